"""One line for each long step: what is being done, then how long it took. All on standard error."""
import subprocess
import sys
import time
from contextlib import contextmanager


class Trouble(Exception):
    """What went wrong, where, and what to do about it, in one line. Ends the launcher with `exit_code`."""

    def __init__(self, message, exit_code=1):
        super().__init__(message)
        self.exit_code = exit_code


def say(text, end="\n"):
    print(f"tendertrace: {text}", end=end, file=sys.stderr, flush=True)


@contextmanager
def step(text):
    """Prints `text`, and once the block is done the seconds that it took behind it."""
    say(f"{text} ...", end="")
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print(" failed", file=sys.stderr, flush=True)
        raise
    print(f" {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def run(command, log, **options):
    """Runs `command` with its output in the file `log`; on a terminal a dot a few seconds shows that it lives."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, **options)
        try:
            while True:
                try:
                    return process.wait(timeout=5)
                except subprocess.TimeoutExpired:
                    if sys.stderr.isatty():
                        print(".", end="", file=sys.stderr, flush=True)
        finally:
            if process.poll() is None:
                process.terminate()
