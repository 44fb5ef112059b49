"""What a Microsoft partner's co-op is worth, what remains of it, and when it expires.

The engine needs the standard library alone, reads no clock and no network, and holds no words for readers.
"""

from calculator.requests import answer

__all__ = ["answer"]
