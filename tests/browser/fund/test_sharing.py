"""Links that hold figures: whole, without amounts, old, made by a newer page, cut off, or meant to harm."""

import base64
import json
import re
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros import engine

type Open = Callable[..., Any]

INPUT: dict[str, Any] = {
    "program": "mci-csp",
    "as_of": "2024-05-01",
    "earnings": [{"half": "FY24 H1", "currency": "EUR", "co_op": "16000.50", "usd_rate": "1.0925"}],
    "claims": [{"amount": "250.00", "currency": "EUR", "status": "approved", "executed_on": "2024-02-10"}],
    "rounding": "half-up",
}


def packed(text: str) -> str:
    """A text as the page packs it."""
    packer = zlib.compressobj(wbits=-15)
    return base64.urlsafe_b64encode(packer.compress(text.encode()) + packer.flush()).decode().rstrip("=")


def link(shared: object, version: int = 1) -> str:
    """A link to the calculator."""
    return f"calculator/#estimate.{version}.{packed(json.dumps(shared))}"


def shared(policy: str = "", rules: list[Any] | None = None, **changes: Any) -> dict[str, Any]:
    return {"input": {**INPUT, **changes}, "imported": {}, "policy": policy, "rules": rules or []}


def made_link(page: Page, amounts: str = "with") -> str:
    """The link that the page makes of what it holds."""
    page.locator("[data-action=share]").click()
    page.locator(f"[data-sharing] input[value={amounts}]").check()
    field = page.locator("[data-link-text]")
    expect(field).to_have_value(re.compile(r"#estimate\.1\.[\w-]+$"))
    address = field.input_value()
    page.locator("[data-sharing] [data-action=close]").click()
    return address


def follow(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address)


def test_a_link_brings_every_figure_and_nothing_of_it_is_kept(open_page: Open) -> None:
    page = open_page(link(shared()))
    page.wait_for_selector("[data-results=current] [data-result=remaining][data-value='15750.50']", timeout=60_000)
    assert page.locator("form[data-calculator]").get_attribute("data-figures") == "shared"
    assert page.locator("[name='earnings[0].co_op']").input_value() == "16,000.5"
    assert page.evaluate("localStorage.getItem('co-op-calculator.1.estimate')") is None


def test_a_link_that_the_page_makes_gives_the_same_answer_again(open_estimate: Open) -> None:
    estimate = open_estimate()
    address = made_link(estimate.page)
    follow(estimate.page, address)
    estimate.page.wait_for_selector("[data-figures=shared][data-results=current]", timeout=60_000)
    assert estimate.result("remaining") == "7750.00"
    assert estimate.field("earnings[0].rate").input_value() == "4"
    assert made_link(estimate.page) == address


def test_amounts_can_be_left_out(open_estimate: Open) -> None:
    estimate = open_estimate()
    follow(estimate.page, made_link(estimate.page, "without"))
    estimate.page.wait_for_selector("[data-figures=shared]")
    assert estimate.field("earnings[0].revenue").input_value() == ""
    assert estimate.field("earnings[0].rate").input_value() == "4"
    assert [estimate.field(f"claims[{n}].amount").input_value() for n in (0, 1)] == ["", ""]
    assert estimate.field("claims[1].executed_on").input_value() == "2024-03-12"


def test_the_dialog_says_what_the_link_holds_and_copies_it(open_estimate: Open) -> None:
    estimate = open_estimate(permissions=["clipboard-read", "clipboard-write"])
    estimate.page.locator("[data-action=share]").click()
    dialog = estimate.page.locator("[data-sharing]")
    expect(dialog.locator("[data-link-text]")).to_have_value(re.compile("#estimate"))
    dialog.locator("[data-action=copy-link]").click()
    expect(dialog.locator("[data-copied]")).to_have_text("The link is copied.")
    assert estimate.page.evaluate("navigator.clipboard.readText()") == dialog.locator("[data-link-text]").input_value()


def test_figures_of_a_link_can_be_kept_or_left(open_estimate: Open, server: str) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']")
    follow(estimate.page, server + link(shared()))
    estimate.page.locator("[data-action=leave-shared]").click()
    expect(estimate.field("claims[0].amount")).to_have_value("6,250")
    assert "#" not in estimate.page.url
    follow(estimate.page, server + link(shared()))
    estimate.page.locator("[data-action=keep-shared]").click()
    estimate.page.reload()
    expect(estimate.field("claims[0].amount")).to_have_value("250")
    assert estimate.form.get_attribute("data-figures") == "own"


RULES = [
    ["FY24 H1", "spend_by", "2024-06-30"],
    ["FY24 H1", "claim_by", "2024-08-13"],
    ["FY24 H1", "threshold_usd", "5000.00"],
    ["FY24 H1", "co_op", None],
    ["FY99 H1", "co_op", "0.40"],
]


