"""A Partner Center export becomes earnings, a claims file claims; every row is accounted for, nothing is guessed."""

import csv
import io
import json
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import answer
from calculator.claim_files import CLAIMS_TEMPLATE

CASES = tomllib.loads((Path(__file__).parent / "cases" / "import_earnings.toml").read_text("utf-8"))["case"]
EXPORT = CASES[0]["export"].lstrip()
HEADER, *ROWS = list(csv.reader(io.StringIO(EXPORT)))


def ask(request: str, **given: Any) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(json.dumps({"request": request, "input": given})))
    return replied


def imported(text: str, **given: Any) -> dict[str, Any]:
    replied: dict[str, Any] = ask("import_earnings", text=text, **given)["answer"]
    return replied


def errors(text: str, request: str = "import_earnings", **given: Any) -> list[tuple[str, str, dict[str, Any]]]:
    return [(error["code"], error["field"], error["values"]) for error in ask(request, text=text, **given)["errors"]]


def problems(text: str, **given: Any) -> list[tuple[int, str, str]]:
    report = imported(text, **given)["report"]
    return [(problem["row"], problem["column"], problem["code"]) for problem in report["problems"]]


def table(*rows: str) -> str:
    """An export of the columns a row must have, and the dollars."""
    return "\n".join(["earningId,earningDate,earningType,earningAmount,transactionCurrency,earningAmountUSD", *rows])


def rewritten(rows: list[list[str]], delimiter: str = ",", line_end: str = "\n") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return file.getvalue()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_export_is_summed_as_the_case_says(case: dict[str, Any]) -> None:
    report = imported(EXPORT + case.get("adds", "").lstrip())["report"]
    wanted = ("duplicates_dropped", "other_types", "reasons", "halves")
    assert {name: report[name] for name in wanted} == {name: case[name] for name in wanted}
    assert [{name: note[name] for name in ("code", "half", "values")} for note in report["conversions"]] == case[
        "conversions"
    ]


def test_a_customer_is_counted_as_a_column_and_never_kept() -> None:
    reply = imported(EXPORT)
    assert (reply["report"]["personal_columns"], reply["report"]["columns_ignored"]) == (1, ["calculationDate"])
    assert "Contoso" not in json.dumps(reply)
    assert "Fabrikam" not in json.dumps(reply)


@pytest.mark.parametrize(("delimiter", "line_end"), list(product(",;\t", ["\n", "\r\n"])))
def test_one_export_in_any_delimiter_and_line_end_gives_one_answer(delimiter: str, line_end: str) -> None:
    assert imported("\ufeff" + rewritten([HEADER, *ROWS], delimiter, line_end)) == imported(EXPORT)


def test_one_export_with_decimal_commas_and_days_first_gives_the_same_answer() -> None:
    german = [
        [
            cell.replace(".", ",") if HEADER[place].startswith("earningAmount") or "Rate" in HEADER[place] else cell
            for place, cell in enumerate(row)
        ]
        for row in ROWS
    ]
    for row in german:
        row[1] = ".".join(reversed(row[1].split("-")))
    assert imported(rewritten([HEADER, *german], ";")) == imported(EXPORT)


def test_headings_of_any_case_order_and_spacing_give_the_same_earnings() -> None:
    order = sorted(range(len(HEADER)), key=lambda place: HEADER[place][::-1])
    names = [" ".join(HEADER[place].upper()) for place in order]
    assert (
        imported(rewritten([names, *([row[place] for place in order] for row in ROWS)]))["earnings"]
        == imported(EXPORT)["earnings"]
    )


@pytest.mark.parametrize("case", [case for case in CASES if "estimate" in case], ids=lambda case: case["name"])
def test_the_imported_earnings_make_the_estimate_the_case_names(case: dict[str, Any]) -> None:
    earnings = imported(EXPORT)["earnings"]
    reply = ask("estimate", program="mci-csp", as_of="2025-01-10", earnings=earnings)["answer"]
    assert [
        {
            "half": half["half"],
            "co_op_usd": half["threshold"]["co_op_usd"],
            "met": half["threshold"]["met"],
            "earned": {balance["currency"]: balance["earned"] for balance in half["balances"]},
        }
        for half in reply["halves"]
    ] == case["estimate"]


@given(st.permutations(ROWS))
def test_the_sums_do_not_depend_on_the_order_of_the_rows(rows: list[list[str]]) -> None:
    assert imported(rewritten([HEADER, *rows]))["report"]["halves"] == CASES[0]["halves"]


