#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exported files with other people's parsers.

readback.py csv FILE            the records, as JSON
readback.py html FILE           title, text, tables and what could be dangerous, as JSON
readback.py uncomputed IN OUT   a workbook without the values that its writer put beside the formulas
"""
import csv
import html.parser
import json
import re
import sys
import zipfile

VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.texts = []
        self.tables = []
        self.faults = []
        self.tags = {}
        self.cell = None

    def handle_starttag(self, tag, attributes):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        for name, value in attributes:
            if name.startswith("on") or (value or "").lower().startswith(("javascript:", "data:")):
                self.faults.append(f"{tag} has {name}={value}")
            if name == "src":
                self.faults.append(f"{tag} loads {value}")
        if tag in ("script", "iframe", "object", "embed", "link", "img"):
            self.faults.append(f"there is a {tag}")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = ""
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data
        if "style" not in self.open:
            self.texts.append(data)


def read_page(path):
    page = Page()
    with open(path, encoding="utf-8") as file:
        page.feed(file.read())
    page.close()
    if page.open:
        page.faults.append(f"left open: {page.open}")
    return {"text": "\n".join(page.texts), "tables": page.tables, "faults": page.faults, "tags": page.tags}


def uncompute(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", data)
            new.writestr(name, data)


def main():
    what = sys.argv[1]
    if what == "csv":
        csv.field_size_limit(1 << 24)
        with open(sys.argv[2], encoding="utf-8", newline="") as file:
            print(json.dumps(list(csv.reader(file, strict=True))))
    elif what == "html":
        print(json.dumps(read_page(sys.argv[2])))
    elif what == "uncomputed":
        uncompute(sys.argv[2], sys.argv[3])
    else:
        sys.exit(f"unknown: {what}")


if __name__ == "__main__":
    main()
