import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

SCRIPTS = ["mvnw", ".ci/run", "launcher/spark-home/bin/spark-class", "launcher/spark-home/bin/spark-submit"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_shellcheck_finds_nothing(script):
    shellcheck = Path(sys.executable).with_name("shellcheck")
    checked = subprocess.run([str(shellcheck), str(ROOT / script)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_every_shell_script_is_checked():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.split("\n")
    shell = [name for name in tracked if name and is_shell(ROOT / name)]
    assert sorted(set(shell) - set(SCRIPTS)) == []


def is_shell(path: Path):
    if not path.is_file():
        return False
    with open(path, "rb") as file:
        return file.readline().startswith((b"#!/bin/sh", b"#!/bin/bash", b"#!/usr/bin/env bash"))
