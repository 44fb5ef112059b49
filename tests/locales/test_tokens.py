"""Figures on their way into a sentence."""

import pytest

from locales.tokens import PATTERN, Token, parse


def test_a_token_comes_back_as_it_was_sent():
    token = Token("claim_by", "14. August 2024", "2024-08-14", "fy24-guide")
    assert parse(PATTERN.fullmatch(str(token))) == token


@pytest.mark.parametrize("name", ["", "Claim", "1st", "claim-by", "claim by", "claim_by}"])
def test_a_name_that_is_not_lower_snake_case_is_refused(name):
    with pytest.raises(ValueError, match="lower_snake_case"):
        str(Token(name, "x"))
