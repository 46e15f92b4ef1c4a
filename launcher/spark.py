"""Command lines: plain Java for what needs no cluster, spark-submit for the rest."""
import os
import shlex
from pathlib import Path

from launcher import build
from launcher.machine import java

MAIN = "org.tendertrace.jobs.Main"
DRIVER_MEMORY = "4g"
# Options after the subcommand that are Spark's, not the job's; each takes a value.
SPARK_OPTIONS = ("--master", "--conf")
# What Spark and Arrow reach into; spark-submit adds these by itself.
MODULE_OPTIONS = [
    "-XX:+IgnoreUnrecognizedVMOptions",
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in (
        "java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util",
        "java.util.concurrent", "java.util.concurrent.atomic", "sun.nio.ch", "sun.nio.cs", "sun.security.action",
        "sun.util.calendar")),
]
# For a run that is over in about a minute: the second compiler and a concurrent collector would take more than they give.
SHORT_RUN = "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:MetaspaceSize=256m -XX:ReservedCodeCacheSize=256m"


def split_options(arguments):
    """Spark's options and the job's arguments, each in their order."""
    ours, sparks = [], shlex.split(os.environ.get("TENDERTRACE_SPARK_ARGS", ""))
    remaining = iter(arguments)
    for argument in remaining:
        if argument in SPARK_OPTIONS:
            sparks += [argument, next(remaining, "")]
        elif argument.startswith(tuple(f"{option}=" for option in SPARK_OPTIONS)):
            sparks += argument.split("=", 1)
        else:
            ours.append(argument)
    return sparks, ours


def driver_memory():
    return os.environ.get("TENDERTRACE_DRIVER_MEMORY", DRIVER_MEMORY)


def home():
    """The Spark in use: SPARK_HOME where it is set, else our own."""
    given = os.environ.get("SPARK_HOME")
    return Path(given) if given else build.spark_home()


def submit_command(job_jar, spark, jars, arguments, environment, short=False):
    """The command that submits the job with `arguments` to `spark`; `environment` is completed for it.

    `short` says that it will be over soon, so that starting quickly is what counts.
    """
    sparks, ours = split_options(arguments)
    master = option_value(sparks, "--master")
    if is_local(master, environment):
        # Everything is in this process and on this machine: no copy of the jars, nothing to listen for.
        environment.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        jars = [f"local:{jar}" for jar in jars]
    java_options = SHORT_RUN
    if not any("driver-memory" in option or "spark.driver.memory=" in option for option in sparks):
        sparks = ["--driver-memory", driver_memory(), *sparks]
        # A heap that grows is collected whole at each step.
        java_options += f" -Xms{driver_memory()}"
    given = any("driver-java-options" in option or "driver.extraJavaOptions=" in option for option in sparks)
    if short and not given:
        # Each sort and hash table takes a page, by default of up to 64 MiB, for what is a few rows here.
        sparks = ["--driver-java-options", java_options, "--conf", "spark.buffer.pageSize=1m", *sparks]
    return [str(spark / "bin" / "spark-submit"), *sparks, "--class", MAIN, "--jars", ",".join(map(str, jars)),
            str(job_jar), *ours]


def option_value(options, name):
    return next((value for option, value in zip(options, options[1:]) if option == name), None)


def is_local(master, environment):
    """Whether the job runs in one process; a Spark that is not ours may have a master in its configuration."""
    return master.startswith("local") if master else "SPARK_HOME" not in environment


def java_command(class_path, arguments, options=()):
    """One process without a Spark session; the jars are found when a class is first wanted."""
    return [java(), *options, "-cp", os.pathsep.join(map(str, class_path)), MAIN, *arguments]


def quick_command(class_path, arguments):
    """For what is over in a moment: it is not worth compiling much, nor more than one collector."""
    return java_command(class_path, arguments, ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"])


def whole_command(class_path, arguments):
    """For what works on notices in this process."""
    return java_command(class_path, arguments, [*MODULE_OPTIONS, f"-Xmx{driver_memory()}"])
