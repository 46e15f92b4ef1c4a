import os
import resource
import shutil
import statistics
import subprocess

import pytest
from conftest import ROOT

from launcher import build


@pytest.mark.parametrize("arguments", [["--help"], ["schema"]])
def test_what_needs_no_spark_answers_at_once(tendertrace, arguments):
    """In processor time: that of the clock depends on what else the machine does."""
    tendertrace(*arguments)
    seconds = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = tendertrace(*arguments)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        assert done.returncode == 0, done.stderr
    assert statistics.median(seconds) < 1.5, seconds


def test_help_lists_the_commands_of_the_job_and_its_own(tendertrace):
    done = tendertrace("--help")
    for command in ("run", "demo", "report", "schema", "explain", "bench", "test"):
        assert f"\n  {command} " in done.stdout
    assert "TENDERTRACE_CORPUS" in tendertrace("test", "--help").stdout


def test_the_dictionary_of_one_table(tendertrace):
    done = tendertrace("schema", "facts")
    assert done.returncode == 0
    assert "amount_cny" in done.stdout


def test_an_unknown_command_is_a_usage_error_of_one_line(tendertrace):
    done = tendertrace("rum")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1 and "rum" in done.stderr


def test_the_jobs_exit_code_comes_through_spark(tendertrace):
    assert tendertrace("run", "--output", "somewhere").returncode == 2


def test_without_java_there_is_one_line_and_no_trace(tendertrace, tmp_path):
    done = tendertrace("schema", JAVA_HOME=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == (f"tendertrace: JAVA_HOME={tmp_path} has no bin/java: "
                           "install JDK 17 or later (Debian: openjdk-17-jdk-headless)\n")


def test_it_runs_from_any_folder_and_lives_in_a_path_with_spaces(tendertrace, tmp_path):
    clone = tmp_path / "a clone"
    shutil.copytree(ROOT, clone, ignore=shutil.ignore_patterns("build", "target", "out", ".git", "data-samples"))
    (clone / "build").mkdir()
    for made in (build.JOB_JAR, build.SPARK_HOME, build.CORENLP_JAR.parent):
        (clone / "build" / made.name).symlink_to(made)
    notice = tmp_path / "a notice.txt"
    notice.write_text("采购公告\n项目编号：TEST-1\n采购人：某大学\n采购内容：NVIDIA A100 服务器一台\n", encoding="utf-8")
    done = subprocess.run([str(clone / "tendertrace"), "explain", notice.name], cwd=tmp_path, text=True,
                          capture_output=True, env=dict(os.environ))
    assert done.returncode == 0, done.stderr
    assert "A100" in done.stdout


def test_the_demo_prints_what_was_found_and_where_it_is(demo, demo_tables):
    assert demo.stdout.strip()
    assert (demo_tables / "facts").is_dir()
