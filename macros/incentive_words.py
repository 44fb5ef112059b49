"""The words of incentives: partners, what they need, levers, engagements, and the parts that co-op is divided into."""

from macros.marks import _, ngettext

PARTNERS: dict[str, str] = {
    # L10n: Kinds of partners. A direct bill partner buys from Microsoft itself, a reseller from a distributor.
    "every_partner": _("Every partner"),
    "direct_bill": _("Direct bill partner"),
    "indirect_reseller": _("Indirect reseller"),
}

NEEDS: dict[str, str] = {
    # L10n: What a partner must have to earn incentives. {revenue} is an amount, {months} and {points} are numbers.
    "revenue": _("{revenue} of revenue in the trailing {months} months"),
    # L10n: Solutions Partner designation: a status that Microsoft gives; keep the English name.
    "designation": _("A Solutions Partner designation"),
    "designation_or_points": _("A Solutions Partner designation, or {points} capability points"),
}

LEVERS: dict[str, str] = {
    # L10n: The parts of an incentive: a rate on all revenue, and more for some products or for growth.
    "core": _("Core"),
    "strategic_tier_1": _("Strategic products, first tier (Business Premium, Microsoft 365 E3)"),
    "strategic_tier_2": _("Strategic products, second tier (Microsoft 365 E5, Copilot)"),
    "calling": _("Calling and conferencing"),
    "customer_add": _("New customers"),
    "growth": _("Growth"),
}

SCOPES: dict[str, str] = {
    # L10n: Where a rate holds. The names of groups of countries are Microsoft's.
    "all_areas": _("all solution areas"),
    "all_countries": _("all countries"),
    "azure": _("Azure"),
    "business_applications": _("Business Applications"),
    "first_year": _("a customer’s first year"),
    "innovate_and_balance_countries": _("countries called “innovate and balance”"),
    "modern_work_and_security": _("Modern Work and Security"),
    "scale_countries": _("countries called “scale”"),
}

ENGAGEMENTS: dict[str, str] = {
    # L10n: Kinds of work that Microsoft pays for on their own, not with co-op.
    "assessment": _("Assessment"),
    "workshop": _("Workshop"),
    "small_project": _("Very small or small project"),
    "medium_project": _("Medium project"),
    "large_project": _("Large project or larger"),
}

PARTS: dict[str, str] = {
    # L10n: What co-op is spent on: categories of activities, then Microsoft's solution areas.
    "demand_generation": _("Demand generation"),
    "market_development": _("Market development"),
    "partner_skilling": _("Partner skilling"),
    "cloud_and_ai_platforms": _("Cloud & AI Platforms"),
    "ai_business_solutions": _("AI Business Solutions"),
    "security": _("Security"),
}

DAYS = ngettext("{days} day", "{days} days")
