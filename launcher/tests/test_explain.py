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


def test_a_procurement_tells_its_story(tendertrace, demo_tables):
    done = tendertrace("explain", "--process", szu_process(tendertrace, demo_tables), "--output", demo_tables.parent)
    assert done.returncode == 0, done.stderr
    story = done.stdout
    assert "200,000.00 CNY" in story
    notices = story[story.index("Notices, in time order"):]
    assert notices.index(" tender ") < notices.index(" award ") < notices.index(" contract ")
    assert "same project id and buyer" in story
    assert "nvidia-h100" in story and "13,885.99 USD" in story


def szu_process(tendertrace, demo_tables):
    done = tendertrace("explain", "--json", "--entity", "深圳大学", "--output", demo_tables.parent)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["parts"]["bought"][0]["process_id"]


def test_an_entity_tells_its_names_and_what_it_bought(tendertrace, demo_tables):
    done = tendertrace("explain", "--entity", "四川大学", "--output", demo_tables.parent)
    assert done.returncode == 0, done.stderr
    assert "Sichuan University" in done.stdout
    assert "since 2012-09-19" in done.stdout
    assert "四川大学生成式人工智能平台" in done.stdout


def test_what_is_not_there_or_not_clear_is_said(tendertrace, demo_tables):
    unknown = tendertrace("explain", "--process", "p-none", "--output", demo_tables.parent)
    assert unknown.returncode == 2
    assert "has no process p-none" in unknown.stderr
    unclear = tendertrace("explain", "--entity", "e-", "--output", demo_tables.parent)
    assert unclear.returncode == 2
    assert "give more of the id" in unclear.stderr
