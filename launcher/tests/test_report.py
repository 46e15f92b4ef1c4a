"""The report of the demo's tables in a real browser: it opens, says what the tables say, and looks right."""
import csv
import io
import json
import shutil
from decimal import Decimal

import duckdb
import pytest
from conftest import ROOT, run_tendertrace
from playwright.sync_api import sync_playwright

from launcher.machine import BROWSERS

# Opening it may cost as many times what a browser needs to draw the same page.
OPENING = 4
# Element "data": which table, key and column a number is of. Every one is held against the Parquet files.
TABLES = {
    "provider": ("spend_by_provider", "provider"),
    "chip_class": ("spend_by_chip_class", "chip_class"),
    "institution": ("spend_by_institution", "institution_id"),
    "intermediary": ("spend_by_intermediary", "intermediary_id"),
}


@pytest.fixture(scope="module")
def published(demo_tables):
    """A folder of runs that the demo's tables are in."""
    return demo_tables.parent


@pytest.fixture(scope="module")
def files(published, tmp_path_factory):
    """The report in each form and language."""
    folder = tmp_path_factory.mktemp("report")
    made = {}
    for name, *options in (("report.html",), ("report.zh.html", "--language", "zh"),
                           ("report.json", "--format", "json"), ("report.csv", "--format", "csv")):
        done = run_tendertrace("report", "--output", published, "--to", folder / name, *options)
        assert done.returncode == 0, done.stderr
        made[name] = folder / name
    return made


@pytest.fixture(scope="module")
def report(files):
    return json.loads(files["report.json"].read_text(), parse_float=Decimal)


@pytest.fixture(scope="module")
def db(demo_tables):
    db = duckdb.connect()
    db.execute(f"SET VARIABLE tendertrace = '{demo_tables}'")
    db.execute((demo_tables / "views.sql").read_text())
    return db


