"""The site's safety headers: a content security policy in every page and, with the rest, in a `_headers` file.

Nothing foreign, no `'unsafe-inline'`, no `'unsafe-eval'`. The theme's inline scripts are allowed by their hash, one
policy for all pages. A page carries the policy itself, because not every host can send headers (GitHub Pages cannot).
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S)
_IS_DATA = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/(ld\+)?json""")
_CHARSET = '<meta charset="utf-8">'

_POLICY = (
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval' {hashes}"),  # wasm: the engine's Python and the search
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),  # data: the theme's icons
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self' blob:"),  # blob: the engine's worker, so that it inherits the page's policy
    ("manifest-src", "'self'"),
    ("base-uri", "'self'"),
    ("form-action", "'self'"),
)

_HEADERS = """\
/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
"""


def write(site: Path) -> None:
    """Put the policy into every page of `site`, before its first script, and the headers into `site`/_headers."""
    texts = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    policy = policy_for(texts.values())
    for path, text in texts.items():
        path.write_text(_with_policy(text, policy), "utf-8")
    (site / "_headers").write_text(_HEADERS.format(policy=policy), "utf-8")


def policy_for(pages: Iterable[str]) -> str:
    """The policy that lets exactly the inline scripts of `pages` run. Blocks of JSON are data and need no hash."""
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(script['code'].encode()).digest()).decode()}'"
        for page in pages
        for script in _SCRIPT.finditer(page)
        if not _IS_DATA.search(script["attributes"])
    }
    parts = (f"{name} {sources.format(hashes=' '.join(sorted(hashes)))}".strip() for name, sources in _POLICY)
    return "; ".join(parts)


def _with_policy(page: str, policy: str) -> str:
    """The page with the policy in a meta element right after its character set, where no script has run yet."""
    return page.replace(_CHARSET, f'{_CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)
