"""The job's jar, the Spark home, CoreNLP's and DuckDB's jars: each made once under build/, and again when its sources change."""
import fcntl
import hashlib
import os
import re
import shutil
import time
from contextlib import contextmanager
from pathlib import Path

from launcher import BUILD, ROOT, models
from launcher.machine import java, require_space
from launcher.progress import Trouble, run, step

JOB_JAR = BUILD / "tendertrace.jar"
SPARK_HOME = BUILD / "spark"
CORENLP_JAR = BUILD / "corenlp" / "corenlp.jar"
MODELS_JAR = BUILD / "corenlp" / "models.jar"
MODELS_LIST = ROOT / "nlp" / "src" / "main" / "resources" / "corenlp" / "models.txt"
RUNTIME_POM = ROOT / "launcher" / "runtime" / "pom.xml"
SPARK_FILES = ROOT / "launcher" / "spark-home"
LOCAL_REPOSITORY = Path.home() / ".m2" / "repository"


@contextmanager
def alone():
    """One launcher at a time makes things; the others wait, then find them made."""
    BUILD.mkdir(exist_ok=True)
    with open(BUILD / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def maven(arguments, name, purpose):
    log = BUILD / "logs" / f"{name}.log"
    command = [str(ROOT / "mvnw"), "--batch-mode", "--no-transfer-progress", *arguments]
    if run(command, log, cwd=ROOT):
        lines = log.read_text(errors="replace").splitlines()
        errors = [line for line in lines if line.startswith(("[ERROR]", "mvnw: ")) and "mvnw: using" not in line
                  and "COMPILATION ERROR" not in line]
        first = errors[0] if errors else "no error was printed"
        raise Trouble(f"{purpose} failed: {first}; the whole output is in {log}")


def newest_source():
    """When a source of the job last changed, in seconds; folders count, so that a deletion does too."""
    newest = max((ROOT / name).stat().st_mtime for name in ("pom.xml", "nlp/pom.xml", "jobs/pom.xml"))
    for module in ("nlp", "jobs"):
        for folder, _, files in os.walk(ROOT / module / "src" / "main"):
            newest = max(newest, os.stat(folder).st_mtime, *(os.stat(os.path.join(folder, f)).st_mtime for f in files))
    return newest


def job_jar():
    """The job with its libraries, without Spark and CoreNLP."""
    with alone():
        if JOB_JAR.exists() and JOB_JAR.stat().st_mtime >= newest_source():
            return JOB_JAR
        java("javac")
        fetched = (LOCAL_REPOSITORY / "org" / "apache" / "spark").exists()
        require_space(LOCAL_REPOSITORY, 200 if fetched else 1_500, "building the job")
        first = "; the first time fetches its libraries from Maven Central, about 500 MB"
        started = time.time()
        with step("building the job" + ("" if fetched else first)):
            maven(["package", "-pl", "jobs", "-am", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true"],
                  "build", "the build")
            adopt_job_jar(started)
        return JOB_JAR


def adopt_job_jar(started):
    """Takes over the jar that a Maven build, begun at `started`, left in jobs/target."""
    jars = [jar for jar in (ROOT / "jobs" / "target").glob("tendertrace-jobs-*.jar")]
    if len(jars) != 1:
        raise Trouble(f"jobs/target has {len(jars)} job jars instead of one: run ./mvnw clean")
    unfinished = JOB_JAR.with_suffix(".tmp")
    shutil.copyfile(jars[0], unfinished)
    os.utime(unfinished, (started, started))
    os.replace(unfinished, JOB_JAR)


def spark_home():
    """Our own Spark: its jars from Maven beside the scripts and configuration of launcher/spark-home."""
    with alone():
        stamp = SPARK_HOME / "made-from.sha256"
        wanted = hashlib.sha256(dependency_versions()).hexdigest()
        if stamp.exists() and stamp.read_text() == wanted:
            return SPARK_HOME
        require_space(BUILD, 500, "Spark")
        with step("Spark, 280 MB, most of it fetched already"):
            unfinished = BUILD / "spark.tmp"
            shutil.rmtree(unfinished, ignore_errors=True)
            shutil.copytree(SPARK_FILES, unfinished)
            maven(["-f", str(RUNTIME_POM), "-Pspark", "dependency:copy-dependencies", "-DincludeScope=runtime",
                   f"-DoutputDirectory={unfinished / 'jars'}"], "spark", "fetching Spark")
            (unfinished / stamp.name).write_text(wanted)
            shutil.rmtree(SPARK_HOME, ignore_errors=True)
            os.replace(unfinished, SPARK_HOME)
        return SPARK_HOME


def dependency_versions():
    """What decides which jars the Spark home has, and its own files."""
    properties = re.search(r"<properties>.*?</properties>", (ROOT / "pom.xml").read_text(), re.DOTALL)
    own = [RUNTIME_POM, *sorted(path for path in SPARK_FILES.rglob("*") if path.is_file())]
    return properties.group().encode() + b"".join(path.read_bytes() for path in own)


def duckdb():
    """DuckDB's driver for Java, which the report reads the tables with."""
    with alone():
        version = re.search(r"<duckdb.version>(.*?)</duckdb.version>", (ROOT / "pom.xml").read_text()).group(1)
        jar = BUILD / "duckdb" / f"duckdb_jdbc-{version}.jar"
        if not jar.exists():
            require_space(BUILD, 300, "DuckDB")
            with step("DuckDB, 80 MB, fetched already where a test ran"):
                maven(["-f", str(RUNTIME_POM), "-Pduckdb", "dependency:copy-dependencies", "-DincludeScope=runtime",
                       "-DincludeGroupIds=org.duckdb", f"-DoutputDirectory={jar.parent}"], "duckdb", "fetching DuckDB")
        return jar


def corenlp():
    """CoreNLP's code and the models that its pipelines use, as two jars."""
    with alone():
        entries = models.wanted_entries(MODELS_LIST)
        if not CORENLP_JAR.exists() or not models.is_current(MODELS_JAR, entries):
            code, *large = corenlp_from_maven()
            with step(f"keeping the models that are used: {len(entries)} files"):
                require_space(BUILD, 1_500, "the models")
                models.trim(large, entries, MODELS_JAR)
            shutil.copyfile(code, CORENLP_JAR)
        return [CORENLP_JAR, MODELS_JAR]


def corenlp_from_maven():
    """The paths in the local repository of CoreNLP's code and its two jars of models."""
    require_space(LOCAL_REPOSITORY, 500 if any(LOCAL_REPOSITORY.glob(
        "edu/stanford/nlp/stanford-corenlp/*/*-models-chinese.jar")) else 4_000, "CoreNLP with its models")
    listing = BUILD / "corenlp" / "jars.txt"
    with step("CoreNLP and its models from Maven Central, once, about 2.1 GB"):
        maven(["-f", str(RUNTIME_POM), "-Pcorenlp", "dependency:build-classpath",
               "-DincludeGroupIds=edu.stanford.nlp", f"-Dmdep.outputFile={listing}"], "corenlp", "fetching CoreNLP")
    jars = listing.read_text().strip().split(os.pathsep)
    return sorted((Path(jar) for jar in jars), key=lambda jar: "-models" in jar.name)
