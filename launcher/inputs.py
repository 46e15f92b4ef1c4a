"""How much a command is to read, as far as that is known before it starts."""
import os
from pathlib import Path

# With so little, even packed, starting Spark and planning its queries is nearly all of the work.
LITTLE = 1 << 20


def is_little(arguments):
    """Whether all that --input names is there on this machine and comes to at most LITTLE bytes."""
    left = LITTLE
    paths = values_of("--input", arguments)
    for path in paths:
        if not path.exists():
            return False
        for size in sizes(path):
            left -= size
            if left < 0:
                return False
    return bool(paths)


def values_of(option, arguments):
    """The values of an option that takes one or more: `--input A B` and `--input=A`."""
    values, of_option = [], False
    for argument in arguments:
        if argument.startswith("-"):
            of_option = argument == option
            if argument.startswith(f"{option}="):
                values.append(argument.split("=", 1)[1])
        elif of_option:
            values.append(argument)
    return [Path(value.removeprefix("file://")) for value in values]


def sizes(path):
    """Bytes of a file, or of each file under a folder."""
    if path.is_file():
        yield path.stat().st_size
    for folder, _, names in os.walk(path):
        for name in names:
            yield os.lstat(os.path.join(folder, name)).st_size
