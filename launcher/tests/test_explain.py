import json

import pytest
from conftest import DOCUMENTS


@pytest.mark.parametrize("corenlp", ["off", "required"])
def test_a_notice_is_explained_with_models_and_without(tendertrace, corenlp):
    done = tendertrace("explain", "szu-contract.html", f"-Dtendertrace.corenlp={corenlp}", cwd=DOCUMENTS)
    assert done.returncode == 0, done.stderr
    for word in ("深圳大学", "H100", "200,000.00"):
        assert word in done.stdout


def test_programs_get_one_object_a_line(tendertrace):
    done = tendertrace("explain", "--json", "crawler.jsonl", "-Dtendertrace.corenlp=off", cwd=DOCUMENTS)
    assert done.returncode == 0, done.stderr
    explained = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(explained) == 4
    assert all(isinstance(notice, dict) for notice in explained)


def test_a_refused_notice_is_explained_too(tendertrace, tmp_path):
    (tmp_path / "broken.jsonl").write_text('{"content": "采购公告"', encoding="utf-8")
    done = tendertrace("explain", "--json", "broken.jsonl", "-Dtendertrace.corenlp=off", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["quarantined"]["code"]
