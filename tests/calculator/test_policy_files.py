"""A fault in a policy file is an error that names file, table, row, key and cure; the shipped files have none."""

import pytest

from calculator import policy_files
from calculator.errors import PolicyError
from calculator.policy import policy

SOURCE = """
[[source]]
id = "guide"
title = "A guide"
publisher = "Microsoft"
address = "https://example.com/guide"
dated = "2023-10"
read_on = 2026-11-22
"""
PROGRAM = """
[[program]]
id = "mci-csp"
name = "Microsoft Commerce Incentives"
first_day = 2021-10-01
last_day = 2024-06-30
source = "guide"
confidence = "high"
"""
SPLIT = """
[[split]]
programs = ["mci-csp"]
first_day = 2023-07-01
last_day = 2023-12-31
rebate = 0.60
co_op = 0.40
source = "guide"
confidence = "high"
"""
THRESHOLD = """
[[threshold]]
programs = ["mci-csp"]
first_day = 2023-07-01
last_day = 2024-06-30
usd = 10000
source = "guide"
confidence = "high"
"""
WINDOW = """
[[claim_window]]
half = "FY24 H1"
first_day = 2024-02-16
last_day = 2024-08-15
status = "published"
source = "guide"
confidence = "high"
"""
CONVERSION = """
[[conversion]]
programs = ["mci-csp"]
first_day = 2024-01-01
last_day = 2024-06-30
paid_first_day = 2024-07-01
paid_last_day = 2024-09-30
source = "guide"
confidence = "high"
"""
LATER = SPLIT.replace("2023-07-01", "2024-01-01").replace("2023-12-31", "2024-06-30")


def fault(year: str = "", name: str = "fy24.toml", **files: str) -> PolicyError:
    given = {"sources.toml": SOURCE, "programs.toml": PROGRAM, **{f"{key}.toml": text for key, text in files.items()}}
    with pytest.raises(PolicyError) as raised:
        policy_files.records({**given, name: year} if year else given)
    return raised.value


def place(error: PolicyError) -> tuple[str, str, int, str]:
    return error.file, error.table, error.row, error.key


def test_files_without_a_fault_are_read() -> None:
    files = {"sources.toml": SOURCE, "programs.toml": PROGRAM}
    records = policy_files.records({**files, "fy24.toml": SPLIT + LATER + THRESHOLD + WINDOW + CONVERSION})
    assert [len(records[table]) for table in ("split", "threshold", "claim_window", "conversion")] == [2, 1, 1, 1]


def test_an_error_says_where_it_is_and_what_cures_it() -> None:
    error = fault(SPLIT.replace('"guide"', '"blog"'))
    assert str(error) == (
        "calculator/policy/fy24.toml, [[split]] row 1, source: "
        "no source 'blog'; correct the id or add it to sources.toml"
    )


ONE_ROW = {
    "an unknown key": (SPLIT + 'comment = "x"\n', "split", "comment", "unknown key"),
    "a missing key": (SPLIT.replace("last_day = 2023-12-31\n", ""), "split", "last_day", "missing"),
    "a missing source": (SPLIT.replace('source = "guide"\n', ""), "split", "source", "missing"),
    "a program that does not exist": (SPLIT.replace("mci-csp", "mci"), "split", "programs", "no program 'mci'"),
    "no program at all": (SPLIT.replace('["mci-csp"]', "[]"), "split", "programs", "write a list of ids"),
    "a day in quotes": (SPLIT.replace("2023-07-01", '"2023-07-01"'), "split", "first_day", "without quotes"),
    "a moment instead of a day": (SPLIT.replace("2023-07-01", "2023-07-01T00:00:00"), "split", "first_day", "day"),
    "a day of the last century": (SPLIT.replace("2023-07-01", "1923-07-01"), "split", "first_day", "from 2015-01-01"),
    "a share in quotes": (SPLIT.replace("0.40", '"0.40"'), "split", "co_op", "write a share without quotes"),
    "a share in percent": (SPLIT.replace("0.40", "40"), "split", "co_op", "from 0 to 1"),
    "a share that is no number": (SPLIT.replace("0.40", "nan"), "split", "co_op", "from 0 to 1"),
    "shares that are not the whole": (SPLIT.replace("0.40", "0.30"), "split", "co_op", "add up to 1"),
    "a share alone": (SPLIT.replace("co_op = 0.40\n", ""), "split", "co_op", "give rebate and co_op"),
    "an expected row with values": (SPLIT + 'state = "expected"\n', "split", "co_op", "give rebate and co_op"),
    "an unknown confidence": (SPLIT.replace("high", "sure"), "split", "confidence", "high, medium, low"),
    "an empty note": (SPLIT + 'note = " "\n', "split", "note", "write some text"),
    "days in the wrong order": (SPLIT.replace("2023-12-31", "2023-06-30"), "split", "last_day", "before first_day"),
    "a row of another year": (SPLIT.replace("2023-12-31", "2024-07-01"), "split", "last_day", "outside the fiscal"),
    "an amount with cents of cents": (THRESHOLD.replace("10000", "10000.005"), "threshold", "usd", "US dollars"),
    "a negative amount": (THRESHOLD.replace("10000", "-1"), "threshold", "usd", "US dollars"),
    "a truth as an amount": (THRESHOLD.replace("10000", "true"), "threshold", "usd", "US dollars"),
    "no amount": (THRESHOLD.replace("usd = 10000\n", ""), "threshold", "usd", "give the amount"),
    "a half written badly": (WINDOW.replace("FY24 H1", "FY24H1"), "claim_window", "half", 'such as "FY24 H1"'),
    "a half of another year": (WINDOW.replace("FY24 H1", "FY25 H1"), "claim_window", "half", "belongs into fy25.toml"),
    "an unknown status": (WINDOW.replace("published", "sure"), "claim_window", "status", "published, rule"),
    "a payment that ends before it begins": (
        CONVERSION.replace("2024-09-30", "2024-06-30"), "conversion", "paid_last_day", "before paid_first_day",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "table", "key", "cure"), ONE_ROW.values(), ids=ONE_ROW)
