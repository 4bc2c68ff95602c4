"""Prints each pair that Weblate's import would make of a TMX file, with the library that Weblate reads it with.

Usage: units.py FILE.tmx
"""

import sys

from translate.misc.xml_helpers import getXMLlang, getXMLspace
from translate.storage.tmx import tmxfile

with open(sys.argv[1], "rb") as handle:
    storage = tmxfile.parsefile(handle)
header = next(storage.document.getroot().iterchildren(storage.namespaced("header")))
source_language = header.get("srclang")
if not source_language or source_language == "*all*":
    sys.exit("The header names no source language.")
for unit in storage.units:
    texts = {}
    for node in unit.getlanguageNodes():
        text = unit.getNodeText(node, getXMLspace(unit.xmlelement, "preserve"))
        if getXMLlang(node) and text:
            texts[getXMLlang(node)] = text
    source = texts.pop(source_language, None)
    if source is not None:
        for target in texts.values():
            print("UNIT", source, target, sep="\t")
