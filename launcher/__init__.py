"""The launcher: builds the job, fetches what it runs on, and starts it. Python's standard library only.

cli       which command needs what, and its start
spark     the command lines: plain Java, or spark-submit
build     the job's jar, the Spark home and CoreNLP's jars, each made once under build/
models    one small jar of the models that are used, out of CoreNLP's two large ones
machine   what the machine must have: Java, room on the disk, virtual environments
progress  one line for each long step
suite     `./tendertrace test`
"""
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
