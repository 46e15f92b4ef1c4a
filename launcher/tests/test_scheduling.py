"""The example DAG, with stand-ins for Airflow: every exit code has its outcome."""
import re
import runpy
import subprocess
import sys
import types

import pytest
from conftest import ROOT


class Retried(Exception):
    pass


class Failed(Exception):
    pass


class Skipped(Exception):
    pass


@pytest.fixture
def dag(monkeypatch):
    def plain(function=None, **options):
        return function if function else (lambda decorated: decorated)

    modules = {"airflow": {}, "airflow.decorators": {"dag": lambda **options: lambda f: lambda: None, "task": plain},
               "airflow.exceptions": {"AirflowException": Retried, "AirflowFailException": Failed,
                                      "AirflowSkipException": Skipped}}
    for name, content in modules.items():
        module = types.ModuleType(name)
        vars(module).update(content)
        monkeypatch.setitem(sys.modules, name, module)
    return runpy.run_path(str(ROOT / "docs" / "airflow_dag.py"))


@pytest.mark.parametrize("code, outcome", [(1, Retried), (2, Failed), (10, Failed), (11, Failed), (12, Retried),
                                           (99, Skipped), (137, Retried)])
def test_each_exit_code_has_its_outcome(dag, monkeypatch, code, outcome):
    monkeypatch.setattr(subprocess, "call", lambda command: code)
    with pytest.raises(outcome, match=f"exit code {code}"):
        dag["call"]("run")


def test_success_goes_on(dag, monkeypatch):
    monkeypatch.setattr(subprocess, "call", lambda command: 0)
    dag["call"]("run")


def test_no_exit_code_is_forgotten(dag):
    source = (ROOT / "jobs/src/main/java/org/tendertrace/jobs/Exit.java").read_text()
    assert {int(code) for code in re.findall(r"\((\d+)\)[,;]", source)} - {0} == set(dag["OUTCOMES"])
