import subprocess

from conftest import ROOT


def test_the_sources_compile_against_the_long_term_line_of_spark():
    done = subprocess.run(
        [str(ROOT / "mvnw"), "--batch-mode", "--quiet", "-Pspark-3.5", "compile", "-Dspotless.check.skip=true"],
        cwd=ROOT, text=True, capture_output=True)
    assert done.returncode == 0, done.stdout[-3000:]
