"""Names typed by people: products, licenses, customers."""


def same_name(text: str) -> str:
    """A name as it is compared: without regard to case and to spaces around it."""
    return text.strip().casefold()
