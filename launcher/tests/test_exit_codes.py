"""Bad input ends with the documented code and one line that says what and where, through the launcher and Spark."""
import os

import pytest
from conftest import DOCUMENTS


def refused(done, *words):
    assert done.returncode == 2, done.stderr
    assert len(done.stderr.splitlines()) == 1, done.stderr
    for word in words:
        assert str(word) in done.stderr


def test_a_missing_input(tendertrace, tmp_path):
    absent = tmp_path / "absent"
    refused(tendertrace("run", "--input", absent, "--output", tmp_path / "out"), absent)
    assert not (tmp_path / "out").exists()


def test_an_unknown_key(tendertrace, tmp_path):
    key = "tendertrace.gate.enable"
    refused(tendertrace("run", "--input", DOCUMENTS, "--output", tmp_path / "out", f"-D{key}=false"), key)


def test_a_missing_configuration(tendertrace, tmp_path):
    absent = tmp_path / "absent.conf"
    refused(tendertrace("run", "--input", DOCUMENTS, "--output", tmp_path / "out", "--config", absent), absent)


def test_a_folder_without_permission(tendertrace, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("permissions do not bind root")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    refused(tendertrace("run", "--input", closed, "--output", tmp_path / "out"), closed)


def test_a_missing_file_to_explain(tendertrace, tmp_path):
    refused(tendertrace("explain", tmp_path / "absent.html"), tmp_path / "absent.html")


def test_no_new_input_publishes_nothing(tendertrace, demo_tables):
    output = demo_tables.parent
    before = sorted(path.name for path in (output / "runs").iterdir())
    done = tendertrace("run", "--input", DOCUMENTS, "--output", output)
    assert done.returncode == 99, done.stderr
    assert sorted(path.name for path in (output / "runs").iterdir()) == before
