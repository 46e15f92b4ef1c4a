"""`./tendertrace bench`: builds the benchmark's own module and runs it in several fresh JVMs."""
import argparse
import json
import os
import statistics
import subprocess

from launcher import ROOT, build
from launcher.machine import java
from launcher.progress import Trouble, step
from launcher.suite import corpus

MODULE = ROOT / "bench"
MAIN = "org.tendertrace.bench.Bench"
# A fixed heap and a collector that works only while the program waits: nothing else of the JVM's runs in between.
JVM = ["-XX:+UseParallelGC", "-Xms2g", "-Xmx2g"]
DESCRIPTION = """Measures everything from bytes to fields, awards and mentions against jsoup's bare parse of the same pages, and the gate
against a loop that counts bytes, each in several JVMs one after the other; bench/README.md says how. Some four minutes a JVM.
Real pages are measured too where TENDERTRACE_CORPUS, or the folder ../shared/corpus beside this clone, has them."""


def main(arguments):
    parser = argparse.ArgumentParser(
        prog="tendertrace bench", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jvms", type=int, default=5, metavar="N", help="JVMs to start (default 5)")
    jvms = parser.parse_args(arguments).jvms
    if jvms < 1:
        raise Trouble(f"bench: --jvms must be 1 or more, but was {jvms}", exit_code=2)
    with build.alone(), step("building the benchmark"):
        build.maven(["package", "-Pbench", "-pl", "bench", "-am", "-Dmaven.test.skip=true",
                     "-Dspotless.check.skip=true"], "bench", "the build of the benchmark")
    duels = {}
    for number in range(1, jvms + 1):
        with step(f"measuring in JVM {number} of {jvms}"):
            for outcome in outcomes():
                duels.setdefault(outcome["duel"], []).append(outcome)
    for name, runs in duels.items():
        print(told(name, runs))
    return 0


def outcomes():
    """What one JVM measured: an object for each duel."""
    class_path = os.pathsep.join([str(MODULE / "target" / "classes"), str(MODULE / "target" / "libraries" / "*")])
    command = [java(), *JVM, "-cp", class_path, MAIN, str(ROOT), str(corpus())]
    process = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if process.returncode != 0:
        raise Trouble(f"the benchmark ended with exit code {process.returncode}: see above", exit_code=1)
    return [json.loads(line) for line in process.stdout.splitlines()]


def told(name, runs):
    """A duel in three lines: the median of the JVMs' ratios, then each of them, then what a page took in the median."""
    def median(key):
        return statistics.median(run[key] for run in runs)
    ratios = ", ".join(f"{ratio:.2f}" for ratio in sorted(run["ratio"] for run in runs))
    return (f"{name}: {median('ratio'):.2f}\n"
            f"  of the JVMs: {ratios}\n"
            f"  {runs[0]['pages']} pages of {runs[0]['bytes'] / 1e3:.1f} kB on average; CPU a page "
            f"{median('ours_us'):.0f} / {median('peer_us'):.0f} microseconds; allocated a page "
            f"{median('ours_allocated') / 1e3:.0f} / {median('peer_allocated') / 1e3:.0f} kB")
