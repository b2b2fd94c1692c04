"""A run in the background, as the desktop's dialog makes it; ``test_background`` runs these tests."""

import time

import pytest
from land_restoration.tests.support import examples, session


@pytest.fixture(scope="module", autouse=True)
def _ended():
    """End QGIS as the desktop does: QGIS 3.44 does not survive its process's end with what other threads have opened."""
    application, _ = session.start()
    yield
    application.exitQgis()


def _run_in_background(algorithm, parameters, context):
    """Results of an algorithm that runs in a thread of QGIS's task manager."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingFeedback
    from qgis.PyQt.QtCore import QCoreApplication

    feedback, done = QgsProcessingFeedback(False), []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda succeeded, results: done.append((succeeded, results)))
    assert not task.isCanceled(), feedback.textLog()  # refused while it was prepared
    QgsApplication.taskManager().addTask(task)
    deadline = time.monotonic() + 120
    while not done and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    ((succeeded, results),) = done
    assert succeeded, feedback.textLog()
    return results


def test_results_are_loaded_named_and_styled(algorithms, county):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
        QgsProject,
    )

    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    algorithm = algorithms["soilloss"]
    names = ("SOIL_LOSS", "CLASSES", "SUMMARY")
    outputs = {name: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project) for name in names}
    results = _run_in_background(algorithm.create(), {**examples.inputs("soilloss", county), **outputs}, context)
    loaded = context.layersToLoadOnCompletion()
    assert set(loaded) == {results[name] for name in names}
    for name in outputs:
        details = loaded[results[name]]
        assert details.name == algorithm.parameterDefinition(name).description()
        assert details.project is project
        layer = QgsProcessingUtils.mapLayerFromString(results[name], context)
        assert layer is not None and layer.isValid()
        if name == "CLASSES":
            details.postProcessor().postProcessLayer(layer, context, None)
            assert layer.renderer().type() == "paletted"
        elif name == "SUMMARY":
            assert layer.featureCount() > 0


def test_a_table_of_features_is_a_layer_of_the_context(algorithms, county):
    from qgis.core import QgsProcessingContext, QgsProcessingOutputLayerDefinition, QgsProcessingUtils, QgsProject

    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    wanted = {"OUTPUT": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)}
    inputs = examples.inputs("minedamage", county)
    results = _run_in_background(algorithms["minedamage"].create(), {**inputs, **wanted}, context)
    assert list(context.layersToLoadOnCompletion()) == [results["OUTPUT"]]
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    assert layer.featureCount() > 0
