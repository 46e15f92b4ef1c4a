"""`./tendertrace bench`: builds the benchmark's own module and runs it in a fresh JVM."""
import os
import subprocess

from launcher import ROOT, build
from launcher.machine import java
from launcher.progress import Trouble, step
from launcher.suite import corpus

MODULE = ROOT / "bench"
MAIN = "org.tendertrace.bench.Bench"
# A fixed heap and a collector that works only while the program waits: nothing else of the JVM's runs in between.
JVM = ["-XX:+UseParallelGC", "-Xms2g", "-Xmx2g"]
USAGE = """Usage: tendertrace bench
Measures everything from bytes to fields, awards and mentions against jsoup's bare parse of the same pages, and the gate
against a loop that counts bytes; bench/README.md says how. About two minutes on a quiet machine.
Real pages are measured too where TENDERTRACE_CORPUS, or the folder ../shared/corpus beside this clone, has them."""


def main(arguments):
    if arguments in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    if arguments:
        raise Trouble(f"bench takes no arguments, but was given {arguments[0]}", exit_code=2)
    with build.alone(), step("building the benchmark"):
        build.maven(["package", "-Pbench", "-pl", "bench", "-am", "-Dmaven.test.skip=true",
                     "-Dspotless.check.skip=true"], "bench", "the build of the benchmark")
    class_path = os.pathsep.join([str(MODULE / "target" / "classes"), str(MODULE / "target" / "libraries" / "*")])
    return subprocess.call([java(), *JVM, "-cp", class_path, MAIN, str(ROOT), str(corpus())], cwd=ROOT)
