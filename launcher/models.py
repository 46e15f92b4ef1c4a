"""One small jar of the models that are used, out of CoreNLP's two large ones: it travels to every executor."""
import hashlib
import os
import shutil
import zipfile

from launcher.progress import Trouble


def wanted_entries(listing):
    """The entries that the file `listing` names, one a line; `#` begins a comment."""
    lines = (line.split("#", 1)[0].strip() for line in listing.read_text(encoding="utf-8").splitlines())
    return sorted({line for line in lines if line})


def fingerprint(entries):
    return hashlib.sha256("\n".join(entries).encode()).hexdigest()


def is_current(jar, entries):
    """Whether `jar` was made from just these entries: it says so in its comment."""
    try:
        with zipfile.ZipFile(jar) as archive:
            return archive.comment.decode() == fingerprint(entries)
    except (OSError, zipfile.BadZipFile):
        return False


def trim(sources, entries, jar):
    """Copies `entries` from whichever of `sources` has each into `jar`, which appears whole or not at all.

    They are stored, not deflated: nearly all are compressed in themselves.
    """
    jar.parent.mkdir(parents=True, exist_ok=True)
    unfinished = jar.with_name(f"{jar.name}.{os.getpid()}")
    archives = [zipfile.ZipFile(source) for source in sources]
    try:
        holders = {name: archive for archive in archives for name in archive.namelist()}
        missing = [name for name in entries if name not in holders]
        if missing:
            raise Trouble(f"no models jar has {missing[0]}: correct the list of entries")
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_STORED) as target:
            target.comment = fingerprint(entries).encode()
            for name in entries:
                with holders[name].open(name) as reading, target.open(zipfile.ZipInfo(name), "w") as writing:
                    shutil.copyfileobj(reading, writing, 1 << 20)
        os.replace(unfinished, jar)
    finally:
        unfinished.unlink(missing_ok=True)
        for archive in archives:
            archive.close()
