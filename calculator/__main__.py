"""The command line: one request on standard input, its answer on standard output."""

import argparse
import json
import os
import sys
from typing import Any

from calculator.errors import Problem
from calculator.field_list import field_list
from calculator.requests import REQUESTS, refused, reply, text_of
from calculator.schema import schema
from calculator.working_file import EXPLAINED, csv_of

_DESCRIPTION = """\
What a Microsoft partner's co-op is worth, what remains of it, and when it expires.

Reads one request as JSON (UTF-8, at most 5 MiB) from standard input and prints its answer as JSON."""

_EPILOG = """\
an example:
  echo '{"request": "estimate", "input": {
    "program": "mci-csp", "as_of": "2024-05-01",
    "earnings": [{"earned_on": "2023-11-30", "currency": "USD", "revenue": "1000000.00", "rate": "0.04"}],
    "claims": [{"amount": "5250.00", "currency": "USD", "status": "approved", "executed_on": "2024-02-10"}]
  }}' | python -m calculator

requests and the fields of their input; those in [brackets] may be left out:
<requests>

how values are written:
  amounts, rates, shares   as text in plain decimal notation: "16000.00", and "0.04" for 4 %
  days                     "2024-05-01"; both ends of a period belong to it
  halves                   "FY24 H1" is July to December 2023, "FY24 H2" is January to June 2024
  as_of                    the day the answer holds for: the calculator never looks at a clock

the working alone, as a file for a spreadsheet:
  python -m calculator --working csv < request.json > working.csv

exit status:
  0   {"answer": {...}, "policy_version": "..."}
  2   {"error": {"code": "...", "field": "input.earnings[0].rate", "values": {...}}, "errors": [...]}
      "errors" holds every problem of the request with its place, "error" is the first of them

An estimate, not Microsoft's word: the program guide and the partner's own agreement always win."""


def main(arguments: list[str]) -> int:
    """Answer one request, or print the schema; 0 for an answer, 2 for an error."""
    parser = argparse.ArgumentParser(
        prog="python -m calculator",
        description=_DESCRIPTION,
        epilog=_EPILOG.replace("<requests>", "\n".join(map(field_list, REQUESTS))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of requests and answers instead")
    parser.add_argument(
        "--working", choices=("json", "csv"), help="print the working of the answer alone, in that form"
    )
    asked = parser.parse_args(arguments)
    if asked.schema:
        print(json.dumps(schema(), indent=2))
        return 0
    envelope = _reply()
    if asked.working and "answer" in envelope:
        return _print_working(envelope["answer"], asked.working)
    print(text_of(envelope))
    return 2 if "error" in envelope else 0


def _print_working(answer: dict[str, Any], form: str) -> int:
    """Print the steps of an answer, in UTF-8 whatever the console takes; 2 where the answer has none."""
    if "working" not in answer:
        print(f"This answer has no working. Those of {', '.join(EXPLAINED)} have one.", file=sys.stderr)
        return 2
    text = csv_of(answer["working"]) if form == "csv" else json.dumps(answer["working"], indent=2) + "\n"
    sys.stdout.buffer.write(text.encode())
    return 0


def _reply() -> dict[str, Any]:
    if sys.stdin is None:  # started without any
        return reply("")
    if sys.stdin.isatty():
        print("Type a request and end it with Ctrl-D (Windows: Ctrl-Z, Enter). --help tells more.", file=sys.stderr)
    data = sys.stdin.buffer.read()
    try:
        return reply(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return refused([Problem("not_utf8", "", {"byte": error.start})])


if __name__ == "__main__":
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
        sys.exit(status)
    except BrokenPipeError:  # the reader, `head` say, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        sys.exit(130)
