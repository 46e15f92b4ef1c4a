"""What a run published, read by a program that is not Spark."""
import json

import duckdb


def content(run):
    """For each table of a run: its rows, the manifest's hash of them, and ours, whatever the order of the rows."""
    tables = {}
    for table in json.loads((run / "manifest.json").read_text())["tables"]:
        rows, ours = duckdb.sql(f"""
            SELECT count(*), coalesce(sum(hash(t::VARCHAR)::HUGEINT), 0)
              FROM read_parquet('{run / table["name"]}/*.parquet') t""").fetchone()
        assert rows == table["rows"]
        tables[table["name"]] = (rows, table["content"], ours)
    return tables
