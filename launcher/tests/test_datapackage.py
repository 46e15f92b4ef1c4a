"""The Data Package descriptor beside the tables: valid, and true of the files."""
import hashlib
import json

import duckdb
import frictionless
import pytest


@pytest.fixture(scope="module")
def descriptor(demo_tables):
    return json.loads((demo_tables / "datapackage.json").read_text())


def test_it_is_valid(descriptor):
    """The descriptor alone: reading Parquet would take pandas and more."""
    package = frictionless.Package.from_descriptor(descriptor)
    assert len(package.resources) == len(descriptor["resources"])
    for resource in descriptor["resources"]:
        schema = frictionless.Schema.from_descriptor(resource["schema"])
        assert schema.field_names == [field["name"] for field in resource["schema"]["fields"]]
    with pytest.raises(frictionless.FrictionlessException):
        frictionless.Package.from_descriptor({**descriptor, "resources": [{**descriptor["resources"][0], "name": "Not a name!"}]})


def test_it_has_every_table_and_each_is_as_it_says(descriptor, demo_tables):
    tables = {table["name"] for table in json.loads((demo_tables / "manifest.json").read_text())["tables"]}
    assert {resource["name"] for resource in descriptor["resources"]} == tables
    for resource in descriptor["resources"]:
        paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
        content = [(demo_tables / path).read_bytes() for path in paths]
        assert sum(map(len, content)) == resource["bytes"]
        if len(content) == 1:
            assert resource["hash"] == "sha256:" + hashlib.sha256(content[0]).hexdigest()
        columns = [row[0] for row in duckdb.sql(f"DESCRIBE SELECT * FROM read_parquet({[str(demo_tables / path) for path in paths]})").fetchall()]
        assert columns == [field["name"] for field in resource["schema"]["fields"]]
        assert all(field["description"] and (field["type"] in ("array", "object") or field["example"]) for field in resource["schema"]["fields"])
