"""What the acronyms of the guide stand for, as a tooltip says it. The glossary page tells more."""

from macros.marks import _

ACRONYMS: dict[str, str] = {
    # L10n: What an acronym stands for. Keep the English name where partners use it, and say in your words what it is.
    "ACR": _("Azure Consumed Revenue: what customers pay Microsoft for Azure"),
    "ADD": _("Authorized Device Distributor"),
    "ADR": _("Authorized Device Reseller"),
    "CELA": _("Microsoft’s department for corporate, external and legal affairs"),
    "CPOR": _("Claiming partner of record"),
    "CSP": _("Cloud Solution Provider: the program for reselling Microsoft’s cloud"),
    "CSR": _("Certification Statement and Report: it takes the place of an invoice for work you did yourself"),
    "ISV": _("Independent software vendor: a company with software of its own"),
    "MBS": _("Marketplace Billed Sales"),
    "MCI": _("Microsoft Commerce Incentives: the program of which co-op for CSP is a part"),
    "MDF": _("Market development funds: another investment of Microsoft"),
    "MPN": _("Microsoft Partner Network: the old name of Microsoft’s partner program"),
    "OSA": _("Online Services Advisory"),
    "OSU": _("Online Services Usage"),
    "PDM": _("Partner Development Manager: your contact at Microsoft"),
    "PIE": _("Partner Investment Engine: an old portal of Microsoft"),
    "PoE": _("Proof of execution: what shows that an activity has taken place"),
    "PRACR": _("Partner Reported ACR"),
    "SKU": _("A product as it stands in a price list"),
    "SOW": _("Statement of work: the agreed description of what a supplier delivers"),
    "SPIFF": _("A small bonus for single sellers who sell a certain product"),
}
