"""The one door: every bad request is refused with a code, a place and its values; nothing raises or is guessed."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import answer, codes

EARNING = {"earned_on": "2023-11-30", "currency": "USD", "incentive": "40000.00"}
CLAIM = {"amount": "5250.00", "currency": "USD", "status": "approved", "executed_on": "2024-02-10"}
ESTIMATE = {"program": "mci-csp", "as_of": "2024-05-01", "earnings": [EARNING], "claims": [CLAIM]}


def ask(text: str) -> dict[str, Any]:
    replied: dict[str, Any] = json.loads(answer(text))
    return replied


def errors(**changes: Any) -> list[tuple[str, str, dict[str, Any]]]:
    """The errors of the estimate above with some fields changed; None takes a field away."""
    changed = {name: value for name, value in {**ESTIMATE, **changes}.items() if value is not None}
    replied = ask(json.dumps({"request": "estimate", "input": changed}))
    return [(error["code"], error["field"], error["values"]) for error in replied["errors"]]


def earning(**changes: Any) -> list[tuple[str, str, dict[str, Any]]]:
    changed = {name: value for name, value in {**EARNING, **changes}.items() if value is not None}
    return errors(earnings=[changed])


def claim(**changes: Any) -> list[tuple[str, str, dict[str, Any]]]:
    changed = {name: value for name, value in {**CLAIM, **changes}.items() if value is not None}
    return errors(claims=[changed])


def whole(text: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [(error["code"], error["field"], error["values"]) for error in ask(text)["errors"]]


# --- The text as a whole ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("", 1, 1), ("{", 1, 2), ('{"request": estimate}', 1, 13), ("{}\n}", 2, 1), ('{"a": 1,}', 1, 8)],
)
def test_what_is_not_json_is_refused_with_its_line_and_column(text: str, line: int, column: int) -> None:
    assert whole(text) == [("not_json", "", {"line": line, "column": column})]


def test_a_byte_order_mark_before_the_json_is_allowed() -> None:
    assert "answer" in ask("\ufeff" + json.dumps({"request": "policies"}))


def test_text_over_five_mebibytes_is_refused() -> None:
    limit = 5 * 1024 * 1024
    assert whole(" " * (limit + 1)) == [("text_too_long", "", {"bytes": limit + 1, "limit": limit})]
    assert whole(" " * limit)[0][0] == "not_json"


def test_the_limit_counts_bytes_and_not_characters() -> None:
    assert whole('"' + "ü" * (5 * 512 * 1024) + '"')[0][0] == "text_too_long"


@pytest.mark.parametrize("depth", [33, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    text = '{"request": "estimate", "input": ' + "[" * depth + "]" * depth + "}"
    assert whole(text) == [("nested_too_deeply", "", {"limit": 32})]


@pytest.mark.parametrize("text", ["null", "[]", '"estimate"', "true", "1"])
def test_a_request_is_an_object(text: str) -> None:
    assert [(code, field) for code, field, _ in whole(text)] == [("wrong_type", "")]


def test_an_unknown_request_is_answered_with_those_there_are() -> None:
    (code, field, values), *rest = whole('{"request": "guess", "input": {}}')
    assert (code, field, values["given"], rest) == ("unknown_request", "request", "guess", [])
    assert {"estimate", "timeline", "policies"} <= set(values["choices"])


def test_a_request_has_a_name() -> None:
    assert whole('{"input": {}}') == [("missing_field", "request", {})]
    assert whole('{"request": 1}') == [("wrong_type", "request", {"expected": "text", "given": "number"})]


def test_an_estimate_needs_an_input() -> None:
    assert whole('{"request": "estimate"}') == [("missing_field", "input", {})]


def test_a_request_that_needs_nothing_needs_no_input() -> None:
    assert ask('{"request": "policies"}') == ask('{"request": "policies", "input": {}}')


def test_a_repeated_key_is_refused_wherever_it_is() -> None:
    text = '{"request": "estimate", "input": {"program": "hosting", "earnings": [{"half": "FY24 H1", "half": "FY24 H1", "currency": "USD", "co_op": "1"}], "as_of": "2024-05-01", "as_of": "2024-05-02"}}'  # noqa: E501
    assert whole(text) == [
        ("duplicate_key", "input.as_of", {"key": "as_of"}),
        ("duplicate_key", "input.earnings[0].half", {"key": "half"}),
    ]


def test_half_a_character_pair_is_refused() -> None:
    text = '{"request": "estimate", "input": {"program": "\\ud800"}}'
    assert whole(text)[0] == ("broken_character", "input.program", {"given": "\\ud800"})


def test_the_answer_is_ascii_and_valid_json_whatever_was_given() -> None:
    replied = answer('{"request": "\\ud83d\\ude00 ü \\udfff", "input": {}}')
    assert replied.isascii()
    assert json.loads(replied)["error"]["code"] == "broken_character"


def test_the_same_request_is_answered_byte_for_byte_the_same() -> None:
    text = json.dumps({"request": "estimate", "input": ESTIMATE})
    assert answer(text) == answer(text)


# --- Fields -----------------------------------------------------------------------------------------------------------


def test_all_errors_are_found_in_one_pass_and_the_first_stands_alone_too() -> None:
    text = json.dumps(
        {
            "request": "estimate",
            "input": {
                "program": "mci",
                "as_of": "2024-02-30",
                "earnings": [{**EARNING, "incentive": "1e6"}, {**EARNING, "earned_on": "2027-01-31"}],
                "claims": [CLAIM, {**CLAIM, "amount": 5250}, {**CLAIM, "status": "paid"}],
                "note": "x",
            },
            "version": "1",
        }
    )
    replied = ask(text)
    assert [(error["code"], error["field"]) for error in replied["errors"]] == [
        ("unknown_field", "version"),
        ("unknown_program", "input.program"),
        ("not_a_date", "input.as_of"),
        ("not_a_decimal", "input.earnings[0].incentive"),
        ("wrong_type", "input.claims[1].amount"),
        ("not_a_choice", "input.claims[2].status"),
        ("unknown_field", "input.note"),
    ]
    assert replied["error"] == replied["errors"][0]


def test_the_policy_is_asked_about_every_good_row_beside_the_bad_ones() -> None:
    rows = [{**EARNING, "incentive": "1e6"}, {**EARNING, "earned_on": "2027-01-31"}]
    assert [(code, field) for code, field, _ in errors(earnings=rows)] == [
        ("not_a_decimal", "input.earnings[0].incentive"),
        ("policy_not_published", "input.earnings[1].incentive"),
    ]


def test_missing_fields_are_named() -> None:
    assert errors(program=None, as_of=None, earnings=None) == [
        ("missing_field", "input.program", {}),
        ("missing_field", "input.as_of", {}),
        ("missing_field", "input.earnings", {}),
    ]


def test_an_unknown_field_is_refused_with_those_there_are() -> None:
    code, field, values = errors(asof="2024-05-01")[0]
    assert (code, field, values["given"]) == ("unknown_field", "input.asof", "asof")
    assert "as_of" in values["choices"]


def test_null_is_no_value() -> None:
    text = '{"request": "timeline", "input": {"half": null}}'
    assert whole(text) == [("wrong_type", "input.half", {"expected": "text", "given": "null"})]


@pytest.mark.parametrize(
    ("value", "given"),
    [(40000, "number"), (0.5, "number"), (True, "boolean"), ([], "array"), ({}, "object"), (float("nan"), "number")],
)
def test_only_text_is_an_amount(value: object, given: str) -> None:
    assert earning(incentive=value) == [
        ("wrong_type", "input.earnings[0].incentive", {"expected": "text", "given": given})
    ]


def test_a_number_of_any_length_is_refused_like_any_other() -> None:
    text = json.dumps({"request": "timeline", "input": {"half": 1}}).replace("1", "9" * 10_000)
    assert whole(text) == [("wrong_type", "input.half", {"expected": "text", "given": "number"})]


def test_more_than_ten_thousand_rows_are_refused() -> None:
    text = json.dumps({"request": "estimate", "input": {**ESTIMATE, "claims": [1] * 10_001}})
    assert whole(text) == [("too_many_rows", "input.claims", {"rows": 10_001, "limit": 10_000})]


@pytest.mark.parametrize(
    "other",
    [
        {"half": "FY24 H2", "currency": "USD", "co_op": "12500.00"},
        {"half": "FY24 H1", "currency": "USD", "incentive": "12500.00"},
        {"half": "FY24 H1", "currency": "EUR", "co_op": "12500.00", "usd_rate": "1"},
        {"earned_on": "2023-07-01", "currency": "USD", "co_op": "12500.00"},
    ],
)
def test_which_of_two_lines_of_one_id_counts_does_not_hang_on_their_order(other: dict[str, str]) -> None:
    lines = [{"half": "FY24 H1", "currency": "USD", "co_op": "12500.00", "id": "E1"}, {**other, "id": "E1"}]
    about = {"program": "mci-csp", "as_of": "2024-09-01"}
    answers = [
        answer(json.dumps({"request": "estimate", "input": {**about, "earnings": earnings}}))
        for earnings in (lines, lines[::-1])
    ]
    assert answers[0] == answers[1]


def test_ten_thousand_rows_are_answered() -> None:
    rows = [{"half": "FY24 H1", "currency": "USD", "co_op": "1.00"}] * 10_000
    replied = ask(json.dumps({"request": "estimate", "input": {**ESTIMATE, "earnings": rows, "claims": []}}))
    assert replied["answer"]["halves"][0]["balances"][0]["earned"] == "10000.00"


# --- Values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "given",
    ["1e6", "1E6", "NaN", "Infinity", "-Infinity", "1,000.00", "1.000,00", "1_000", "+1", " 1", "1 ", "", ".5", "5.",
     "--1", "0x10", "١٢", "１", "1.0.0", "$1"],
)  # fmt: skip
def test_only_plain_decimal_notation_is_an_amount(given: str) -> None:
    assert earning(incentive=given) == [("not_a_decimal", "input.earnings[0].incentive", {"given": given})]


def test_a_long_text_is_cut_in_the_error() -> None:
    assert earning(incentive="x" * 5000)[0][2] == {"given": "x" * 79 + "…"}


def test_fifteen_integer_digits_are_taken_and_sixteen_refused() -> None:
    most = "9" * 15
    assert earning(incentive="1" + most) == [
        ("too_many_digits", "input.earnings[0].incentive",
         {"given": "1" + most, "integer_digits": 15, "decimals": 30})
    ]  # fmt: skip
    replied = ask(
        json.dumps({"request": "estimate", "input": {**ESTIMATE, "earnings": [{**EARNING, "incentive": most}]}})
    )
    assert replied["answer"]["halves"][0]["balances"][0]["incentive"] == f"{most}.00"


def test_thirty_decimals_are_taken_and_thirty_one_refused() -> None:
    assert earning(incentive="0." + "1" * 31)[0][0] == "too_many_digits"
    text = json.dumps(
        {"request": "estimate", "input": {**ESTIMATE, "earnings": [{**EARNING, "incentive": "0." + "1" * 30}]}}
    )
    assert "answer" in ask(text)


@pytest.mark.parametrize("given", ["0", "0.00", "-0", "-1.00"])
def test_a_claim_is_above_zero(given: str) -> None:
    assert claim(amount=given) == [("not_positive", "input.claims[0].amount", {"given": given})]


@pytest.mark.parametrize(
    ("amount", "currency", "decimals"), [("0.005", "USD", 2), ("10.50", "JPY", 0), ("1.0005", "KWD", 3)]
)
def test_a_claim_has_no_more_decimals_than_its_currency(amount: str, currency: str, decimals: int) -> None:
    assert claim(amount=amount, currency=currency) == [
        ("too_many_decimals", "input.claims[0].amount",
         {"given": amount.rstrip("0"), "currency": currency, "decimals": decimals})
    ]  # fmt: skip


@pytest.mark.parametrize("given", ["1.01", "4", "-0.01"])
def test_a_rate_is_a_share_of_one(given: str) -> None:
    assert earning(incentive=None, revenue="1.00", rate=given) == [
        ("not_a_share", "input.earnings[0].rate", {"given": given})
    ]


@pytest.mark.parametrize("given", ["20240501", "2024-5-1", "01.05.2024", "2024-02-30", "2024-W01-1", "2024-05-01T00"])
def test_only_a_calendar_day_is_a_date(given: str) -> None:
    assert errors(as_of=given) == [("not_a_date", "input.as_of", {"given": given})]


@pytest.mark.parametrize("given", ["2014-12-31", "2100-01-01", "1900-01-01"])
def test_days_lie_between_2015_and_2099(given: str) -> None:
    bounds = {"first_day": "2015-01-01", "last_day": "2099-12-31"}
    assert errors(as_of=given) == [("day_out_of_range", "input.as_of", {"given": given, **bounds})]


@pytest.mark.parametrize("given", ["2015-01-01", "2099-12-31"])
def test_the_first_and_the_last_day_are_taken(given: str) -> None:
    assert "answer" in ask(json.dumps({"request": "estimate", "input": {**ESTIMATE, "as_of": given}}))


@pytest.mark.parametrize("given", ["FY24H1", "fy24 h1", "FY24 H3", "FY2024 H1", "H1 FY24"])
def test_a_half_is_written_one_way(given: str) -> None:
    assert earning(earned_on=None, half=given) == [("not_a_half", "input.earnings[0].half", {"given": given})]


def test_a_half_lies_between_2015_and_2099_too() -> None:
    bounds = {"first": "FY15 H2", "last": "FY00 H1"}
    assert earning(earned_on=None, half="FY15 H1") == [
        ("half_out_of_range", "input.earnings[0].half", {"given": "FY15 H1", **bounds})
    ]


def test_unknown_codes_of_currency_country_and_program_are_refused() -> None:
    assert claim(currency="usd") == [("unknown_currency", "input.claims[0].currency", {"given": "usd"})]
    assert claim(currency="XAU") == [("unknown_currency", "input.claims[0].currency", {"given": "XAU"})]
    assert errors(country="UK") == [("unknown_country", "input.country", {"given": "UK"})]
    assert errors(program="MCI")[0][:2] == ("unknown_program", "input.program")


def test_a_status_is_one_of_seven() -> None:
    code, field, values = claim(status="Approved")[0]
    assert (code, field, len(values["choices"])) == ("not_a_choice", "input.claims[0].status", 7)


# --- What must fit together -------------------------------------------------------------------------------------------


def test_an_earning_has_a_day_or_a_half() -> None:
    assert earning(earned_on=None) == [("one_of_missing", "input.earnings[0]", {"choices": ["earned_on", "half"]})]
    assert earning(half="FY24 H1") == [("only_one_of", "input.earnings[0]", {"given": ["earned_on", "half"]})]


def test_an_earning_has_one_amount() -> None:
    assert earning(incentive=None) == [
        ("one_of_missing", "input.earnings[0]", {"choices": ["revenue + rate", "incentive", "co_op"]})
    ]
    assert earning(co_op="1.00") == [("only_one_of", "input.earnings[0]", {"given": ["incentive", "co_op"]})]
    assert earning(incentive=None, revenue="1.00") == [("missing_field", "input.earnings[0].rate", {})]


def test_another_currency_needs_its_rate_to_the_dollar() -> None:
    assert earning(currency="EUR") == [("missing_field", "input.earnings[0].usd_rate", {})]
    assert earning(currency="EUR", usd_rate="0") == [("not_positive", "input.earnings[0].usd_rate", {"given": "0"})]


def test_a_dollar_is_worth_a_dollar() -> None:
    assert earning(usd_rate="1.0950") == [("usd_rate_not_one", "input.earnings[0].usd_rate", {"given": "1.095"})]


def test_a_claim_has_the_day_of_its_activity_or_a_half() -> None:
    assert claim(executed_on=None) == [("one_of_missing", "input.claims[0]", {"choices": ["executed_on", "half"]})]


def test_own_shares_are_the_whole_and_come_together() -> None:
    assert errors(own_terms={"rebate": "0.6", "co_op": "0.5"}) == [
        ("shares_do_not_add_up", "input.own_terms.co_op", {"sum": "1.10"})
    ]
    assert errors(own_terms={"rebate": "0.6"}) == [("missing_field", "input.own_terms.co_op", {})]
    assert errors(own_terms={}) == [
        ("one_of_missing", "input.own_terms", {"choices": ["rebate", "co_op", "threshold_usd"]})
    ]
    assert errors(own_terms={"threshold_usd": "-1"}) == [("negative", "input.own_terms.threshold_usd", {"given": "-1"})]


def test_a_campaign_says_its_kind() -> None:
    assert whole('{"request": "campaign", "input": {}}') == [("missing_field", "input.kind", {})]
    assert whole('{"request": "campaign", "input": []}') == [
        ("wrong_type", "input", {"expected": "object", "given": "array"})
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [("true", "wrong_type"), ("1.5", "not_a_count"), ("-1", "not_a_count"), ('"1e3"', "not_a_count")],
)
def test_a_count_is_a_whole_number_or_its_digits(written: str, code: str) -> None:
    calendar = {"halves": ["FY24 H1"], "as_of": "2024-05-01", "words": {"claim_by": "x"}, "reminders": ["@"]}
    text = json.dumps({"request": "calendar", "input": calendar}).replace('"@"', written)
    assert [(error, field) for error, field, _ in whole(text)] == [(code, "input.reminders[0]")]


# --- Anything at all --------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["1e6", "USD"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*ESTIMATE, *EARNING, "x"]), inner),
    max_leaves=8,
)


@given(JSON, st.sampled_from(["estimate", "timeline", "policies", "x", None]))
def test_any_json_is_answered_with_known_codes(value: object, request_name: str | None) -> None:
    replied = ask(json.dumps({"request": request_name, "input": value}))
    assert all(set(error["values"]) == set(codes.ERRORS[error["code"]]) for error in replied.get("errors", []))


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert ask(text)["error"] == ask(text)["errors"][0]
