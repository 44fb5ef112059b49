"""A criterion of Top Tier against a partner's deals and commitment: each figure it asks for, and what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculator.answers import reason
from calculator.co_sell_rows import Criterion
from calculator.money import EXACT, Money
from calculator.names import same_name


@dataclass(frozen=True, slots=True)
class Sale:
    """One marketplace transaction in US dollars."""

    customer: str
    amount: Decimal
    is_net_new: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What a partner has: the sales of the trailing window, all its sales so far, its commitment, and a listing."""

    recent: tuple[Sale, ...]
    all_sales: tuple[Sale, ...]
    commitment: Decimal
    has_listing: bool

    def figures(self, criterion: Criterion) -> list[dict[str, Any]]:
        """Every figure the criterion asks for: what the partner has, what is needed, and what is missing.

        The criteria of commitment count transactions of any time and size.

        Source: Microsoft, Partner Center documentation, "Azure IP co-sell top-tier benefits".
        """
        match criterion.criterion:
            case "billed_sales":
                return [_amount("billed_sales", total(self.recent), criterion.sales_usd)]
            case "net_new_customers":
                return [self._net_new_customers(criterion)]
            case "transactions":
                return self._transactions(criterion)
            case "commitment_with_transactions":
                counted = _number("transactions", len(self.all_sales), criterion.transactions, at_least_usd=None)
                return [_amount("commitment", self.commitment, criterion.commitment_usd), counted]
            case _:
                listing = _number("transactable_listing", int(self.has_listing), 1)
                return [_amount("commitment", self.commitment, criterion.commitment_usd), listing]

    def _net_new_customers(self, criterion: Criterion) -> dict[str, Any]:
        above = criterion.above_usd or Decimal(0)
        new = net_new_customers(self.recent, above)
        return _number("net_new_customers", new, criterion.customers, above_usd=_usd(above))

    def _transactions(self, criterion: Criterion) -> list[dict[str, Any]]:
        least = criterion.at_least_usd or Decimal(0)
        counted = [sale for sale in self.recent if sale.amount >= least]
        customers = {same_name(sale.customer) for sale in counted}
        return [
            _number("transactions", len(counted), criterion.transactions, at_least_usd=_usd(least)),
            _number("customers", len(customers), criterion.customers),
        ]


def total(sales: Iterable[Sale]) -> Decimal:
    """The exact sum of the sales."""
    amount = Decimal(0)
    for sale in sales:
        amount = EXACT.add(amount, sale.amount)
    return amount


def net_new_customers(sales: Iterable[Sale], above: Decimal) -> int:
    """How many customers are net-new and bought for more than `above` (exactly that is not enough), in all their deals.

    Source: Microsoft, Partner Center documentation, "Azure IP co-sell top-tier benefits".
    """
    bought: dict[str, list[Sale]] = {}
    for sale in sales:
        bought.setdefault(same_name(sale.customer), []).append(sale)
    return sum(any(sale.is_net_new for sale in deals) and total(deals) > above for deals in bought.values())


def is_met(figures: Iterable[dict[str, Any]]) -> bool:
    """Whether nothing is missing to any figure."""
    return all(Decimal(figure["values"]["missing"]) == 0 for figure in figures)


def _usd(amount: Decimal) -> Money:
    return Money(amount, "USD")


def _amount(code: str, have: Decimal, needed: Decimal | None) -> dict[str, Any]:
    wanted = needed or Decimal(0)
    missing = max(Decimal(0), EXACT.subtract(wanted, have))
    return reason(code, have=_usd(have), needed=_usd(wanted), missing=_usd(missing))


def _number(code: str, have: int, needed: int | None, **bounds: Money | None) -> dict[str, Any]:
    wanted = needed or 0
    return reason(code, have=have, needed=wanted, missing=max(0, wanted - have), **bounds)
