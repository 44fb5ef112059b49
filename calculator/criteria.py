"""A criterion of Top Tier against a partner's deals and commitment: each figure it asks for, and what is missing."""

from collections.abc import Iterable, Iterator
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

        A commitment criterion counts all transactions so far and names a listing where it asks for no transactions.
        """
        if criterion.kind == "commitment":
            return list(self._commitment(criterion))
        return list(self._performance(criterion))

    def _performance(self, criterion: Criterion) -> Iterator[dict[str, Any]]:
        if criterion.sales_usd is not None:
            yield _amount("billed_sales", total(self.recent), criterion.sales_usd)
        if criterion.above_usd is not None and criterion.customers is not None:
            new = net_new_customers(self.recent, criterion.above_usd)
            yield _number("net_new_customers", new, criterion.customers, above_usd=_usd(criterion.above_usd))
        if criterion.transactions is not None and criterion.customers is not None:
            least = criterion.at_least_usd or Decimal(0)
            counted = [sale for sale in self.recent if sale.amount >= least]
            yield _number("transactions", len(counted), criterion.transactions, at_least_usd=_usd(least))
            yield _number("customers", len({same_name(sale.customer) for sale in counted}), criterion.customers)

    def _commitment(self, criterion: Criterion) -> Iterator[dict[str, Any]]:
        yield _amount("commitment", self.commitment, criterion.commitment_usd or Decimal(0))
        if criterion.transactions is None:
            yield _number("transactable_listing", int(self.has_listing), 1)
        else:
            yield _number("transactions", len(self.all_sales), criterion.transactions, at_least_usd=None)


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


def _amount(code: str, have: Decimal, needed: Decimal) -> dict[str, Any]:
    missing = max(Decimal(0), EXACT.subtract(needed, have))
    return reason(code, have=_usd(have), needed=_usd(needed), missing=_usd(missing))


def _number(code: str, have: int, needed: int, **bounds: Money | None) -> dict[str, Any]:
    return reason(code, have=have, needed=needed, missing=max(0, needed - have), **bounds)
