from pathlib import Path

import pytest

from launcher import inputs, spark


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    for name in ("TENDERTRACE_SPARK_ARGS", "TENDERTRACE_DRIVER_MEMORY", "SPARK_HOME"):
        monkeypatch.delenv(name, raising=False)


def submit(*arguments, environment=None):
    return spark.submit_command(Path("job.jar"), Path("home"), [Path("/a.jar"), Path("/b.jar")], list(arguments),
                                {} if environment is None else environment)


def test_sparks_options_are_taken_out_of_the_jobs():
    sparks, ours = spark.split_options(
        ["run", "--master", "local[2]", "--input", "x", "--conf=a=b", "--config", "c.conf", "-Dk=v"])
    assert sparks == ["--master", "local[2]", "--conf", "a=b"]
    assert ours == ["run", "--input", "x", "--config", "c.conf", "-Dk=v"]


def test_more_of_sparks_options_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("TENDERTRACE_SPARK_ARGS", "--executor-memory 3g --conf 'a=b c'")
    assert spark.split_options(["run"]) == (["--executor-memory", "3g", "--conf", "a=b c"], ["run"])


def test_a_local_run_copies_no_jars_and_listens_on_loopback():
    environment = {}
    command = submit("run", environment=environment)
    assert command[command.index("--jars") + 1] == "local:/a.jar,local:/b.jar"
    assert environment == {"SPARK_LOCAL_IP": "127.0.0.1"}


def test_a_short_run_is_made_to_start_quickly():
    def options(*arguments):
        command = spark.submit_command(Path("job.jar"), Path("home"), [], ["demo", *arguments], {}, short=True)
        return command[command.index("--driver-java-options") + 1]

    assert options() == f"{spark.SHORT_RUN} -Xms4g"
    assert options("--conf", "spark.driver.memory=1g") == spark.SHORT_RUN
    assert "--driver-java-options" not in submit("run")
    own = ["--conf", "spark.driver.extraJavaOptions=-Dx=y"]
    assert "--driver-java-options" not in spark.submit_command(Path("j"), Path("h"), [], ["run", *own], {}, short=True)


def test_a_run_is_short_where_all_its_input_is_here_and_little(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "notice.txt").write_text("中标公告")
    notice, missing = tmp_path / "a" / "notice.txt", tmp_path / "*.txt"

    assert inputs.is_little(["run", "--input", str(tmp_path), str(notice), "--output", str(missing)])
    assert inputs.is_little(["run", f"--input={tmp_path}", "--input", f"file://{notice}"])
    assert not inputs.is_little(["run", "--input", str(tmp_path), str(missing)])
    assert not inputs.is_little(["run", "--input=s3a://bucket/notices"])
    assert not inputs.is_little(["run", "--output", str(tmp_path)])
    monkeypatch.setattr(inputs, "LITTLE", 10)
    assert not inputs.is_little(["run", "--input", str(tmp_path)])


def test_a_cluster_is_sent_the_jars():
    environment = {}
    command = submit("run", "--master", "spark://127.0.0.1:7077", environment=environment)
    assert command[command.index("--jars") + 1] == "/a.jar,/b.jar"
    assert environment == {}


def test_a_given_spark_may_have_any_master():
    command = submit("run", environment={"SPARK_HOME": "/opt/spark"})
    assert command[command.index("--jars") + 1] == "/a.jar,/b.jar"


@pytest.mark.parametrize("given, expected", [
    ([], ["--driver-memory", "4g"]),
    (["--conf", "spark.driver.memory=9g"], ["--conf", "spark.driver.memory=9g"]),
])
def test_the_drivers_memory_has_a_default(given, expected):
    command = submit("run", *given)
    assert command[1:command.index("--class")] == expected


def test_the_drivers_memory_can_be_set(monkeypatch):
    monkeypatch.setenv("TENDERTRACE_DRIVER_MEMORY", "7g")
    assert submit("run")[1:3] == ["--driver-memory", "7g"]
