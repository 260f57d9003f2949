"""Reads a JSON array of feeds from standard input with Debian's feedparser and writes what it says of each, as answer.mjs does.

What feedparser has doubts about ("bozo") is a fault. Its own sanitising is off: it is about what we wrote.
"""

import calendar
import json
import sys
import time

import feedparser

feedparser.SANITIZE_HTML = 0
feedparser.RESOLVE_RELATIVE_URIS = 0


def date(entry, name):
    parsed = entry.get(name + "_parsed")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(calendar.timegm(parsed))) if parsed else None


def read(feed):
    kind = "application/rss+xml" if "<rss" in feed[:200] else "application/atom+xml"
    said = feedparser.parse(feed.encode("utf-8"), response_headers={"content-type": kind + "; charset=utf-8"})
    entries = [
        {
            "id": entry.get("id"),
            "title": entry.get("title"),
            "published": date(entry, "published"),
            "updated": date(entry, "updated"),
            "content": entry.content[0].value if "content" in entry else None,
            "summary": entry.get("summary"),
            "categories": [tag.term for tag in entry.get("tags", [])],
            "enclosures": [{"url": file.href, "type": file.type, "length": int(file.length)} for file in entry.get("enclosures", [])],
        }
        for entry in said.entries
    ]
    return {"fault": repr(said.bozo_exception) if said.bozo else None, "entries": entries}


json.dump([read(feed) for feed in json.load(sys.stdin)], sys.stdout)