def test_the_dollars_decide_where_the_rate_of_the_export_does_not_make_them() -> None:
    text = EXPORT.replace(",1.0825,433.00,", ",0.92,434.00,")
    reply = imported(text)
    assert reply["earnings"][-1]["usd_rate"] == "1.085"
    assert [note["code"] for note in reply["report"]["conversions"]] == ["rate_differs"]


def test_without_a_rate_it_is_worked_out_from_the_two_amounts() -> None:
    reply = imported(table("E1,2024-01-15,Co-op,300.00,EUR,333.33"))
    assert reply["earnings"][0]["usd_rate"] == "1.1111"
    assert reply["report"]["conversions"] == []


def test_without_dollars_the_rate_is_used_and_noted() -> None:
    text = table("E1,2024-01-15,Coop,300.00,EUR,1.1").replace("earningAmountUSD", "earningExchangeRate")
    reply = imported(text)
    assert reply["report"]["halves"][0]["co_op_usd"] == "330.00"
    assert [note["code"] for note in reply["report"]["conversions"]] == ["usd_from_rate"]


def test_an_earning_with_a_time_stays_on_its_day() -> None:
    assert (
        imported(table("E1,2024-06-30T23:30:00-08:00,Co-op,1.00,USD,1.00"))["earnings"][0]["earned_on"] == "2024-06-30"
    )


def test_a_growth_report_that_repeats_an_earning_for_each_transaction_counts_it_once() -> None:
    text = "earningId,transactionMonth,earningDate,earningType,earningAmount,transactionCurrency\n" + "".join(
        f"E1,2024-0{month},2024-06-30,Co-op,90.00,USD\n" for month in (1, 2, 3)
    )
    reply = imported(text)
    assert (len(reply["earnings"]), reply["report"]["duplicates_dropped"]) == (1, 2)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("E1,2024-01-15,Co-op,1e3,USD,1000.00", (2, "earningAmount", "not_a_decimal")),
        ("E1,2024-01-15,Co-op,NaN,USD,1.00", (2, "earningAmount", "not_a_decimal")),
        ("E1,2024-01-15,Co-op,,USD,1.00", (2, "earningAmount", "missing_value")),
        ("E1,2024-01-15,Co-op,1234567890123456.00,USD,1.00", (2, "earningAmount", "too_many_digits")),
        ("E1,2024-02-30,Co-op,1.00,USD,1.00", (2, "earningDate", "not_a_date")),
        ("E1,2014-12-31,Co-op,1.00,USD,1.00", (2, "earningDate", "day_out_of_range")),
        ("E1,2024-01-15,Co-op,1.00,XXX,1.00", (2, "transactionCurrency", "unknown_currency")),
        ("E1,2024-01-15,,1.00,USD,1.00", (2, "earningType", "missing_value")),
        (",2024-01-15,Co-op,1.00,USD,1.00", (2, "earningId", "missing_value")),
        ("E1,2024-01-15,Co-op,1.00,EUR,", (2, "earningAmountUSD", "no_usd_value")),
        ("E1,2024-01-15,Co-op,1.00,USD,2.00", (2, "earningAmountUSD", "usd_amount_contradicts")),
        ("E1,2024-01-15,Co-op,1.00,EUR,-1.10", (2, "earningAmountUSD", "usd_amount_contradicts")),
        ("E1,2024-01-15,Co-op", (2, "", "cells_do_not_fit")),
        ("E1,2024-01-15,Rebate,x,USD,1.00", (2, "earningAmount", "not_a_decimal")),
    ],
)
def test_a_row_that_cannot_be_used_is_named_and_the_others_count(row: str, problem: tuple[int, str, str]) -> None:
    text = table(row, "E9,2024-01-15,Co-op,5.00,USD,5.00")
    assert problems(text) == [problem]
    assert [earning["id"] for earning in imported(text)["earnings"]] == ["E9"]


def test_every_wrong_cell_of_a_row_is_found_in_one_pass() -> None:
    found = problems(table("E1,yesterday,Co-op,much,gold,1.00"))
    assert [column for _, column, _ in found] == ["earningDate", "earningAmount", "transactionCurrency"]


def test_rows_that_share_an_id_and_differ_are_both_left_out() -> None:
    text = table("E1,2024-01-15,Co-op,1.00,USD,1.00", "E1,2024-01-15,Co-op,2.00,USD,2.00")
    assert problems(text) == [(2, "earningId", "same_id_differs"), (3, "earningId", "same_id_differs")]
    assert imported(text)["earnings"] == []


