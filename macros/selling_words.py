"""The words of selling: local campaigns, and co-selling with Microsoft."""

from macros.marks import _

KINDS: dict[str, str] = {
    # L10n: How a campaign rewards sales. Dollar per SKU: an amount for each unit of a product.
    "dollar-per-sku": _("Dollar per SKU"),
    "frequency": _("Frequency"),
    "percentage": _("Percentage"),
}

CAMPAIGNS: dict[str, str] = {
    # L10n: Names of past campaigns; the part in parentheses says for what.
    "cee-csp-booster": _("CSP Booster (Central and Eastern Europe)"),
    "power-up-office": _("Power Up (United Kingdom), Office 365"),
    "power-up-dynamics": _("Power Up (United Kingdom), Dynamics 365"),
    "power-up-mobility": _("Power Up (United Kingdom), Enterprise Mobility"),
    "mea-accelerate": _("Accelerate (Middle East and Africa)"),
}

TERMS: dict[str, str] = {
    # L10n: What a campaign pays. {rate} is a percentage, the others are amounts or numbers.
    "rate": _("{rate} of billed revenue"),
    "card": _("{sku}: up to {amount} per unit"),
    "reward": _("up to {reward} per seat"),
    "customers": _("at least {customers} new customers with {units} seats each"),
    "cap": _("at most {cap}"),
    "floor": _("nothing below {floor}"),
    "pays_within": _("paid within {days} days"),
}

CASES: dict[str, str] = {
    # L10n: A worked example of a campaign: what was sold, and what that pays.
    "revenue": _("{revenue} of billed revenue"),
    "units": _("{units} × {sku}"),
    "customers": _("{customers} new customers with {units} seats each"),
    "total": _("Together"),
}

WHY: dict[str, str] = {
    # L10n: Why a campaign pays another amount than its rate says.
    "cap": _("the most it pays"),
    "floor": _("too little to be paid"),
    "not_met": _("too few customers"),
}

CRITERIA: dict[str, str] = {
    # L10n: Ways into Top Tier; one is enough. The names in braces are amounts or numbers.
    "billed_sales": _("{sales} of marketplace billed sales in the trailing twelve months"),
    "net_new_customers": _(
        "{customers} net-new marketplace customers above {above} each, in the trailing twelve months"
    ),
    "transactions": _(
        "{transactions} marketplace transactions of at least {at_least} each, with {customers} different customers, in "
        "the trailing twelve months"
    ),
    "commitment_with_transactions": _(
        "A consumption commitment of {commitment} and {transactions} marketplace transactions"
    ),
    "commitment_with_listing": _("A consumption commitment of {commitment} and a transactable listing"),
}

WAYS: dict[str, str] = {
    # L10n: Solutions Partner with certified software designation: a status that Microsoft gives; keep its English name.
    "certified_software_designation": _("A Solutions Partner with certified software designation"),
}

BENEFITS: dict[str, str] = {
    # L10n: What Top Tier opens. PRACR: Partner Reported ACR. Keep the acronyms.
    "seller_incentive": _("Incentives for Microsoft’s sellers"),
    "partner_reported_acr": _("Access to Partner Reported ACR (PRACR)"),
}

CREDITS: dict[str, str] = {
    # L10n: Whose marketplace deals bring credit to Microsoft's own sellers.
    "top_tier_only": _("Deals of Top Tier partners only"),
    "every_partner": _("Deals of every partner"),
}

REQUIREMENTS: dict[str, str] = {
    # L10n: What a solution needs for IP co-sell. {amount} is an amount, {months} a number.
    "azure_revenue": _("{amount} of Azure consumption or marketplace billed revenue in the trailing {months} months"),
    "technical_validation": _("A technical validation by Microsoft"),
    "architecture_diagram": _("An architecture diagram; not for Azure apps, containers, virtual machines and IoT Edge"),
    "transactable_new_offer": _("A new offer: transactable in the marketplace"),
    "transactable_existing_offer": _("An existing offer: transactable in the marketplace"),
    "partner_designation": _("A Solutions Partner designation"),
}
