import shutil

import pytest

from launcher import machine
from launcher.progress import Trouble


def fake_java(folder, version):
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n")
    program.chmod(0o755)
    return folder


def test_without_java_the_error_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="no java on the PATH: install JDK 17"):
        machine.java()


def test_a_wrong_java_home_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Trouble, match=f"JAVA_HOME={tmp_path} has no bin/java"):
        machine.java()


@pytest.mark.parametrize("version", ["1.8.0_402", "11.0.22"])
def test_an_old_java_is_refused(tmp_path, monkeypatch, version):
    monkeypatch.setenv("JAVA_HOME", str(fake_java(tmp_path, version)))
    with pytest.raises(Trouble, match="JDK 17 or later is needed"):
        machine.java()


def test_a_newer_java_is_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("JAVA_HOME", str(fake_java(tmp_path, "25.0.1")))
    assert machine.java() == str(tmp_path / "bin" / "java")


def test_a_java_without_a_compiler_is_refused_for_building(tmp_path, monkeypatch):
    monkeypatch.setenv("JAVA_HOME", str(fake_java(tmp_path, "17.0.1")))
    with pytest.raises(Trouble, match="without a compiler: install a JDK"):
        machine.java("javac")


def test_a_disk_that_is_nearly_full_is_refused_beforehand(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10**9, 10**9 - 42 * 10**6, 42 * 10**6))
    machine.require_space(tmp_path / "not" / "yet", 41, "this")
    with pytest.raises(Trouble, match=f"this needs 43 MB in {tmp_path}, which has 42 MB free"):
        machine.require_space(tmp_path / "not" / "yet", 43, "this")


def test_a_container_may_have_less_memory_than_the_machine(tmp_path):
    limit = tmp_path / "memory.max"
    has = machine.memory(limit)
    assert has > 1 << 29
    limit.write_text("max\n")
    assert machine.memory(limit) == has
    limit.write_text("268435456\n")
    assert machine.memory(limit) == 268_435_456
