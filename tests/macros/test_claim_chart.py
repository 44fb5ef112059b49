"""The drawing of a claim's way: every status that the engine knows, and whose turn it is."""

import re
from gettext import NullTranslations

from calculator.ledger import STATUSES
from macros.claim_chart import ClaimChart
from macros.formats import Formats
from macros.page_words import NAMES


def chart() -> str:
    return ClaimChart(Formats("en"), NullTranslations()).claim_chart()


def states(kind: str = '[^"]*') -> set[str]:
    return set(re.findall(f'<span class="state{kind}">([^<]*)</span>', chart()))


def test_every_status_of_the_engine_is_drawn_and_the_payment_after_them() -> None:
    assert states() == {NAMES[status] for status in STATUSES} | {"Paid"}


def test_a_thick_frame_is_for_what_the_partner_has_to_do() -> None:
    assert states(" yours") == {"Editing", "Action required", "Rejected"}


def test_each_row_fills_its_three_columns() -> None:
    assert len(re.findall("<span", chart())) % 3 == 0


def test_who_does_not_see_it_is_led_to_the_table() -> None:
    assert (
        'role="img" aria-label="The way of a claim from the draft to the payment. The table says the same."' in chart()
    )
