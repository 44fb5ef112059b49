"""The figures by which a reader compares an imported export with Partner Center's own pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from calculator.answers import Notes
from calculator.exports import Earning, Rebate
from calculator.money import Money, shortened
from calculator.periods import Half
from calculator.policy import policy
from calculator.tables import Row, folded

# Headings of columns that say something about a customer, or where its goods were taxed.
_PERSONAL = ("customer", "tenant", "email", "taxcity", "taxstate", "taxzip")


def by_half(earnings: Sequence[Earning], rebates: Sequence[Rebate]) -> list[dict[str, Any]]:
    """The co-op of each half, in US dollars together and by currency, and the rebate seen beside it, oldest first.

    Sums are exact and rounded half-up once per currency; the dollars of a half are the rounded dollars of its
    currencies, by the export's own figures, added up as for the threshold.
    """
    halves = sorted({earning.half for earning in earnings} | {rebate.half for rebate in rebates})
    return [
        _of_half(half, [one for one in earnings if one.half == half], [one for one in rebates if one.half == half])
        for half in halves
    ]


def _of_half(half: Half, earnings: list[Earning], rebates: list[Rebate]) -> dict[str, Any]:
    currencies = sorted({one.amount.currency for one in earnings} | {one.amount.currency for one in rebates})
    dollars = {
        currency: _sum("USD", (one.exchange.usd for one in earnings if one.amount.currency == currency))
        for currency in currencies
    }
    return {
        "half": str(half),
        "co_op_usd": str(_sum("USD", dollars.values())),
        "balances": [
            {
                "currency": currency,
                "co_op": str(_sum(currency, (one.amount for one in earnings))),
                "co_op_usd": str(dollars[currency]),
                "rebate": str(_sum(currency, (one.amount for one in rebates))),
            }
            for currency in currencies
        ],
    }


def _sum(currency: str, amounts: Iterable[Money]) -> Money:
    """The sum of those amounts that are in `currency`, rounded half-up."""
    total = Money.zero(currency)
    for amount in amounts:
        if amount.currency == currency:
            total += amount
    return total.rounded("half-up")


def conversions(earnings: Iterable[Earning]) -> list[dict[str, Any]]:
    """What the export says beside its sums: co-op that Microsoft moved or converted, and rates that do not fit.

    Rollovers stand by half and currency with their sum: Microsoft's own correction, to be trusted over any estimate.
    """
    rollovers: dict[tuple[Half, str], list[Earning]] = defaultdict(list)
    misfits: dict[tuple[str, str], list[Earning]] = defaultdict(list)
    for earning in earnings:
        if earning.is_rollover:
            rollovers[earning.half, earning.amount.currency].append(earning)
        if earning.exchange.note:
            misfits[earning.exchange.note, earning.amount.currency].append(earning)
    notes = Notes()
    for (half, currency), found in sorted(rollovers.items()):
        co_op = _sum(currency, (one.amount for one in found))
        notes.warn("co_op_rollover", half, currency=currency, co_op=co_op, **_rows(found))
    for (code, currency), found in sorted(misfits.items()):
        notes.warn(code, currency=currency, **_rows(found))
    return notes.warnings


def _rows(found: Sequence[Earning]) -> dict[str, int]:
    return {"rows": len(found), "first_row": min(one.row for one in found)}


def several(rows: Sequence[Row], column: str) -> list[dict[str, Any]]:
    """Warnings that the rows belong to several programs or participants, whose thresholds never pool."""
    counts = {
        "several_programs": len({row.cells.get(column, "").casefold() for row in rows}),
        "several_participants": len({row.cells.get("participantId", "").casefold() for row in rows}),
    }
    notes = Notes()
    for code, count in counts.items():
        if count > 1:
            notes.warn(code, count=count)
    return notes.warnings


def programs(rows: Iterable[Row], column: str) -> list[dict[str, Any]]:
    """The programs and participants in the file; `program` is the id in the policy data, or null where it has none."""
    about = (column, "programCode", "participantId")
    counted = Counter(tuple(row.cells.get(name, "") for name in about) for row in rows)
    return [
        {"name": name, "program": _program_id(name, code), "participant": participant, "rows": rows_of}
        for (name, code, participant), rows_of in sorted(counted.items())
    ]


def _program_id(*names: str) -> str | None:
    """The program that one of these names, or codes, is known by."""
    known = [program for name in names if name and (program := policy().program_named(name))]
    return known[0].id if known else None


def reasons(earnings: Iterable[Earning]) -> list[dict[str, Any]]:
    """How many co-op earnings Microsoft gave which reason of adjustment."""
    counted = Counter(shortened(earning.reason) for earning in earnings if earning.reason)
    return [{"reason": reason, "rows": rows} for reason, rows in sorted(counted.items())]


def types(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """How many rows there are of each earning type, whatever its spellings; one of them names it."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counted[folded(row.cells["earningType"])][shortened(row.cells["earningType"])] += 1
    return [{"type": min(spellings), "rows": spellings.total()} for _, spellings in sorted(counted.items())]


def columns(headings: Sequence[str]) -> dict[str, Any]:
    """The columns left unread: personal ones counted, never named or kept; the others by their headings."""
    ignored = [heading for heading in headings if not folded(heading).startswith(_PERSONAL)]
    return {
        "columns_ignored": [shortened(heading) for heading in ignored],
        "personal_columns": len(headings) - len(ignored),
    }
