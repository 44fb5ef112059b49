"""The fuzzer finds nothing in a few hundred inputs, makes the same ones each time, and its laws can fail."""

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from calculator import answer

TESTS = Path(__file__).parent.parent
ESTIMATE = {
    "program": "mci-csp",
    "as_of": "2024-05-01",
    "earnings": [{"earned_on": "2023-11-30", "currency": "USD", "incentive": "40000.00"}],
}
REQUEST = json.dumps({"request": "estimate", "input": ESTIMATE})


@pytest.fixture
def laws(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(TESTS))
    return importlib.import_module("fuzzing.laws")


@pytest.fixture
def inputs(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(TESTS))
    return importlib.import_module("fuzzing.inputs")


def test_a_few_hundred_inputs_break_nothing() -> None:
    command = [sys.executable, str(TESTS / "fuzz_engine.py"), "--inputs", "600", "--processes", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "600 inputs" in done.stdout


def test_a_number_names_the_same_input_in_every_process() -> None:
    command = [sys.executable, str(TESTS / "fuzz_engine.py"), "--only", "1"]
    runs = {
        subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1


def test_every_kind_of_input_is_made(inputs: Any) -> None:
    assert {inputs.made(1, number).kind for number in range(600)} == set(inputs.KINDS)


def test_a_right_reply_keeps_every_law(laws: Any) -> None:
    assert laws.check_reply(REQUEST, answer(REQUEST), closely=True) == "answered"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"remaining": "16000.00"', '"remaining": "16000.01"'),
        ('"rebate": "24000.00"', '"rebate": "24000.0"'),
        ('"days_to_spend": 60', '"days_to_spend": 61'),
        ('"days_to_spend": 60', '"days_to_spend": 60.0'),
        ('"code": "remaining"', '"code": "remainder"'),
    ],
)
def test_a_wrong_reply_breaks_a_law(laws: Any, right: str, wrong: str) -> None:
    reply = answer(REQUEST)
    assert right in reply
    with pytest.raises(AssertionError):
        laws.check_reply(REQUEST, reply.replace(right, wrong), closely=False)
