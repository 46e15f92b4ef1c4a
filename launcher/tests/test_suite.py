import time

import pytest

from launcher import suite
from launcher.progress import Trouble
from launcher.suite import Tally

REPORT = """<testsuite>
  <testcase classname="a.b.C" name="passes"/>
  <testcase classname="a.b.C" name="fails"><failure message="no"/></testcase>
  <testcase classname="a.b.C" name="breaks"><error message="no"/></testcase>
  <testcase classname="a.b.C" name="waits"><skipped message="set TENDERTRACE_CORPUS&#10;more"/></testcase>
</testsuite>"""


@pytest.fixture
def tally(tmp_path):
    (tmp_path / "TEST-C.xml").write_text(REPORT)
    tally = Tally()
    tally.add(tmp_path / "TEST-C.xml")
    return tally


def test_every_case_is_counted_once(tally):
    assert tally == Tally(1, ["C.fails", "C.breaks"], [("C.waits", "set TENDERTRACE_CORPUS")])


def test_the_closing_line_is_the_last_and_names_come_before_it(tally, capsys):
    assert suite.close(tally) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "1 passed, 2 failed, 1 skipped"
    assert "skipped: C.waits: set TENDERTRACE_CORPUS" in lines


def test_a_skip_fails_only_in_ci_and_only_where_the_test_could_run(tmp_path, monkeypatch, capsys):
    skipped = Tally(1, [], [("C.waits", "set TENDERTRACE_CORPUS")])
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("TENDERTRACE_CORPUS", str(tmp_path / "absent"))
    assert suite.close(skipped) == 0
    monkeypatch.setenv("TENDERTRACE_CORPUS", str(tmp_path))
    assert suite.close(skipped) == 1
    monkeypatch.setenv("CI", "")
    assert suite.close(skipped) == 0


@pytest.mark.parametrize("found", [True, False])
def test_a_test_in_a_browser_may_be_skipped_only_where_there_is_none(found, monkeypatch):
    monkeypatch.setattr(suite.shutil, "which", lambda name: "/usr/bin/chromium" if found else None)
    assert suite.excusable("no Chromium on this machine (Debian: chromium)") is not found


def test_a_runner_that_dies_without_a_report_is_a_failure():
    tally = Tally()
    suite.count(tally, [], 0, "pytest")
    assert len(tally.failed) == 1


def test_a_runner_that_fails_without_a_failed_case_is_a_failure(tmp_path):
    (tmp_path / "TEST-C.xml").write_text('<testsuite><testcase classname="C" name="x"/></testsuite>')
    tally = Tally()
    suite.count(tally, [tmp_path / "TEST-C.xml"], 1, "mvnw")
    assert (tally.passed, len(tally.failed)) == (1, 1)


@pytest.fixture
def halves(tmp_path, monkeypatch):
    """A program in place of pytest and one case of Java's; the program ends only once Java's are over where it runs beside them."""
    monkeypatch.setattr(suite, "REPORTS", tmp_path)
    over, began, program = tmp_path / "over", tmp_path / "began", tmp_path / "pytest"
    program.write_text(f"""#!/bin/sh
touch {began}
until [ -e {over} ]; do sleep 0.1; done
echo a line of its own
echo '<testsuite><testcase classname="P" name="p"/></testsuite>' > {tmp_path / "launcher.xml"}
""")
    program.chmod(0o755)

    def java_tests(tally):
        while suite.memory() >= suite.MEMORY_OF_BOTH and not began.exists():
            time.sleep(0.1)
        assert began.exists() == (suite.memory() >= suite.MEMORY_OF_BOTH)
        tally.passed += 1
        over.touch()

    monkeypatch.setattr(suite, "java_tests", java_tests)
    return program


@pytest.mark.parametrize("memory", [suite.MEMORY_OF_BOTH, suite.MEMORY_OF_BOTH - 1])
def test_both_suites_are_counted_side_by_side_or_one_after_the_other(halves, memory, monkeypatch, capfd):
    monkeypatch.setattr(suite, "memory", lambda: memory)
    tally = Tally()
    suite.both(tally, halves)
    assert tally == Tally(passed=2)
    assert "a line of its own\n" in capfd.readouterr().out


def test_what_cannot_be_built_is_a_failure_with_a_closing_line(monkeypatch, capsys):
    def made():
        raise Trouble("the build failed: because")
    monkeypatch.setattr(suite, "made", made)
    assert suite.main([]) == 1
    assert capsys.readouterr().out.splitlines() == ["failed: the build failed: because", "0 passed, 1 failed, 0 skipped"]
