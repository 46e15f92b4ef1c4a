"""Which command needs what, and its start. Exit codes are the job's own: the launcher's process becomes the job's."""
import os
import shutil
import sys

from launcher import ROOT, build, inputs, spark
from launcher.machine import java
from launcher.progress import Trouble, say

# What a command runs on, beside the job's jar. All others, and every --help, need that jar alone.
ON_SPARK = {"run", "demo"}
WITH_CORENLP = {"explain", "evaluate"}
WITH_SPARKS_JARS = {"schema", "gc"}
WITH_DUCKDB = {"report", "review", "validate", "diff"}
# Of explain: these ask the published tables, and read no notice.
OF_TABLES = ("--process", "--entity")
HELP = {"-h", "--help"}


def main(arguments):
    try:
        return dispatch(arguments)
    except Trouble as trouble:
        say(trouble)
        return trouble.exit_code
    except OSError as error:
        say(f"{error.filename or 'the operating system'}: {error.strerror or error}")
        return 1
    except KeyboardInterrupt:
        return 130


def dispatch(arguments):
    command = next((argument for argument in arguments if not argument.startswith("-")), None)
    java()
    if command == "test":
        from launcher import suite
        return suite.main(arguments[1:])
    if command == "bench":
        from launcher import bench
        return bench.main(arguments[1:])
    if command == "demo" and not HELP & set(arguments):
        arguments = [*arguments, *demo_folders(arguments)]
    job_jar = build.job_jar()
    environment = dict(os.environ)
    if HELP & set(arguments):
        call = spark.quick_command([job_jar], arguments)
    elif command in ON_SPARK:
        jars = [*build.corenlp(), *([build.duckdb()] if command == "demo" else [])]
        call = spark.submit_command(job_jar, spark.home(), jars, arguments, environment,
                                    short=command == "demo" or inputs.is_little(arguments))
    elif command in WITH_DUCKDB or any(argument.startswith(OF_TABLES) for argument in arguments):
        call = spark.quick_command([job_jar, build.duckdb(), spark.home() / "jars" / "*"], arguments)
    elif command in WITH_CORENLP:
        call = spark.whole_command([job_jar, *build.corenlp(), spark.home() / "jars" / "*"], arguments)
    elif command in WITH_SPARKS_JARS:
        call = spark.quick_command([job_jar, spark.home() / "jars" / "*"], arguments)
    else:
        call = spark.quick_command([job_jar], arguments)
    sys.stdout.flush()
    os.execvpe(call[0], call, environment)


def demo_folders(arguments):
    """The demo's sample notices and its folder out/, both of this clone, where `arguments` name no others.

    The folder is made anew, so that the demo shows what the job does now; one that it did not make is left as it is.
    """
    named = {argument.split("=", 1)[0] for argument in arguments}
    added = []
    if "--input" not in named:
        added += ["--input", str(ROOT / "data-samples" / "documents")]
    if "--output" not in named:
        output = ROOT / "out"
        mark = output / ".made-by-demo"
        if mark.exists():
            shutil.rmtree(output)
        if not output.exists():
            output.mkdir()
            mark.touch()
        added += ["--output", str(output)]
    return added
