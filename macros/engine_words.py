"""The words of the engine's reference: what a field takes, whether it is needed, and the kinds of values in notes."""

from macros.marks import _

TAKES: dict[str, str] = {
    # L10n: What a field of a request takes.
    "amount": _("amount, as text"),
    "date": _("day"),
    "half": _("half"),
    "text": _("text"),
    "count": _("whole number"),
    "flag": _("yes or no"),
    "list": _("list"),
    "group": _("group of fields"),
    "request": _("the input of that request"),
    "currency": _("currency code (ISO 4217)"),
    "country": _("country code (ISO 3166)"),
}

NEEDED: dict[str, str] = {
    # L10n: Whether a field of a request must be given. {fields} lists names of fields.
    "required": _("required"),
    "optional": _("may be left out"),
    "one": _("exactly one of: {fields}"),
    "some": _("at least one of: {fields}"),
    "together": _("together with: {fields}"),
}

HEADS: dict[str, str] = {
    # L10n: Heads of tables about the fields of a request, and about codes with their values.
    "field": _("Field"),
    "takes": _("Takes"),
    "needed": _("Needed"),
    "code": _("Code"),
    "values": _("Values"),
    "sentence": _("What the site says"),
}

GROUPS: dict[str, str] = {
    # L10n: Names of tables of codes.
    "errors": _("Errors"),
    "warnings": _("Warnings"),
    "steps": _("Steps of the working"),
}
