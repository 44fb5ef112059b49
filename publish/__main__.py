"""The command line: `python -m publish` builds the site, `python -m publish serve` shows it."""

import argparse
import os
import sys
from pathlib import Path

from publish.errors import PublishError
from publish.server import server
from publish.site import Publication, languages, publish

ROOT = Path(__file__).parent.parent


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m publish", description="Build the site, or serve the built one.")
    parser.add_argument("command", nargs="?", choices=["build", "serve"], default="build")
    parser.add_argument("--language", nargs="+", metavar="CODE", help="build only these and English (default: all)")
    parser.add_argument("--output", type=Path, default=ROOT / "site", metavar="FOLDER", help="default: site")
    parser.add_argument("--port", type=int, default=8000, help="for serve (default: 8000; 0 takes a free one)")
    return parser


def _say(line: str) -> None:
    print(line, flush=True)


def _serve(site: Path, port: int) -> None:
    with server(site, port) as running:
        try:
            _say(f"The site: http://127.0.0.1:{running.server_port}/ (Ctrl+C ends it)")
            running.serve_forever()
        except KeyboardInterrupt:
            _say("Ended.")


def _publication(options: argparse.Namespace) -> Publication:
    public_url = os.environ.get("PUBLIC_URL", "http://127.0.0.1:8000/").rstrip("/") + "/"
    return Publication(ROOT, options.output.resolve(), ROOT / "build", languages(options.language), public_url)


def main() -> int:
    """Do what the command line asks; 1 with a message on the error stream where it cannot be done."""
    options = _parser().parse_args()
    try:
        if options.command == "serve":
            _serve(options.output, options.port)
        else:
            publish(_publication(options), _say)
    except PublishError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
