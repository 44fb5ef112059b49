"""The site's safety headers: a content security policy in every page and, with the rest, in a `_headers` file.

Nothing foreign, no `'unsafe-inline'`, no `'unsafe-eval'`. The theme's inline scripts are allowed by their hash, one
policy for all pages. A page carries the policy itself, because not every host can send headers (GitHub Pages cannot).
"""

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path

from publish.documents import Document
from publish.errors import PublishError

_CHARSET = '<meta charset="utf-8">'

_POLICY = (
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval' {hashes}"),  # wasm: the engine's Python, and the search
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),  # data: the theme's icons
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self' blob:"),  # blob: the engine's worker, so that it inherits the page's policy
    ("manifest-src", "'self'"),
    ("base-uri", "'self'"),
    ("form-action", "'self'"),
)

# A name in a path stands for the content where a hash is part of it: those files never change.
_HEADERS = """\
/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
"""
_UNCHANGING = ("/pagefind/fragment/*", "/pagefind/index/*", "/assets/engine/*.whl", "/assets/javascripts/bundle.*")
# Other sites may show these pages in a frame and load this script. Hosts differ in what they do with a header that two
# rules give: `!` takes the first away where it is understood; elsewhere both hold, and a frame stays refused.
_EMBEDDED = """\
{path}
  ! Content-Security-Policy
  Content-Security-Policy: {policy}; frame-ancestors *
"""
_EMBEDDING = """\
/assets/embed/*
  ! Cross-Origin-Resource-Policy
  Cross-Origin-Resource-Policy: cross-origin
"""
_FOREVER = "{path}\n  Cache-Control: public, max-age=31536000, immutable\n"


def write(site: Path, documents: Iterable[Document]) -> None:
    """Put the policy into every page of `site`, before its first script, and the headers into `site`/_headers.

    Raises:
        PublishError: a page without the element that the policy has to follow.
    """
    documents = list(documents)
    policy = policy_for(script for document in documents for script in document.inline_scripts)
    for document in documents:
        page = site / document.path
        page.write_text(_with_policy(document.path, page.read_text("utf-8"), policy), "utf-8")
    folders = sorted({f"/{page.path.partition('/embed/')[0]}/embed/*" for page in documents if page.is_embedded})
    rules = [
        _HEADERS.format(policy=policy),
        *(_EMBEDDED.format(path=path, policy=policy) for path in folders),
        _EMBEDDING,
        *(_FOREVER.format(path=path) for path in _UNCHANGING),
    ]
    (site / "_headers").write_text("\n".join(rules), "utf-8")


def policy_for(scripts: Iterable[str]) -> str:
    """The policy that lets exactly these inline scripts run, besides the site's own files."""
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    allowed = " ".join(f"'sha256-{value}'" for value in sorted(hashes))
    return "; ".join(f"{name} {sources.format(hashes=allowed)}".strip() for name, sources in _POLICY)


def _with_policy(path: str, page: str, policy: str) -> str:
    """The page with the policy in a meta element right after its character set, where no script has run yet."""
    if _CHARSET not in page:
        raise PublishError(f"{path}: no {_CHARSET} to put the policy after. Cure: restore it in the page's template.")
    return page.replace(_CHARSET, f'{_CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)
