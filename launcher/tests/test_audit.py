"""validate, diff and gc on the demo's run, and on copies of it that were tampered with."""
import hashlib
import json
import shutil

import duckdb
import pytest


@pytest.fixture
def output(demo_tables, tmp_path):
    """A folder with the demo's run and, published after it, a copy of the run."""
    run = demo_tables.resolve()
    for name in (run.name, "29990101T000000Z-aaaaaa"):
        copy = tmp_path / "runs" / name
        shutil.copytree(run, copy)
        manifest = json.loads((copy / "manifest.json").read_text())
        manifest["run_id"] = name
        (copy / "manifest.json").write_text(json.dumps(manifest))
    (tmp_path / "current.json").write_text(json.dumps(
        {"run_id": "29990101T000000Z-aaaaaa", "path": "runs/29990101T000000Z-aaaaaa", "published": "2999-01-01T00:00:00Z"}))
    return tmp_path


def rewrite(output, table, query):
    """Replaces a table of the current run by the rows of `query` over it, and says so in the manifest."""
    run = output / "runs" / "29990101T000000Z-aaaaaa"
    file = next((run / table).glob("*.parquet"))
    changed = file.with_suffix(".new")
    duckdb.sql(f"COPY ({query.format(t=f'read_parquet({str(file)!r})')}) TO '{changed}' (FORMAT parquet)")
    changed.replace(file)
    manifest = json.loads((run / "manifest.json").read_text())
    for entry in manifest["tables"]:
        if entry["name"] == table:
            entry["content"] += "-changed"
            entry["rows"] = duckdb.sql(f"SELECT count(*) FROM '{file}'").fetchone()[0]
            entry["files"] = [{"name": file.name, "bytes": file.stat().st_size,
                               "sha256": hashlib.sha256(file.read_bytes()).hexdigest()}]
    (run / "manifest.json").write_text(json.dumps(manifest))


def test_a_published_run_is_valid(tendertrace, output):
    done = tendertrace("validate", "--output", output)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) > 20
    assert all(line.startswith(("ok ", "warning ")) for line in lines)


def test_an_altered_file_is_found(tendertrace, output):
    with open(next(output.glob("runs/29990101*/facts/*.parquet")), "ab") as file:
        file.write(b"x")
    done = tendertrace("validate", "--output", output)
    assert done.returncode == 10
    assert "files_match_manifest" in done.stdout and "facts/part-" in done.stdout


def test_a_broken_promise_is_found(tendertrace, output):
    rewrite(output, "facts", "SELECT * REPLACE (-amount_cny AS amount_cny) FROM {t}")
    done = tendertrace("validate", "--json", "--output", output)
    assert done.returncode == 10
    failed = {finding["check"] for finding in json.loads(done.stdout)
              if finding["violations"] and finding["severity"] == "error"}
    assert {"amounts_not_negative", "marts_sum_to_facts"} <= failed
    assert "files_match_manifest" not in failed


def test_equal_runs_do_not_differ(tendertrace, output):
    done = tendertrace("diff", "--output", output, "previous", "current")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "The two runs have the same tables.\n"


def test_what_differs_is_told_by_key_and_column(tendertrace, output):
    rewrite(output, "facts", "SELECT * REPLACE (amount_cny + 1 AS amount_cny) FROM {t} ORDER BY fact_id LIMIT 3")
    done = tendertrace("diff", "--json", "--output", output, "previous", "current")
    assert done.returncode == 0, done.stderr
    differences = {difference["table"]: difference for difference in json.loads(done.stdout)}
    facts = differences.pop("facts")
    assert (facts["added"], facts["removed"]) == (0, facts["before"] - 3)
    changed = [change for change in facts["examples"] if change["change"] == "changed"]
    assert len(changed) == facts["changed"] > 0
    assert all(list(change["key"]) == ["fact_id"] and list(change["columns"]) == ["amount_cny"] for change in changed)
    assert not any(other["added"] or other["removed"] or other["changed"] for other in differences.values())


def test_old_runs_are_deleted_and_the_current_one_stays(tendertrace, output):
    died = output / "runs" / "20200101T000000Z-bbbbbb"
    (died / "facts").mkdir(parents=True)  # neither a manifest nor an owner: nobody knows what this is
    would = tendertrace("gc", "--output", output, "--keep", "1", "--dry-run")
    assert would.returncode == 0, would.stderr
    assert len(list(output.glob("runs/*/manifest.json"))) == 2
    done = tendertrace("gc", "--output", output, "--keep", "1")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Deleted 1 runs")
    assert sorted(path.name for path in output.glob("runs/*")) == [died.name, "29990101T000000Z-aaaaaa"]
    assert tendertrace("validate", "--output", output).returncode == 0


def test_a_run_that_is_not_there_is_said(tendertrace, output):
    done = tendertrace("diff", "--output", output, "20010101T000000Z-cccccc", "current")
    assert done.returncode == 2
    assert "There is no published run 20010101T000000Z-cccccc" in done.stderr
    assert "29990101T000000Z-aaaaaa" in done.stderr