@pytest.fixture(scope="module")
def browser():
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.skip("no Chromium on this machine (Debian: chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser, files):
    """Opens a form of the report without a network; returns the page and what its console said."""
    contexts = []

    def open_report(name="report.html", width=1180, height=900, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: said.append(request.url) if not request.url.startswith(("file:", "data:"))
                else None)
        page.goto(files[name].as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        return page, said

    yield open_report
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["report.html", "report.zh.html"])
@pytest.mark.parametrize("options", [{"color_scheme": "dark"}, {"width": 390, "height": 844}], ids=["dark", "narrow"])
def test_it_opens_without_a_word_on_the_console(opened, name, options):
    page, said = opened(name, **options)
    assert said == []
    assert page.locator("[data-chart] svg").count() == 8
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page itself scrolls sideways"


def test_it_is_small_and_opens_at_once(browser, files, opened, tmp_path):
    """In the page's processor time, against the finished page without its scripts: a machine's pace falls out."""
    assert files["report.html"].stat().st_size < 3_000_000
    page, _ = opened()
    finished = tmp_path / "finished.html"
    page.evaluate("document.querySelectorAll('script').forEach(script => script.remove())")
    finished.write_text(page.content())
    rounds = [(seconds_to_open(browser, files["report.html"]), seconds_to_open(browser, finished)) for _ in range(5)]
    ours, drawn = map(min, zip(*rounds))
    assert 0.01 < drawn < ours < OPENING * drawn, rounds


def seconds_to_open(browser, file):
    page = browser.new_context().new_page()
    page.goto("about:blank")
    meter = page.context.new_cdp_session(page)
    meter.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    metrics = {metric["name"]: metric["value"] for metric in meter.send("Performance.getMetrics")["metrics"]}
    page.context.close()
    return metrics["TaskDuration"]


def test_its_numbers_are_those_of_the_tables(opened, db):
    page, _ = opened()
    numbers = page.eval_on_selector_all("data[data-of]", "all => all.map(e => [e.dataset.of, e.value])")
    checked = 0
    for of, value in numbers:
        dimension, _, rest = of.partition("/")
        if dimension not in TABLES:
            continue
        key, _, column = rest.rpartition("/")
        table, name = TABLES[dimension]
        expected, = db.execute(f"SELECT {column} FROM {table} WHERE granularity = 'all' AND {name} = ?", [key]).fetchone()
        assert Decimal(value) == expected, of
        checked += 1
    assert checked > 100
    shown = dict(numbers)
    for company, scenario, amount in db.execute(
            "SELECT company, scenario, amount_usd FROM exposure WHERE granularity = 'all' AND amount_usd IS NOT NULL").fetchall():
        assert Decimal(shown[f"exposure/{company}/{scenario}/amount_usd"]) == amount
        assert f"exposure/{company}/{scenario}/amount_usd_p50" in shown
    for company, scenario, median in db.execute(
            "SELECT company, scenario, amount_usd_p50 FROM exposure WHERE granularity = 'all' AND amount_usd_p50 IS NOT NULL").fetchall():
        assert Decimal(shown[f"exposure/{company}/{scenario}/amount_usd_p50"]) == median
    for measure, rule, processes, amount in db.execute("SELECT measure, rule, processes, amount_cny FROM sensitivity").fetchall():
        assert int(shown[f"sensitivity/{measure}/{rule}/processes"]) == processes
        assert amount is None or Decimal(shown[f"sensitivity/{measure}/{rule}/amount_cny"]) == amount
    for stage, total in db.execute("SELECT stage, total FROM funnel WHERE stage NOT LIKE 'notices: %'").fetchall():
        assert int(shown[f"funnel/{stage}/total"]) == total


def test_it_sets_published_shares_beside_its_own(report, db):
    ours = {row["key"]: row for row in report["shares"] if row["denominator"] == "cloud"}
    theirs = [row for row in report["published"] if row["vendor"] == "Alibaba Cloud"]
    assert [(row["period"], row["published_share"]) for row in theirs] == [("2025-Q1", Decimal("0.33")), ("2023-Q3", Decimal("0.39"))]
    assert theirs[0]["share_value"] == ours["alibaba-cloud"]["share_value"]
    assert {row["dimension"] for row in report["other_shares"]} == {"parent_company", "chip_vendor", "chip_class"}
    assert {row["key"] for row in report["sources_used"]} >= {"CANALYS", "IDC_H223"}


def test_the_chinese_one_names_chips_and_explains_checks_in_chinese(opened):
    page, _ = opened("report.zh.html")
    chips = page.locator("section[aria-labelledby=chips]").inner_text()
    assert "英伟达A100" in chips and "nvidia-" not in chips
    checks = page.locator("section[aria-labelledby=funnel] details li").all_text_contents()
    assert len(checks) > 15 and all("一" <= text[0] <= "鿿" or text[0] == "“" for text in checks), checks
    hidden = page.locator("section[aria-labelledby=exposure] dd").all_text_contents()
    assert all("一" <= text[0] <= "鿿" for text in hidden)
    rules = page.locator("section[aria-labelledby=sensitivity] tbody th").all_text_contents()
    assert len(rules) == 20 and all("一" <= text[0] <= "鿿" for text in rules), rules


def test_every_sum_is_the_facts(report, db):
    cny, usd = db.execute("SELECT sum(amount_cny), sum(amount_usd) FROM facts").fetchone()
    assert (report["headline"]["amount_cny"], report["headline"]["amount_usd"]) == (cny, usd)
    for table in ("providers", "chips", "chip_classes", "institutions", "intermediaries"):
        assert sum(row["amount_cny"] or 0 for row in report[table]) == cny, table
        assert sum(row["amount_usd"] or 0 for row in report[table]) == usd, table


def test_the_headline_is_the_demos(report, demo):
    head = report["headline"]
    assert (f"{head['entities']:,} entities asked for or bought US chips, clouds or AI services, "
            f"{head['entities_through_cloud']:,} of them through a cloud") in demo.stdout
    assert f"{head['procurements']:,} procurements, {head['awarded']:,} awarded; {head['bought']:,} bought" in demo.stdout
    assert f"CNY {head['amount_cny']:,.0f} = USD {head['amount_usd']:,.0f}" in demo.stdout
    assert f"\n  {head['entities_bought']:,} bought; terminated for {head['entities_terminated']:,}: " in demo.stdout
    assert str(ROOT / "out" / "report.html") in demo.stdout


def test_the_press_case_is_there(report, opened):
    assert report["headline"]["entities_not_mainland"] == 11
    assert {row["name"]: row["entities"] for row in report["named"]}["Amazon Web Services"] == 4
    assert [bool(row["process_ids"]) for row in report["press"]] == [True] * 11
    press = {row["name"]: row for row in report["press"]}
    shenzhen = press["Shenzhen University"]
    assert (shenzhen["amount_cny"], shenzhen["amount_usd"], shenzhen["reported_usd"]) == (
        Decimal("200000.00"), Decimal("27771.99"), Decimal("27996.00"))
    assert press["Zhejiang Lab"]["outcome"] == "terminated" and press["Zhejiang Lab"]["amount_cny"] is None
    seekers = {row["buyer"]: row for row in report["seeker_rows"]}
    assert seekers["Shenzhen University"]["chips"] == ["NVIDIA A100", "NVIDIA H100"]
    assert seekers["Shenzhen University"]["suppliers"] == ["Yunda Technology Ltd Co"]
    assert ["40000000", "token"] in seekers["Sichuan University"]["quantities"]
    text = opened()[0].locator("main").inner_text()
    for words in ("27,772", "27,996", "40,000,000 tokens", "not completed", "Amazon.com (AMZN)", "Microsoft (MSFT)"):
        assert words in text


def test_every_number_leads_to_its_passages(opened):
    page, _ = opened()
    links = page.eval_on_selector_all("a[href^='#']", "all => all.map(a => decodeURIComponent(a.hash.slice(1)))")
    missing = page.evaluate("ids => ids.filter(id => !document.getElementById(id))", links)
    assert len(links) > 100 and missing == []
    page.locator("#seekers ~ .scroll a", has_text="Shenzhen University").first.click()
    opened_card = page.locator("details.process[open]")
    opened_card.wait_for()
    assert opened_card.count() == 1
    marked = opened_card.locator("mark").all_inner_texts()
    assert any("A100" in words for words in marked) and any("200" in words for words in marked)


def test_it_can_be_used_by_keyboard_and_read_aloud(opened):
    page, _ = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.eval_on_selector_all("[role=img]", "all => all.filter(e => !e.getAttribute('aria-label')).length") == 0
    assert page.eval_on_selector_all("thead th", "all => all.filter(e => !e.scope).length") == 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(CONTRAST) == [], scheme


def test_the_csv_has_the_same_numbers(files, report):
    rows = list(csv.DictReader(io.StringIO(files["report.csv"].read_text())))
    found = {row["column"]: row["value"] for row in rows if row["section"] == "headline"}
    assert Decimal(found["amount_cny"]) == report["headline"]["amount_cny"]
    assert {row["section"] for row in rows} >= {"providers", "exposure", "funnel", "checks"}


# Colours of text against the page: those under WCAG's 4.5 to 1.
CONTRAST = """() => {
  const parse = (c) => c.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = (c) => { const [r, g, b] = parse(c).map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const back = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
    if (!/rgba\\(.*, 0\\)|transparent/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
  const poor = new Set();
  for (const e of document.querySelectorAll('p, td, th, a, mark, dt, dd, li, summary, figcaption, span, h1, h2, h3')) {
    if (!e.textContent.trim() || e.closest('svg')) continue;
    const a = light(getComputedStyle(e).color), b = light(back(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.add(`${e.tagName}.${e.className} ${ratio.toFixed(1)}`);
  }
  return [...poor];
}"""
