import json
import os
import subprocess

import pytest
from conftest import ROOT

from launcher.machine import virtual_environment

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def jupyter():
    return virtual_environment("notebooks", ROOT / "notebooks" / "requirements.txt") / "jupyter"


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_it_runs_on_the_demos_tables(notebook, jupyter, demo_tables, tmp_path):
    done = subprocess.run(
        [str(jupyter), "nbconvert", "--to", "notebook", "--execute", "--output-dir", str(tmp_path), str(notebook)],
        env={**os.environ, "TENDERTRACE_TABLES": str(demo_tables)}, text=True, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_it_is_stored_with_its_outputs(notebook):
    cells = [cell for cell in json.loads(notebook.read_text())["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    images = [output for cell in cells for output in cell["outputs"] if "image/png" in output.get("data", {})]
    assert len(images) >= 2


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_nothing_of_the_machine_is_stored(notebook):
    content = json.loads(notebook.read_text())
    assert all(cell["metadata"] == {} for cell in content["cells"])
    assert content["metadata"]["language_info"] == {"name": "python"}
    outputs = json.dumps([cell.get("outputs") for cell in content["cells"]])
    assert [path for path in (str(ROOT), "/tmp/", "/home/", "/root/") if path in outputs.replace("\\/", "/")] == []
    assert "stderr" not in outputs


def test_there_is_a_notebook():
    assert NOTEBOOKS
