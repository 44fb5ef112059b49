"""`python -m calculator` prints what `answer` returns, exits 0 or 2, and never shows a traceback."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

import calculator
from calculator import answer
from calculator.requests import REQUESTS
from calculator.working_file import csv_of

PACKAGE = Path(calculator.__file__).parent
REQUEST = json.dumps(
    {
        "request": "estimate",
        "input": {
            "program": "mci-csp",
            "as_of": "2024-05-01",
            "earnings": [{"half": "FY24 H1", "currency": "USD", "co_op": "16000.00", "id": "Ü 1"}],
        },
    },
    ensure_ascii=False,
)


def run(*arguments: str, given: bytes = b"", python: tuple[str, ...] = ()) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *python, *(arguments or ("-m", "calculator"))]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)


def test_an_answer_is_printed_and_the_status_is_0() -> None:
    done = run(given=REQUEST.encode())
    assert (done.returncode, done.stdout.decode().rstrip("\r\n"), done.stderr) == (0, answer(REQUEST), b"")


def test_an_error_is_printed_and_the_status_is_2() -> None:
    done = run(given=b"{}")
    assert (done.returncode, done.stdout.decode().rstrip("\r\n"), done.stderr) == (2, answer("{}"), b"")


@pytest.mark.parametrize(
    ("given", "code", "values"),
    [
        (b'{"request": "\xff"}', "not_utf8", {"byte": 13}),
        ("{}".encode("utf-16"), "not_utf8", {"byte": 0}),
        (b"", "not_json", {"line": 1, "column": 1}),
        (b"\x00", "not_json", {"line": 1, "column": 1}),
    ],
)
def test_what_is_no_text_is_an_error_like_any_other(given: bytes, code: str, values: dict[str, int]) -> None:
    done = run(given=given)
    assert (done.returncode, done.stderr) == (2, b"")
    assert json.loads(done.stdout)["errors"] == [{"code": code, "field": "", "values": values}]


def test_without_any_standard_input_the_request_is_empty() -> None:
    code = "import sys; sys.stdin = None; from calculator.__main__ import main; sys.exit(main([]))"
    done = run("-c", code)
    assert (done.returncode, json.loads(done.stdout)["error"]["code"]) == (2, "not_json")


@pytest.fixture
def typed() -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The calculator waiting for what is typed at a terminal, once it has said so, and the keyboard."""
    keyboard, terminal = pty.openpty()
    command = [sys.executable, "-m", "calculator"]
    with subprocess.Popen(command, stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith(b"Type a request and end it with Ctrl-D")
        yield process, keyboard
    os.close(keyboard)
    os.close(terminal)


def test_a_request_can_be_typed(typed: tuple[subprocess.Popen[bytes], int]) -> None:
    process, keyboard = typed
    os.write(keyboard, b"{}\n\x04")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out.decode().rstrip("\r\n"), err) == (2, answer("{}\n"), b"")


def test_an_interruption_ends_quietly(typed: tuple[subprocess.Popen[bytes], int]) -> None:
    process, _ = typed
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 130


def test_the_schema_is_printed() -> None:
    done = run("-m", "calculator", "--schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_working_alone_is_printed_as_csv() -> None:
    done = run("-m", "calculator", "--working", "csv", given=REQUEST.encode())
    steps = json.loads(answer(REQUEST))["answer"]["working"]
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, csv_of(steps), b"")


def test_the_working_alone_is_printed_as_json() -> None:
    done = run("-m", "calculator", "--working", "json", given=REQUEST.encode())
    assert (done.returncode, json.loads(done.stdout)) == (0, json.loads(answer(REQUEST))["answer"]["working"])


def test_of_a_refused_request_the_errors_are_printed_whatever_was_asked_for() -> None:
    done = run("-m", "calculator", "--working", "csv", given=b"{}")
    assert (done.returncode, done.stdout.decode().rstrip("\r\n")) == (2, answer("{}"))


def test_an_answer_without_a_working_says_which_have_one() -> None:
    done = run("-m", "calculator", "--working", "csv", given=b'{"request": "policies"}')
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("This answer has no working. Those of estimate, plan, campaign, ")


def test_a_reader_that_stops_early_is_no_fault() -> None:
    command = [sys.executable, "-m", "calculator", "--schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_help_names_every_request_with_its_fields() -> None:
    text = run("-m", "calculator", "--help").stdout.decode()
    assert [name for name in REQUESTS if f"\n  {name}\n" not in text] == []
    assert "exactly one of: revenue + rate | incentive | co_op" in text


def test_the_example_of_the_help_works() -> None:
    text = run("-m", "calculator", "--help").stdout.decode()
    example = text.split("echo '")[1].split("' | python")[0]
    assert json.loads(answer(example))["answer"]["halves"][0]["balances"][0]["remaining"] == "10750.00"


def test_an_unknown_option_is_refused_without_a_traceback() -> None:
    done = run("-m", "calculator", "--json")
    assert done.returncode == 2
    assert b"unrecognized arguments: --json" in done.stderr
    assert b"Traceback" not in done.stderr


def zipped(folder: Path) -> Path:
    """The package in a zip, as a wheel holds it."""
    path = folder / "calculator.whl"
    with ZipFile(path, "w") as wheel:
        for file in sorted(PACKAGE.rglob("*")):
            if file.suffix in (".py", ".toml"):
                wheel.write(file, Path("calculator") / file.relative_to(PACKAGE))
    return path


def test_the_engine_answers_from_inside_a_wheel_with_the_standard_library_alone(tmp_path: Path) -> None:
    code = f"import sys; sys.path.insert(0, {str(zipped(tmp_path))!r}); from calculator import answer; import calculator; assert '.whl' in calculator.__file__; print(answer(sys.stdin.read()))"  # noqa: E501
    done = run("-c", code, given=REQUEST.encode(), python=("-I", "-S", "-X", "utf8"))
    assert (done.stderr, done.stdout.decode().rstrip("\r\n")) == (b"", answer(REQUEST))
