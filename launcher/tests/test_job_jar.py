import zipfile

import pytest

from launcher import build


@pytest.fixture(scope="module")
def entries():
    with zipfile.ZipFile(build.job_jar()) as jar:
        return jar.namelist()


@pytest.mark.parametrize("foreign", [
    "org/apache/spark/", "org/apache/hadoop/", "org/apache/parquet/", "scala/", "edu/stanford/", "com/fasterxml/", "org/slf4j/"])
def test_the_jobs_jar_has_nothing_that_comes_with_spark_or_corenlp(entries, foreign):
    assert [name for name in entries if name.startswith(foreign)] == []


def test_the_jobs_jar_has_what_does_not(entries):
    for own in ("org/tendertrace/jobs/Main.class", "org/jsoup/Jsoup.class", "picocli/CommandLine.class", "reference.conf"):
        assert own in entries


def test_the_jobs_jar_is_small():
    assert build.job_jar().stat().st_size < 30_000_000