def test_days_that_may_be_read_in_two_ways_are_asked_back() -> None:
    text = table("E1,03/04/2024,Co-op,1.00,USD,1.00")
    values = {"column": "earningDate", "row": 2, "given": "03/04/2024"}
    assert errors(text) == [("ambiguous_dates", "input.date_order", values)]


@pytest.mark.parametrize(("order", "day"), [("mdy", "2024-03-04"), ("dmy", "2024-04-03")])
def test_days_are_read_in_the_order_answered(order: str, day: str) -> None:
    text = table("E1,03/04/2024,Co-op,1.00,USD,1.00")
    assert imported(text, date_order=order)["earnings"][0]["earned_on"] == day


def test_one_day_that_proves_the_order_settles_it_for_all() -> None:
    text = table("E1,03/04/2024,Co-op,1.00,USD,1.00", "E2,01/31/2024,Fee,1.00,USD,1.00")
    assert imported(text)["earnings"][0]["earned_on"] == "2024-03-04"


def test_days_that_contradict_each_other_are_refused_with_both_places() -> None:
    text = table("E1,13/04/2024,Co-op,1.00,USD,1.00", "E2,04/13/2024,Co-op,1.00,USD,1.00")
    values = {"column": "earningDate", "row": 3, "given": "04/13/2024", "other_row": 2, "other": "13/04/2024"}
    assert errors(text) == [("mixed_dates", "input.text", values)]


def test_an_answer_that_the_file_contradicts_is_refused() -> None:
    text = table("E1,13/04/2024,Co-op,1.00,USD,1.00", "E2,03/04/2024,Co-op,1.00,USD,1.00")
    values = {"column": "earningDate", "row": 2, "given": "13/04/2024"}
    assert errors(text, date_order="mdy") == [("contradicted_dates", "input.date_order", values)]


def test_numbers_that_may_be_read_in_two_ways_are_asked_back_by_column() -> None:
    text = table('E1,2024-01-15,Co-op,"1,234",USD,"1,234"')
    assert [(code, values["column"]) for code, _, values in errors(text)] == [
        ("ambiguous_numbers", "earningAmount"),
        ("ambiguous_numbers", "earningAmountUSD"),
    ]


@pytest.mark.parametrize(("mark", "co_op"), [("point", "1234.00"), ("comma", "1.234")])
def test_numbers_are_read_with_the_mark_answered(mark: str, co_op: str) -> None:
    text = table('E1,2024-01-15,Co-op,"1,234",USD,"1,234"')
    assert imported(text, decimal_mark=mark)["earnings"][0]["co_op"] == co_op


def test_each_missing_column_is_named_with_the_headings_accepted() -> None:
    missing = [values["column"] for _, _, values in errors("earningId,earningDate,colour\nE1,2024-01-15,red")]
    assert missing == ["earningType", "earningAmount", "transactionCurrency"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("%PDF-1.7", "file_is_pdf"), ("<html>", "file_is_html"), ("PK\x03\x04", "file_is_zip"), ("", "file_is_empty")],
)
@pytest.mark.parametrize("request_name", ["import_earnings", "import_claims"])
def test_a_wrong_file_is_refused_for_what_it_is(text: str, code: str, request_name: str) -> None:
    assert errors(text, request_name) == [(code, "input.text", {})]


PROGRAMS = "earningId,earningDate,earningType,earningAmount,transactionCurrency,programName,participantId\n" + "".join(
    f"E{number},2024-01-15,Co-op,{number}.00,USD,{program},{participant}\n"
    for number, (program, participant) in enumerate(
        [("CSP 1T Direct Partner", "P1"), ("MCI", "P1"), ("MCI", "P2"), ("New one", "P2")], 1
    )
)


def test_several_programs_and_participants_are_reported_with_what_they_are_called_here() -> None:
    reply = imported(PROGRAMS)
    assert [(one["name"], one["program"], one["participant"], one["rows"]) for one in reply["report"]["programs"]] == [
        ("CSP 1T Direct Partner", "csp-direct-bill", "P1", 1),
        ("MCI", "mci-csp", "P1", 1),
        ("MCI", "mci-csp", "P2", 1),
        ("New one", None, "P2", 1),
    ]
    assert [(note["code"], note["values"]) for note in reply["warnings"]] == [
        ("several_programs", {"count": 3}),
        ("several_participants", {"count": 2}),
    ]


