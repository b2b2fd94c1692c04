"""The sample county's project: everything in it, topic by topic."""

from land_restoration.restoration_plugin.bridge.sample_project import GROUPS, write_project


def test_each_topic_is_a_theme(plugin, county, tmp_path):
    from qgis.core import QgsProject

    for path in county.iterdir():
        (tmp_path / path.name).symlink_to(path)
    write_project(tmp_path)
    project = QgsProject()
    assert project.read(str(tmp_path / "sample.qgz"))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    themes = project.mapThemeCollection()
    assert set(themes.mapThemes()) == {title for title, _ in GROUPS}
    shown = {name: [layer.name() for layer in themes.mapThemeVisibleLayers(name)] for name in themes.mapThemes()}
    assert all("Planning area" in layers for layers in shown.values())
    assert {"Roads", "Streams", "Land cover 2020"} <= set(shown["Overview"])  # lines need something beneath
    assert "Soil loss by water, classes" in shown["Degradation"]
    assert not {"Bare rock", "Land cover 2020"} & set(shown["Degradation"])  # which would be covered
    project.clear()
