"""The macros of the guide beside those of figures, tables and activities, in one language's formats and words."""

from collections.abc import Callable
from gettext import NullTranslations

from macros.campaigns import Campaigns
from macros.co_sell import CoSell
from macros.formats import Formats
from macros.incentives import Incentives
from macros.lines import Lines
from macros.not_published import NotPublished
from macros.policy_figures import PolicyFigures
from macros.statements import Statements
from macros.years import Years


def guide_macros(formats: Formats, words: NullTranslations) -> tuple[Callable[..., str], ...]:
    """Every macro, to be registered under its own name."""
    lines = Lines(formats, words)
    figures, statements, incentives = PolicyFigures(formats), Statements(lines), Incentives(lines)
    campaigns, co_sell, years = Campaigns(lines), CoSell(lines), Years(lines)
    return (
        figures.figure,
        figures.yearly,
        statements.statements_table,
        statements.changes_stated,
        incentives.eligibility_table,
        incentives.rates_table,
        incentives.mix_table,
        incentives.engagements_table,
        campaigns.campaigns_table,
        campaigns.campaign_example,
        co_sell.seller_credit_table,
        co_sell.co_sell_requirements,
        co_sell.top_tier_table,
        NotPublished(lines).not_published_table,
        years.policy_of_year,
        years.policy_changes,
        years.policy_unconfirmed,
    )