def test_a_program_is_known_by_its_code_where_its_name_is_not() -> None:
    text = PROGRAMS.replace("participantId", "Program Code").replace("P2", "MCI CSP")
    known = {(one["name"], one["program"]) for one in imported(text)["report"]["programs"]}
    assert ("New one", "mci-csp") in known


def test_one_program_and_participant_can_be_asked_for() -> None:
    reply = imported(PROGRAMS, program_name="mci", participant="p2")
    assert [earning["id"] for earning in reply["earnings"]] == ["E3"]
    assert (reply["report"]["rows_left_out"], len(reply["report"]["programs"]), reply["warnings"]) == (3, 4, [])


CELLS = {
    "earningId": st.sampled_from(["", "E1", "E2", "E3"]),
    "earningDate": st.sampled_from(["2024-01-15", "2024-06-30", "31.12.2023", "never", ""]),
    "earningType": st.sampled_from(["Co-op", "COOP", "Rebate", "Fee", "Adjustment-Rebate", ""]),
    "earningAmount": st.sampled_from(["1.00", "-7.25", "0", "x", ""]),
    "transactionCurrency": st.sampled_from(["USD", "EUR", "usd", "?"]),
    "earningAmountUSD": st.sampled_from(["1.00", "-7.25", "8", ""]),
}


@given(st.lists(st.tuples(*CELLS.values()).map(list), min_size=1, max_size=8))
def test_each_row_is_accounted_for_exactly_once(rows: list[list[str]]) -> None:
    reply = imported(rewritten([list(CELLS), *rows]))
    report = reply["report"]
    others = sum(one["rows"] for one in report["other_types"])
    counted = len(reply["earnings"]) + report["duplicates_dropped"] + others + report["rows_refused"]
    assert counted == report["rows_read"] == len(rows)


def claims_file(*rows: str) -> str:
    return CLAIMS_TEMPLATE + "\r\n".join(rows)


def test_claims_come_out_as_estimate_takes_them() -> None:
    reply = ask(
        "import_claims",
        text=claims_file(
            "C1,mci-csp,FY24 H1,Digital ads,2024-02-10,2024-03-01,5250.00,USD,Under review",
            "C2,mci-csp,,,2024-02-11,,10.00,eur,EDITING",
            "C2,mci-csp,,,2024-02-11,,10.00,eur,EDITING",
        ),
    )["answer"]
    assert reply["claims"] == [
        {
            "id": "C1",
            "amount": "5250.00",
            "currency": "USD",
            "status": "under_review",
            "executed_on": "2024-02-10",
            "submitted_on": "2024-03-01",
            "half": "FY24 H1",
            "activity": "digital_ads",
        },
        {"id": "C2", "amount": "10.00", "currency": "EUR", "status": "editing", "executed_on": "2024-02-11"},
    ]
    assert (reply["report"]["rows_read"], reply["report"]["duplicates_dropped"]) == (3, 1)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("C1,,,,2024-02-10,,0,USD,Approved", "amount", "not_positive"),
        ("C1,,,,2024-02-10,,5.00,ZZZ,Approved", "currency", "unknown_currency"),
        ("C1,,,,2024-02-10,,-5.00,USD,Approved", "amount", "not_positive"),
        ("C1,,,,2024-02-10,,5.0015,USD,Approved", "amount", "too_many_decimals"),
        ("C1,,,,2024-02-10,,5.5,JPY,Approved", "amount", "too_many_decimals"),
        ("C1,,,,2024-02-10,,5.00,USD,Paid", "status", "not_a_choice"),
        ("C1,,FY24,,2024-02-10,,5.00,USD,Approved", "usagePeriod", "not_a_half"),
        ("C1,,,,,,5.00,USD,Approved", "executedOn", "missing_value"),
    ],
)
def test_a_claim_that_cannot_be_used_is_named(row: str, column: str, code: str) -> None:
    found = ask("import_claims", text=claims_file(row))["answer"]["report"]["problems"]
    assert [(problem["row"], problem["column"], problem["code"]) for problem in found] == [(2, column, code)]


@pytest.mark.parametrize("words", ["Under review", "under_review", "UNDER REVIEW", " Under-Review "])
def test_a_status_is_known_in_partner_centers_own_words(words: str) -> None:
    text = claims_file(f"C1,,,,2024-02-10,,5.00,USD,{words}")
    assert ask("import_claims", text=text)["answer"]["claims"][0]["status"] == "under_review"