def test_an_old_link_says_which_of_its_rules_have_changed(open_page: Open) -> None:
    page = open_page(link(shared("an older version", RULES)))
    notice = page.locator("[data-notice=rules]")
    expect(notice.locator("li")).to_have_text(
        [
            "Claim by, FY24 H1: it was August 13, 2024, it is now August 14, 2024.",
            "Threshold, FY24 H1: it was $5,000.00, it is now $10,000.00.",
            "Co-op share, FY24 H1: it was not published, it is now 40%.",
        ],
        timeout=60_000,
    )


def test_a_link_of_the_same_policy_says_nothing_of_rules(open_page: Open) -> None:
    page = open_page(link(shared(engine.policy_version(), RULES)))
    page.wait_for_selector("[data-results=current] [data-result=remaining]", timeout=60_000)
    assert not page.locator("[data-notice=rules]").is_visible()


WHOLE = link(shared())
DAMAGED = "This link is damaged or was cut off"
POLLUTING = '{"input": {"__proto__": {"polluted": "1"}}, "imported": {}, "policy": "", "rules": []}'
TOO_LONG = "This link is too long to be one of ours"
NEWER = "This link was made with a newer version of this page."


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (WHOLE[:-20], DAMAGED),
        (WHOLE[:40], DAMAGED),
        ("calculator/#estimate.1.", DAMAGED),
        ("calculator/#estimate.1.%00%ff", DAMAGED),
        ("calculator/#estimate.x.AAAA", DAMAGED),
        (link(shared(), version=2), NEWER),
        ("calculator/#estimate.1." + "A" * 40_000, TOO_LONG),
        (f"calculator/#estimate.1.{packed(json.dumps({**shared(), 'pad': ' ' * 3_000_000}))}", DAMAGED),  # a zip bomb
        (link([]), DAMAGED),
        (link({"input": INPUT}), DAMAGED),
        (link(shared(program="no such program")), DAMAGED),
        (link(shared(unknown="1")), DAMAGED),
        (link(shared(as_of="<img src=x onerror=alert(1)>")), DAMAGED),
        (link(shared(earnings="all of it")), DAMAGED),
        (link(shared(earnings=[None])), DAMAGED),
        (link(shared(earnings=[{"half": "FY24 H1", "co_op": ["much"]}])), DAMAGED),
        (link(shared(earnings=[{"half": "FY24 H1", "co_op": "1e9"}])), DAMAGED),
        (link({**shared(), "imported": {"earnings": [{"file": 1, "lines": []}]}}), DAMAGED),
        (link({**shared(), "imported": {"no such list": []}}), DAMAGED),
        (link({**shared(), "rules": [["FY24 H1", "spend_by"]]}), DAMAGED),
        (f"calculator/#estimate.1.{packed(POLLUTING)}", DAMAGED),
    ],
)
def test_a_bad_link_is_said_and_leaves_an_empty_form(address: str, said: str, open_page: Open) -> None:
    page = open_page(address)
    expect(page.locator("[data-notice=link]")).to_contain_text(said)
    assert page.locator("[data-list=earnings] [data-line]").count() == 1
    assert page.locator("[name='earnings[0].co_op'], [name='earnings[0].revenue']").evaluate_all(
        "fields => fields.map((field) => field.value)"
    ) == ["", ""]
    assert page.locator("form img").count() == 0
    assert page.evaluate("({}).polluted === undefined")


def test_a_bad_link_leaves_what_was_kept(open_estimate: Open, server: str) -> None:
    estimate = open_estimate()
    estimate.field("claims[0].amount").fill("6,250")
    estimate.page.wait_for_selector("[data-result=remaining][data-value='6750.00']")
    follow(estimate.page, server + WHOLE[:40])
    estimate.field("earnings[0].revenue").fill("1")
    estimate.page.locator("[data-action=leave-shared]").click()
    expect(estimate.field("claims[0].amount")).to_have_value("6,250")


def test_rules_in_a_link_that_are_no_values_do_no_harm(open_page: Open) -> None:
    page = open_page(link(shared("older", [["FY24 H1", "claim_by", "<b>never</b>"]])))
    expect(page.locator("[data-notice=rules] li")).to_have_text(
        ["Claim by, FY24 H1: it was <b>never</b>, it is now August 14, 2024."], timeout=60_000
    )


def test_too_many_lines_for_a_link_are_said(open_estimate: Open) -> None:
    lines = [
        {"id": f"{n * 7919 % 100_003}", "earned_on": "2024-01-15", "currency": "USD", "co_op": f"{n}.37"}
        for n in range(5000)
    ]
    estimate = open_estimate()
    record = {
        "input": INPUT,
        "imported": {"earnings": [{"file": "a.csv", "lines": lines}]},
        "whose": "own",
        "day": "2024-05-01",
    }
    estimate.page.evaluate("text => localStorage.setItem('co-op-calculator.1.estimate', text)", json.dumps(record))
    estimate.page.reload()
    estimate.page.wait_for_selector("[data-figures=own][data-results=current]", timeout=60_000)
    estimate.page.locator("[data-action=share]").click()
    expect(estimate.page.locator("[data-copied]")).to_contain_text("There are too many lines for a link.")
    assert estimate.page.locator("[data-action=copy-link]").is_disabled()
