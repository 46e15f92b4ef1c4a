"""What the machine must have: Java, room on the disk and in memory, Python's virtual environments."""
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from launcher import BUILD
from launcher.progress import Trouble, run, step

OLDEST_JAVA = 17
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def java(tool="java"):
    """The path of `java`, or of another tool of the same JDK; from JAVA_HOME where that is set."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which(str(Path(home, "bin", "java"))) if home else shutil.which("java")
    if not found:
        where = f"JAVA_HOME={home} has no bin/java" if home else "there is no java on the PATH"
        raise Trouble(f"{where}: install JDK {OLDEST_JAVA} or later (Debian: openjdk-17-jdk-headless)")
    version = java_version(Path(found))
    if version < OLDEST_JAVA:
        raise Trouble(f"{found} is Java {version}: JDK {OLDEST_JAVA} or later is needed; "
                      "install it, or let JAVA_HOME name one")
    wanted = Path(os.path.realpath(found)).with_name(tool)
    if tool != "java" and not wanted.exists():
        raise Trouble(f"{found} is a Java without a compiler: install a JDK (Debian: openjdk-17-jdk-headless)")
    return found if tool == "java" else str(wanted)


def java_version(executable):
    """The feature release, such as 17: from the JDK's `release` file, which is faster than asking Java."""
    release = Path(os.path.realpath(executable)).parent.parent / "release"
    try:
        text = release.read_text()
    except OSError:
        asked = subprocess.run([str(executable), "-version"], capture_output=True, text=True)
        text = asked.stdout + asked.stderr
    found = re.search(r'(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)', text)
    if not found:
        raise Trouble(f"{executable} does not say its version: let JAVA_HOME name a JDK {OLDEST_JAVA} or later")
    return int(found.group(1))


def require_space(folder, megabytes, purpose):
    """Refuses to begin what the disk has no room for; `folder` need not exist yet."""
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < megabytes:
        raise Trouble(f"{purpose} needs {megabytes:,} MB in {folder}, which has {free:,} MB free: make room there")


def memory(limit=Path("/sys/fs/cgroup/memory.max")):
    """Bytes of memory that the machine has, or that its container may use."""
    has = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    may = limit.read_text().strip() if limit.exists() else "max"
    return has if may == "max" else min(has, int(may))


def virtual_environment(name, requirements):
    """The `bin` folder of a virtual environment with what the file `requirements` names, made anew when that changes."""
    home = BUILD / "venv" / name
    stamp = home / "requirements.sha256"
    wanted = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        log = BUILD / "logs" / f"venv-{name}.log"
        with step(f"Python packages of {requirements.name} for {name}"):
            if run([sys.executable, "-m", "venv", "--clear", str(home)], log):
                raise Trouble(f"python3 -m venv failed: install python3-venv; its output is in {log}")
            pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            if run([*pip, "-r", str(requirements)], log):
                raise Trouble(f"pip could not install {requirements}: check the network; its output is in {log}")
            stamp.write_text(wanted)
    return home / "bin"
