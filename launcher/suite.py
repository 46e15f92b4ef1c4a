"""`./tendertrace test`: the Java tests and the tests of what surrounds them, then one closing line over both."""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from launcher import BUILD, ROOT, build
from launcher.machine import BROWSERS, memory, virtual_environment
from launcher.progress import Trouble, say

TESTS = ROOT / "launcher" / "tests"
REPORTS = BUILD / "test-reports"
# Of the Java tests some 3 GB, of a cluster's driver, master, workers and executors some 7.
MEMORY_OF_BOTH = 12 << 30
USAGE = """Usage: tendertrace test
Runs every test: Java's, the launcher's, those on clusters of a real Spark, and the notebooks. Where there are
12 GB of memory, Java's run beside the others, whose output is printed once Java's are over.
Tests on real notices need TENDERTRACE_CORPUS, or the folder ../shared/corpus beside this clone.
With CI=true a skipped test that this machine could have run is a failure."""


@dataclass
class Tally:
    passed: int = 0
    failed: list = field(default_factory=list)
    skipped: list = field(default_factory=list)

    def add(self, report):
        """Counts the cases of one JUnit XML file, as Surefire and pytest write it."""
        for case in ElementTree.parse(report).iter("testcase"):
            name = f"{case.get('classname', '').rsplit('.', 1)[-1]}.{case.get('name')}"
            skip = case.find("skipped")
            if case.find("failure") is not None or case.find("error") is not None:
                self.failed.append(name)
            elif skip is not None:
                lines = (skip.get("message") or skip.text or "no reason given").strip().splitlines()
                self.skipped.append((name, lines[0]))
            else:
                self.passed += 1


def main(arguments):
    if arguments in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    if arguments:
        raise Trouble(f"test takes no arguments, but was given {arguments[0]}", exit_code=2)
    tally = Tally()
    try:
        python = made()
    except Trouble as trouble:
        tally.failed.append(str(trouble))
    else:
        both(tally, python)
    return close(tally)


def made():
    """What both suites use, built and fetched before they begin: neither waits for the other, nor changes it under it."""
    build.corenlp()
    build.job_jar()
    build.spark_home()
    build.duckdb()
    return virtual_environment("tests", TESTS / "requirements.txt") / "python"


def both(tally, python):
    """Runs the launcher's tests beside Java's, as either keeps little more than one core at work.

    Their output waits in a file until Java's is over, where there is memory for both; else they wait themselves.
    """
    report = REPORTS / "launcher.xml"
    report.unlink(missing_ok=True)
    pytest = [str(python), "-m", "pytest", "-q", f"--junitxml={report}", "--durations=12", str(TESTS)]
    beside = memory() >= MEMORY_OF_BOTH
    say("the launcher, clusters and notebooks: pytest, " + ("beside Java's" if beside else "after Java's"))
    with tempfile.TemporaryFile("w+") as output, ExitStack() as started:
        if beside:
            process = started.enter_context(subprocess.Popen(
                pytest, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT))
            started.callback(process.terminate)
        java_tests(tally)
        code = process.wait() if beside else subprocess.call(pytest, cwd=ROOT)
        output.seek(0)
        shutil.copyfileobj(output, sys.stdout)
    count(tally, [report] if report.exists() else [], code, "pytest")


def java_tests(tally):
    """Runs the Maven build with every Java test, with CoreNLP's models on the tests' class path."""
    for module in ("nlp", "jobs"):
        shutil.rmtree(ROOT / module / "target" / "surefire-reports", ignore_errors=True)
    say("the Java tests: ./mvnw verify")
    code = subprocess.call([str(ROOT / "mvnw"), "--batch-mode", "--no-transfer-progress", "--fail-at-end", "verify"],
                           cwd=ROOT, env={**os.environ, "TENDERTRACE_CORPUS": str(corpus())})
    count(tally, sorted(ROOT.glob("*/target/surefire-reports/TEST-*.xml")), code, "./mvnw verify")


def count(tally, reports, code, runner):
    before = len(tally.failed)
    for report in reports:
        tally.add(report)
    if not reports or (code and len(tally.failed) == before):
        tally.failed.append(f"{runner} ended with {code}, and its tests do not say why")


def close(tally):
    """Lists what failed and what was skipped, and why; the last line is the one that counts."""
    for name in tally.failed:
        print(f"failed: {name}")
    for name, reason in tally.skipped:
        print(f"skipped: {name}: {reason}")
    inexcusable = [name for name, reason in tally.skipped if not excusable(reason)]
    refused = bool(inexcusable) and os.environ.get("CI") == "true"
    if refused:
        print(f"this machine could have run {len(inexcusable)} of the skipped tests: that is a failure in CI")
    print(f"{tally.passed} passed, {len(tally.failed)} failed, {len(tally.skipped)} skipped", flush=True)
    return 1 if tally.failed or refused else 0


def corpus():
    """The folder of real notices, which need not exist."""
    return Path(os.environ.get("TENDERTRACE_CORPUS") or ROOT.parent / "shared" / "corpus").absolute()


def excusable(reason):
    """Whether this machine lacks what the skipped test needs: the corpus, a user whom permissions bind, a browser."""
    return (("TENDERTRACE_CORPUS" in reason and not corpus().is_dir()) or ("root" in reason and os.geteuid() == 0)
            or ("Chromium" in reason and not any(map(shutil.which, BROWSERS))))
