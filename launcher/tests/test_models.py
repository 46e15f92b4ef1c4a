import zipfile

import pytest

from launcher import models
from launcher.progress import Trouble


def jar(path, **entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def test_entries_come_from_whichever_jar_has_them_and_are_stored(tmp_path):
    sources = [jar(tmp_path / "a.jar", tagger="t" * 999, unused="u"), jar(tmp_path / "b.jar", segmenter="s")]
    models.trim(sources, ["segmenter", "tagger"], tmp_path / "out" / "models.jar")
    with zipfile.ZipFile(tmp_path / "out" / "models.jar") as made:
        assert {name: made.read(name) for name in made.namelist()} == {"segmenter": b"s", "tagger": b"t" * 999}
        assert {entry.compress_type for entry in made.infolist()} == {zipfile.ZIP_STORED}


def test_a_jar_is_current_for_its_own_entries_only(tmp_path):
    models.trim([jar(tmp_path / "a.jar", x="1", y="2")], ["x"], tmp_path / "models.jar")
    assert models.is_current(tmp_path / "models.jar", ["x"])
    assert not models.is_current(tmp_path / "models.jar", ["x", "y"])
    assert not models.is_current(tmp_path / "absent.jar", ["x"])


def test_a_half_written_jar_is_not_current(tmp_path):
    models.trim([jar(tmp_path / "a.jar", x="1" * 9999)], ["x"], tmp_path / "models.jar")
    whole = (tmp_path / "models.jar").read_bytes()
    (tmp_path / "models.jar").write_bytes(whole[: len(whole) // 2])
    assert not models.is_current(tmp_path / "models.jar", ["x"])


def test_an_entry_that_no_jar_has_is_named_and_nothing_is_left(tmp_path):
    with pytest.raises(Trouble, match="no models jar has z"):
        models.trim([jar(tmp_path / "a.jar", x="1")], ["x", "z"], tmp_path / "models.jar")
    assert [path.name for path in tmp_path.iterdir()] == ["a.jar"]


def test_the_list_may_have_comments_and_blank_lines(tmp_path):
    (tmp_path / "models.txt").write_text("# Chinese\n\nb/segmenter.gz  # large\na/tagger\n", encoding="utf-8")
    assert models.wanted_entries(tmp_path / "models.txt") == ["a/tagger", "b/segmenter.gz"]
