"""The OCDS package of the demo's tables, against the official schemas as packages of their publisher ship them."""
import json
import subprocess
import sys
import tarfile
from decimal import Decimal

import duckdb
import pytest
from conftest import ROOT, run_tendertrace
from jsonschema import Draft4Validator, FormatChecker

from launcher import BUILD

# Source distributions of the Open Contracting Partnership's own packages, both BSD-3-Clause, and the schema in each.
PACKAGE_SCHEMA = ("ocdskit", "1.7.0", "tests/fixtures/release-package-schema.json")
RELEASE_SCHEMA = ("ocdsmerge", "0.8.0", "tests/fixtures/release-schema-1__1__4.json")
EXTENSION = ROOT / "docs" / "ocds"


def shipped(name, version, path):
    """A JSON file of a source distribution, which is fetched once."""
    folder = BUILD / "ocds"
    found = folder / f"{name}-{version}.tar.gz"
    if not found.exists():
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                        "--no-binary", name, "--dest", folder, f"{name}=={version}"], check=True)
    with tarfile.open(found) as source:
        return json.load(source.extractfile(f"{name}-{version}/{path}"))


@pytest.fixture(scope="module")
def package_schema():
    """The schema of a release package, which leaves the releases to their own schema."""
    official = shipped(*PACKAGE_SCHEMA)
    assert "schema/1__1__" in official["id"] and official["properties"]["version"]
    official["properties"]["releases"]["items"] = {}
    return Draft4Validator(official, format_checker=FormatChecker())


@pytest.fixture(scope="module")
def release_schema():
    """The schema of a release with our extension merged into it, as the standard says (RFC 7386)."""
    official = shipped(*RELEASE_SCHEMA)
    assert official["id"].endswith("schema/1__1__4/release-schema.json")
    extension = json.loads((EXTENSION / "release-schema.json").read_text())
    assert "aiCompute" not in official["definitions"]["Item"]["properties"]
    return Draft4Validator(merged(official, extension), format_checker=FormatChecker())


def merged(into, patch):
    if not isinstance(patch, dict):
        return patch
    result = dict(into) if isinstance(into, dict) else {}
    for key, value in patch.items():
        result[key] = merged(result.get(key), value)
    return result


@pytest.fixture(scope="module")
def text(demo_tables, tmp_path_factory):
    made = tmp_path_factory.mktemp("ocds") / "ocds.json"
    done = run_tendertrace("report", "--output", demo_tables.parent, "--format", "ocds", "--to", made)
    assert done.returncode == 0, done.stderr
    return made.read_text()


@pytest.fixture(scope="module")
def package(text):
    return json.loads(text)


def test_it_is_valid(package, package_schema, release_schema):
    errors = [error.message[:300] for error in package_schema.iter_errors(package)]
    for release in package["releases"]:
        errors += [f"{'/'.join(map(str, error.path))}: {error.message[:300]}" for error in release_schema.iter_errors(release)]
    assert errors == []


def test_the_schema_and_the_extension_can_refuse(package, package_schema, release_schema):
    assert not package_schema.is_valid({**package, "publisher": None})
    release = next(release for release in package["releases"] if any(award.get("items") for award in release.get("awards", [])))
    assert not release_schema.is_valid({**release, "ocid": None})
    broken = json.loads(json.dumps(release))
    next(award for award in broken["awards"] if award.get("items"))["items"][0]["aiCompute"]["confidence"] = 2
    assert not release_schema.is_valid(broken)


def test_it_says_nothing_that_the_extension_has_no_word_for(package):
    known = json.loads((EXTENSION / "release-schema.json").read_text())["definitions"]["AiCompute"]["properties"]
    used = {key for release in package["releases"] for place in [release["tender"], *release.get("awards", [])]
            for item in place.get("items", []) for key in item["aiCompute"]}
    assert used and used <= set(known)


def test_every_procurement_is_one_release_and_identifiers_are_unique(package, demo_tables):
    processes, = duckdb.sql(f"SELECT count(*) FROM '{demo_tables}/processes/*.parquet'").fetchone()
    ocids = [release["ocid"] for release in package["releases"]]
    assert len(set(ocids)) == len(ocids) == processes
    assert all(ocid.startswith("ocds-000000-p-") for ocid in ocids)
    for release in package["releases"]:
        parties = {party["id"] for party in release.get("parties", [])}
        named = {supplier["id"] for award in release.get("awards", []) for supplier in award.get("suppliers", [])}
        assert named <= parties
        awards = [award["id"] for award in release.get("awards", [])]
        assert len(set(awards)) == len(awards)
        assert {contract["awardID"] for contract in release.get("contracts", [])} <= set(awards)


def test_its_amounts_are_the_facts(text, demo_tables):
    package = json.loads(text, parse_float=Decimal)
    items = [item["aiCompute"] for release in package["releases"] for award in release.get("awards", []) for item in award.get("items", [])]
    number, cny, usd = duckdb.sql(f"SELECT count(*), sum(amount_cny), sum(amount_usd) FROM '{demo_tables}/facts/*.parquet'").fetchone()
    assert len(items) == number
    assert sum(item["amount"]["amount"] for item in items if "amount" in item) == cny
    assert sum(item["amountUSD"]["amount"] for item in items if "amountUSD" in item) == usd


def test_the_seed_case_is_there(package):
    shenzhen = next(release for release in package["releases"] if release.get("buyer", {}).get("name") == "深圳大学"
                    and any("nvidia-a100" == item["aiCompute"].get("chip") for award in release.get("awards", []) for item in award.get("items", [])))
    assert shenzhen["awards"][0]["value"] == {"amount": 200000.00, "currency": "CNY"}
    assert shenzhen["tender"]["status"] == "complete" and len(shenzhen["contracts"]) == 1


def test_a_prefix_of_another_form_is_refused(demo_tables):
    done = run_tendertrace("report", "--output", demo_tables.parent, "--format", "ocds", "--to", "-", "--ocid-prefix", "mine")
    assert done.returncode == 2
    assert "ocds-a1b2c3" in done.stderr
