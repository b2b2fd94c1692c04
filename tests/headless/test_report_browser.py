"""The report in a browser: no error, no overflow, nothing asked of the network, readable on paper."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from land_restoration.tests.support import examples

pytestmark = pytest.mark.long

DESKTOP, PHONE = (1280, 900), (390, 844)
CHARTS = {
    "reclamationstaging": "CHART", "landusetransition": "CHART", "networkindices": "CHART", "ecologicalsources": "CHART",
    "indicatorweights": "CHART", "checkplanningdata": "REPORT",
}  # fmt: skip
PROBE = """
<script>
window.addEventListener("error", event => (window.faults = window.faults || []).push(String(event.message)), true);
window.addEventListener("load", () => {
  const root = document.documentElement, wide = [...document.querySelectorAll("main *")].filter(
    element => !element.closest(".scroll") && element.getBoundingClientRect().right > innerWidth + 1);
  const blank = [...document.images].filter(image => !image.naturalWidth).length;
  const asked = performance.getEntriesByType("resource").filter(entry => !entry.name.startsWith("data:"));
  document.title = "PROBE" + JSON.stringify({faults: window.faults || [], overflow: root.scrollWidth - innerWidth,
    wide: wide.length, blank, asked: asked.map(entry => entry.name), width: innerWidth, images: document.images.length});
});
</script>
"""


def chromium(*words, folder, timeout=120):
    """Run Chromium without a screen and with a profile of its own."""
    program = shutil.which("chromium")
    assert program, "Debian's package chromium is not installed (scripts/setup.sh browser)"
    command = [
        program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--proxy-server=127.0.0.1:9", f"--user-data-dir={folder}/profile", *words,
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=timeout, check=True)


def probe(html, folder, width, height):
    """What a page says of itself in a window of this size.

    Chromium's windows are no narrower than 500 pixels, so the page is shown in a frame.
    """
    page = folder / "probed.html"
    page.write_text(html.replace("<head>", "<head>" + PROBE, 1), encoding="utf-8")
    frame = folder / "frame.html"
    frame.write_text(
        f'<body style="margin:0"><iframe src="probed.html" style="border:0" width="{width}" height="{height}"></iframe>'
        "<script>addEventListener('load', () => setTimeout(() => document.body.dataset.found ="
        " frames[0].document.title, 50))</script>",
        encoding="utf-8",
    )
    done = chromium(
        "--allow-file-access-from-files", "--virtual-time-budget=5000", f"--window-size={max(width, 500)},{height}",
        "--dump-dom", frame.as_uri(), folder=folder,
    )  # fmt: skip
    found = re.search(r'data-found="PROBE(.*?)"', done.stdout)
    assert found, done.stdout[-500:] + done.stderr[-500:]
    return json.loads(found[1].replace("&quot;", '"'))


def printed(path, folder):
    """Pages of the printed document, as text."""
    target = folder / "printed.pdf"
    chromium("--no-pdf-header-footer", f"--print-to-pdf={target}", path.as_uri(), folder=folder)
    done = subprocess.run(
        ["pdftotext", "-layout", str(target), "-"], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout.split("\f")[:-1]


@pytest.fixture(scope="module")
def reports(algorithms, county, tmp_path_factory):
    """Report in Chinese and in English over the outputs of several algorithms."""
    folder = tmp_path_factory.mktemp("browser")
    made = {}
    for identifier in ("soilloss", "diagnoseproblems", "administrativerollup", "planconformity", "leastcostcorridors"):
        place = folder / identifier
        place.mkdir()
        made[identifier] = examples.outputs(algorithms[identifier], place, tables=".gpkg")
        examples.run(algorithms[identifier], {**examples.inputs(identifier, county), **made[identifier]})
    inputs = {
        **examples.inputs("planreport", county),
        "LAYERS": [
            made["soilloss"]["CLASSES"], made["soilloss"]["SOIL_LOSS"], made["diagnoseproblems"]["OUTPUT"],
            made["leastcostcorridors"]["PATHS"], made["planconformity"]["CONFLICTS"],
        ],
        "TABLES": [
            made["soilloss"]["SUMMARY"], made["administrativerollup"]["LEDGER"], made["administrativerollup"]["OUTPUT"],
        ],
    }  # fmt: skip
    found = {}
    for number, language in enumerate(("zh", "en")):
        path = folder / f"{language}.html"
        examples.run(algorithms["planreport"], {**inputs, "LANGUAGE": number, "REPORT": str(path)})
        found[language] = path
    for identifier in CHARTS:
        place = folder / identifier
        place.mkdir()
        outputs = examples.outputs(algorithms[identifier], place)
        examples.run(algorithms[identifier], {**examples.inputs(identifier, county), **outputs})
        found[identifier] = Path(outputs[CHARTS[identifier]])
    found["rollup"] = Path(made["administrativerollup"]["REPORT"])
    found["conformity"] = Path(made["planconformity"]["REPORT"])
    return found


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["zh", "en", "rollup", "conformity", *CHARTS])
def test_the_page_stands_alone_and_fits_the_window(reports, name, size, tmp_path):
    html = reports[name].read_text(encoding="utf-8")
    found = probe(html, tmp_path, *size)
    assert found["width"] == size[0]
    assert (found["faults"], found["asked"], found["blank"]) == ([], [], 0)
    assert found["overflow"] <= 0
    assert found["wide"] == 0
    assert found["images"] == (5 if name in ("zh", "en") else 0)
    assert len(html.encode("utf-8")) < 10e6
    assert not re.findall(r'(?:src|href)="(?!data:|#)', html)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("zh", ["附图附表清单", "责任台账", "微度", "图1", "表1", "是否核对原文", "编制单位"]),
        ("en", ["Checklist of maps and tables", "Ledger of responsibilities", "Slight", "Figure 1", "Rows verified"]),
    ],
)
def test_the_printed_report_can_be_read(reports, name, expected, tmp_path):
    pages = printed(reports[name], tmp_path)
    assert len(pages) >= 8
    text = re.sub(r"\s+", " ", " ".join(pages))
    assert [word for word in expected if word not in text] == []
    assert all(page.strip() for page in pages)
    assert f"{len(pages)} / {len(pages)}" in pages[-1]
    header = "Missing because" if name == "en" else "缺失原因"
    listed = [page for page in pages if header in page]
    assert len(listed) >= 2  # the header is repeated on every page of the table


def test_each_level_of_administration_begins_a_page_with_its_sums_and_duties(reports, tmp_path):
    pages = printed(reports["rollup"], tmp_path)
    begins = {}
    for number, page in enumerate(pages):
        first = page.strip().splitlines()[0]
        found = re.search(r"Level: (\w+)$", first)
        if found:
            begins[found[1]] = number
    levels = ["province", "city", "county", "township", "village"]
    assert list(begins) == levels
    ends = [*list(begins.values())[1:], len(pages)]
    for level, begin, end in zip(levels, begins.values(), ends):
        text = " ".join(pages[begin:end])
        assert f"Totals by {level}" in text
        assert (f"Responsibilities by {level}" in text) == (level != "village"), "the ledger itself is of villages"
    assert "Ledger of responsibilities" in " ".join(pages[ends[-2] :])


def test_english_has_no_chinese_of_ours(reports):
    text = re.sub(r'src="data:[^"]*"', "", reports["en"].read_text(encoding="utf-8"))
    body = re.sub(r"<style>.*?</style>|<title>.*?</title>|<h1>.*?</h1>", "", text, flags=re.DOTALL)
    assert not re.findall(r"<th>[^<]*[\u4e00-\u9fff][^<]*</th>", body)
    assert not re.findall(r"<(?:h2|h3|figcaption|caption|dt)[^>]*>[^<]*[\u4e00-\u9fff]", body)