def test_a_faulty_row_is_named(text: str, table: str, key: str, cure: str) -> None:
    error = fault(text)
    assert place(error) == ("fy24.toml", table, 1, key)
    assert cure in error.cure


def test_rows_about_the_same_thing_do_not_overlap() -> None:
    error = fault(SPLIT + LATER.replace("2024-01-01", "2023-12-31"))
    assert place(error) == ("fy24.toml", "split", 2, "first_day")
    assert error.cure == "overlaps row 1 of fy24.toml; begin on 2024-01-01"


def test_rows_about_the_same_thing_leave_no_gap_inside_a_file() -> None:
    error = fault(SPLIT + LATER.replace("2024-01-01", "2024-01-02"))
    assert place(error) == ("fy24.toml", "split", 2, "first_day")
    assert error.cure == "leaves a gap after row 1; begin on 2024-01-01"


def test_claim_windows_follow_each_other() -> None:
    later = WINDOW.replace("FY24 H1", "FY24 H2").replace("2024-08-15", "2025-02-15").replace("2024-02-16", "2024-08-15")
    assert place(fault(WINDOW + later)) == ("fy24.toml", "claim_window", 2, "first_day")


def test_an_id_is_there_once() -> None:
    assert place(fault(sources=SOURCE + SOURCE)) == ("sources.toml", "source", 2, "id")
    assert place(fault(programs=PROGRAM + PROGRAM)) == ("programs.toml", "program", 2, "id")


def test_a_source_has_a_safe_address_and_a_date_of_its_own() -> None:
    assert fault(sources=SOURCE.replace("https://", "http://")).key == "address"
    assert fault(sources=SOURCE.replace('"2023-10"', '"October"')).key == "dated"


@pytest.mark.parametrize(
    ("text", "table", "cure"),
    [
        ("[[split]\n", "", "not TOML"),
        ("[[split]]\nfirst_day = 2023-07-01\nfirst_day = 2023-07-01\n", "", "not TOML"),
        ("[[splits]]\n", "splits", "unknown table"),
        ("[split]\n", "split", "[[split]]"),
        ("split = 1\n", "split", "[[split]]"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(text: str, table: str, cure: str) -> None:
    error = fault(text)
    assert (error.file, error.table) == ("fy24.toml", table)
    assert cure in error.cure


def test_a_file_that_is_missing_is_named() -> None:
    with pytest.raises(PolicyError, match=r"sources\.toml.*the file is missing"):
        policy_files.texts(lambda _: None)


def test_the_years_are_read_until_there_is_none() -> None:
    found = policy_files.texts(lambda name: None if name == "fy24.toml" else "")
    assert [name for name in found if name.startswith("fy")] == ["fy21.toml", "fy22.toml", "fy23.toml"]


def test_the_shipped_files_reach_through_fy27() -> None:
    assert [str(half) for half in policy().windows][-1] == "FY27 H2"
