"""The job gives the same tables wherever it runs: our own Spark, a real spark-submit, a cluster of two workers."""
import os
import re
import socket
import subprocess
import time
from pathlib import Path

import pyspark
import pytest
from conftest import DOCUMENTS, ROOT
from tables import content

from launcher import build

PYSPARK = Path(pyspark.__file__).parent
# They all are over soon, on few cores: compiling much would take more than it gives.
QUICK = "-XX:TieredStopAtLevel=1"
# For the processes of a real Spark: nothing of the launcher's, and nothing to listen on but loopback.
ENVIRONMENT = {**{name: value for name, value in os.environ.items() if not name.startswith(("SPARK_", "TENDERTRACE_"))},
               "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_JAVA_OPTS": QUICK}


def latest(output):
    return (output / "latest").resolve()


def succeed(command, **environment):
    done = subprocess.run([str(word) for word in command], env={**ENVIRONMENT, **environment}, text=True,
                          capture_output=True, stdin=subprocess.DEVNULL, timeout=1800)
    assert done.returncode == 0, done.stderr[-3000:]
    return done


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """The URL of a standalone master on loopback with two workers of one core each."""
    work = tmp_path_factory.mktemp("cluster")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"spark://127.0.0.1:{port}"
    common = ["--host", "127.0.0.1", "--webui-port", "0"]
    commands = [["deploy.master.Master", *common, "--port", str(port)]] + [
        ["deploy.worker.Worker", *common, "--cores", "1", "--memory", "4g", "--work-dir", str(work / f"worker{n}"), url]
        for n in (1, 2)]
    processes = []
    try:
        for number, (name, *arguments) in enumerate(commands):
            with open(work / f"{number}.log", "wb") as log:
                processes.append(subprocess.Popen(
                    [str(PYSPARK / "bin" / "spark-class"), f"org.apache.spark.{name}", *arguments],
                    env=ENVIRONMENT, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL))
            if name.endswith("Master"):
                wait_for(work / "0.log", "I have been elected leader")
        wait_for(work / "0.log", "Registering worker", times=2)
        yield url
    finally:
        for process in reversed(processes):
            process.terminate()
        for process in processes:
            process.wait(timeout=30)


def wait_for(log, text, times=1):
    deadline = time.monotonic() + 90
    while len(re.findall(text, log.read_text(errors="replace"))) < times:
        assert time.monotonic() < deadline, f"{log} never said {text!r}: {log.read_text(errors='replace')[-2000:]}"
        time.sleep(0.2)


def test_a_real_spark_submit_gives_the_tables_of_the_demo(demo_tables, tmp_path):
    """As the README calls it, and into a folder with a blank in its name."""
    output = tmp_path / "out put"
    succeed([PYSPARK / "bin" / "spark-submit", "--master", "local[2]", "--driver-memory", "4g", "--driver-java-options", QUICK,
             "--jars", f"{build.CORENLP_JAR},{build.MODELS_JAR}", "--class", "org.tendertrace.jobs.Main", build.JOB_JAR,
             "run", "--input", DOCUMENTS, "--output", output, "-Dtendertrace.corenlp=required"])
    assert content(latest(output)) == content(demo_tables.resolve())


def test_a_cluster_of_two_workers_gives_the_tables_of_the_demo(demo_tables, cluster, tmp_path):
    """With CoreNLP's models, which reach the executors by --jars."""
    succeed([ROOT / "tendertrace", "run", "--master", cluster, "--conf", "spark.executor.memory=3g",
             "--conf", f"spark.executor.extraJavaOptions={QUICK}",
             "--input", DOCUMENTS, "--output", tmp_path / "out", "-Dtendertrace.corenlp=required"], SPARK_HOME=str(PYSPARK))
    assert content(latest(tmp_path / "out")) == content(demo_tables.resolve())
