"""A person's way: what is uncertain comes out as a file, goes back decided, and holds in the next run."""
import csv
import json
import shutil

import duckdb
from conftest import DOCUMENTS

OFF = "-Dtendertrace.corenlp=off"


def test_decisions_come_back_and_win(tendertrace, tmp_path):
    documents, output = tmp_path / "in", tmp_path / "the tables"
    documents.mkdir()
    for name in ("szu-contract.html", "consortium-award.html"):
        shutil.copy(DOCUMENTS / name, documents)
    queue, decided, gold = tmp_path / "queue.csv", tmp_path / "decided.csv", tmp_path / "gold.jsonl"
    run = ("run", "--input", documents, "--output", output, OFF, "-Dtendertrace.review.below=1")

    first = tendertrace(*run)
    assert first.returncode == 0, first.stderr
    assert tendertrace("review", "--output", output, "--to", queue).returncode == 0
    again = tendertrace("review", "--output", output, "--to", queue)
    assert again.returncode == 2 and "exists" in again.stderr

    with open(queue, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    award = next(row for row in rows if row["kind"] == "award" and "123000000.00" in row["value"])
    award.update(decision="correct", corrected=award["value"].replace("123000000.00", "120000000.00"))
    chip = next(row for row in rows if row["value"] == "chip nvidia-h100 purchased")
    chip.update(decision="reject")
    with open(decided, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)

    second = tendertrace(*run, "--decisions", decided)
    assert second.returncode == 0, second.stderr
    tables = output / "latest"
    amounts = duckdb.sql(f"SELECT effective_amount FROM '{tables}/processes/*.parquet' ORDER BY 1").fetchall()
    assert [str(amount) for amount, in amounts] == ["200000.00", "120000000.00"]
    chips = {chip for chip, in duckdb.sql(f"SELECT chip FROM '{tables}/facts/*.parquet'").fetchall()}
    assert "nvidia-a100" in chips and "nvidia-h100" not in chips
    assert duckdb.sql(f"SELECT count(*) FROM '{tables}/review/*.parquet' WHERE decision IS NOT NULL").fetchone() == (2,)
    assert tendertrace(*run, "--decisions", decided).returncode == 99

    assert tendertrace("review", "--output", output, "--gold", gold).returncode == 0
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    assert {line["doc"]: line["total_award"] for line in lines}["consortium-award.html"] == "120000000.00"
    assert all("buyers" in line["lenient"] for line in lines)
    scored = tendertrace("evaluate", "--gold", gold, "--documents", documents, OFF)
    assert scored.returncode == 0, scored.stderr
    assert "123000000.00" in scored.stdout  # what is read without the decision is a mistake now


def test_a_file_of_no_decisions_is_refused(tendertrace, tmp_path):
    (tmp_path / "decided.csv").write_text("item,decision\nr-1,accept\n")
    done = tendertrace("run", "--input", DOCUMENTS, "--output", tmp_path / "out", "--decisions", tmp_path / "decided.csv")
    assert done.returncode == 2
    assert "decided.csv: it has no column corrected" in done.stderr
