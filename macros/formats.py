"""Dates, money, percents and counts as a language writes them, from the engine's plain text values."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal, localcontext

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import (
    NumberPattern,
    format_decimal,
    format_percent,
    get_currency_symbol,
    parse_pattern,
)

# As wide as the engine's own arithmetic: Babel rounds in the context it finds, whose 28 digits an amount may pass.
_DIGITS = 250

# A symbol such as US$ at the end of an amount that reads from right to left: without a mark behind it, it reads $US.
_LATIN_SYMBOL = re.compile("^\N{RIGHT-TO-LEFT MARK}.*[A-Z]\\W$")

# The first of a month, where a language writes it as an ordinal; the patterns of Babel and `Intl` leave that out.
_FIRST = {"fr": "1er", "pt": "1º"}


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats of one language of the site (`en`, `pt-BR`): its own order, marks and names, Western digits."""

    language: str

    @property
    def locale(self) -> Locale:
        """Babel's locale for the language. Raises babel.UnknownLocaleError where there is none."""
        return Locale.parse(self.language, sep="-")

    def date(self, day: str) -> str:
        """`2024-08-14` with the month's full name and the year: `August 14, 2024`."""
        return self._first(format_date(datetime.date.fromisoformat(day), "long", locale=self.locale))

    def full_date(self, day: str) -> str:
        """`2024-08-14` with the day of the week too: `Wednesday, August 14, 2024`."""
        return self._first(format_date(datetime.date.fromisoformat(day), "full", locale=self.locale))

    def short_date(self, day: str) -> str:
        """`2024-08-14` for a table, the month still a word where the language has one: `Aug 14, 2024`."""
        return self._first(format_skeleton("yMMMd", datetime.date.fromisoformat(day), locale=self.locale))

    def month(self, day: str) -> str:
        """The month in which a day falls, with its year, as short as the language has it: `Aug 2024`."""
        return format_skeleton("yMMM", datetime.date.fromisoformat(day), locale=self.locale)

    def weekday(self, day: str) -> str:
        """The day of the week on which a day falls: `Wednesday`."""
        return format_date(datetime.date.fromisoformat(day), "EEEE", locale=self.locale)

    def period(self, first_day: str, last_day: str) -> str:
        """Two days and all between, what they share said once: `Jul 1 – Dec 31, 2023`."""
        first, last = datetime.date.fromisoformat(first_day), datetime.date.fromisoformat(last_day)
        return self._first(format_interval(first, last, "yMMMd", locale=self.locale))

    def money(self, amount: str, currency: str) -> str:
        """An amount with exactly the decimals it is written with, so that nothing is rounded unsaid: `$16,000.00`."""
        return self._money(amount, currency, len(amount.partition(".")[2]))

    def whole_money(self, amount: str, currency: str) -> str:
        """An amount without decimals: `$10,000`. Raises ValueError where that would hide some of it."""
        if Decimal(amount) % 1:
            raise ValueError(f"{amount} {currency} is no whole amount")
        return self._money(amount, currency, 0)

    def percent(self, share: str) -> str:
        """A share with every decimal it has: `0.0375` is `3.75%`."""
        with localcontext(prec=_DIGITS):
            return self._signed(format_percent(Decimal(share), locale=self.locale, decimal_quantization=False))

    def count(self, number: str) -> str:
        """A plain number with every decimal it has, grouped: `1,500`."""
        with localcontext(prec=_DIGITS):
            return self._signed(format_decimal(Decimal(number), locale=self.locale, decimal_quantization=False))

    def _first(self, date: str) -> str:
        """A date as people write it if its day is the first of a month: `1er juillet 2023`."""
        return re.sub(r"\b1\b", _FIRST.get(self.locale.language, "1"), date)

    def _money(self, amount: str, currency: str, decimals: int) -> str:
        pattern = self._money_pattern(currency)
        pattern.frac_prec = (decimals, decimals)
        with localcontext(prec=_DIGITS):
            text: str = pattern.apply(Decimal(amount), self.locale, currency=currency, currency_digits=False)
        return _LATIN_SYMBOL.sub("\\g<0>\N{LEFT-TO-RIGHT MARK}", self._signed(text))

    def _signed(self, number: str) -> str:
        """The number with the language's own signs, which Babel leaves out: in Arabic, marks keep them in place."""
        signs = self.locale.number_symbols["latn"]
        return number.replace("-", signs["minusSign"]).replace("%", signs["percentSign"])

    def _money_pattern(self, currency: str) -> NumberPattern:
        """The language's pattern for money; a currency in letters is kept apart from the digits, as CLDR asks."""
        pattern = self.locale.currency_formats["standard"].pattern
        if get_currency_symbol(currency, self.locale)[-1].isalpha():
            pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")
        return parse_pattern(pattern)
