"""An example DAG for Apache Airflow 2.9 or later: read what is new each night, then write the report.

Copy it into the DAGs folder and set the four names below. What each exit code means for the task:

    0            published: go on to the report
    99           no new input: skip, the report of yesterday still holds
    1, 12        failure, or another run has the output: try again later
    2, 10, 11    misuse, a failed quality gate, too much in quarantine: a person has to look
"""
import subprocess
from datetime import datetime, timedelta

from airflow.decorators import dag, task
from airflow.exceptions import AirflowException, AirflowFailException, AirflowSkipException

TENDERTRACE = "/opt/tendertrace/tendertrace"
INPUT = "/data/crawl/*.jsonl"
OUTPUT = "/data/tables"
REPORT = "/srv/www/tendertrace/report.html"

OUTCOMES = {
    1: AirflowException,
    2: AirflowFailException,
    10: AirflowFailException,
    11: AirflowFailException,
    12: AirflowException,
    99: AirflowSkipException,
}


def call(*arguments):
    """Runs a command of Tendertrace's with its output in the task's log; its exit code decides about the task."""
    code = subprocess.call([TENDERTRACE, *arguments])
    if code:
        raise OUTCOMES.get(code, AirflowException)(f"tendertrace {arguments[0]} ended with exit code {code}")


@dag(schedule="15 3 * * *", start_date=datetime(2026, 1, 1), catchup=False, max_active_runs=1)
def tendertrace():
    @task(retries=3, retry_delay=timedelta(minutes=30), execution_timeout=timedelta(hours=6))
    def run():
        call("run", "--input", INPUT, "--output", OUTPUT)

    @task(retries=1)
    def report():
        call("report", "--output", OUTPUT, "--to", REPORT)

    run() >> report()


tendertrace()
