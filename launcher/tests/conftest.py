import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "data-samples" / "documents"
sys.path.insert(0, str(ROOT))
sys.dont_write_bytecode = True


def run_tendertrace(*arguments, cwd=None, timeout=900, **environment):
    """Runs ./tendertrace with arguments; returns the finished process with its output as text."""
    return subprocess.run(
        [str(ROOT / "tendertrace"), *map(str, arguments)], cwd=cwd, timeout=timeout, text=True,
        env={**os.environ, **environment}, capture_output=True, stdin=subprocess.DEVNULL)


@pytest.fixture
def tendertrace():
    return run_tendertrace


@pytest.fixture(scope="session")
def demo():
    """`./tendertrace demo` as it ended; its tables are in out/latest."""
    return subprocess.run([str(ROOT / "tendertrace"), "demo"], text=True, timeout=1800, capture_output=True,
                          stdin=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def demo_tables(demo):
    assert demo.returncode == 0, demo.stderr
    return ROOT / "out" / "latest"
