import pytest

from launcher import cli


@pytest.fixture(autouse=True)
def clone(tmp_path, monkeypatch):
    monkeypatch.setattr(cli, "ROOT", tmp_path)
    return tmp_path


def test_the_demo_reads_the_samples_and_writes_out(clone):
    assert cli.demo_folders(["demo"]) == [
        "--input", str(clone / "data-samples" / "documents"), "--output", str(clone / "out")]


def test_its_own_folder_is_made_anew(clone):
    cli.demo_folders(["demo"])
    (clone / "out" / "current.json").touch()
    cli.demo_folders(["demo"])
    assert not (clone / "out" / "current.json").exists()


def test_a_folder_that_it_did_not_make_is_left_alone(clone):
    (clone / "out").mkdir()
    (clone / "out" / "current.json").touch()
    cli.demo_folders(["demo"])
    assert (clone / "out" / "current.json").exists()


def test_other_folders_can_be_named(clone):
    assert cli.demo_folders(["demo", "--input", "x", "--output=y"]) == []
    assert not (clone / "out").exists()
