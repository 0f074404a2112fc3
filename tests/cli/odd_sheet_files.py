# SPDX-License-Identifier: GPL-3.0-or-later
"""The same fictitious incidents as workbooks and archives, written by hand: what spreadsheet programs and people do."""

import io
import json
import zipfile
from datetime import datetime
from xml.sax.saxutils import escape

from fictitious_rows import day, degrees
from odd_text_files import ROWS, all_true, bvh, delimited, dutch, no_end, plain

TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="170" formatCode="d/mm/yy\\ h:mm;@"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>"""
GENERAL, MOMENT, DATE, TIME = range(4)


class Styled:
    """A number under a number format."""

    def __init__(self, value, style):
        self.value, self.style = value, style


def letters(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def sheet(rows, merged=""):
    lines = []
    for number, row in enumerate(rows, 1):
        cells = []
        for column, cell in enumerate(row):
            place = f'r="{letters(column)}{number}"'
            if isinstance(cell, Styled):
                cells.append(f'<c {place} s="{cell.style}"><v>{cell.value!r}</v></c>')
            elif isinstance(cell, (int, float)):
                cells.append(f"<c {place}><v>{cell}</v></c>")
            elif cell not in ("", None):
                cells.append(f'<c {place} t="inlineStr"><is><t>{escape(str(cell))}</t></is></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{merged}</worksheet>'


def workbook(sheets, hidden=()):
    """A workbook of named sheets of rows."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("xl/styles.xml", STYLES)
        entries = "".join(
            f'<sheet name="{escape(name)}" sheetId="{i}" r:id="r{i}"{" state=" + chr(34) + "hidden" + chr(34) if name in hidden else ""}/>'
            for i, (name, _) in enumerate(sheets, 1))
        archive.writestr("xl/workbook.xml",
                         f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{entries}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", "<Relationships>" + "".join(
            f'<Relationship Id="r{i}" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)) + "</Relationships>")
        for i, (_, rows) in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/sheet{i}.xml", sheet(rows))
    return file.getvalue()


def serial(time):
    return (time - datetime(1899, 12, 30)).total_seconds() / 86400 if time else None


def moments(style):
    return lambda time: Styled(serial(time), style) if time else ""


def archive(*members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return file.getvalue()


def split_cells():
    """Dates under a date format, times under a time format, beside each other."""
    return [["Registratienummer", "Delict", "Datum van", "Tijd van", "Datum tot", "Tijd tot", "X", "Y"]] + [
        [r.number, r.words, Styled(int(serial(r.start)), DATE), Styled(serial(r.start) % 1, TIME),
         Styled(int(serial(r.end)), DATE) if r.end else "", Styled(serial(r.end) % 1, TIME) if r.end else "", r.x, r.y]
        for r in ROWS]


def sheets():
    cells = bvh(moments(MOMENT))
    filters = [["Selectie", "Waarde"], ["Periode", "2023-2024"], ["Gemeente", "Demostad"], ["Delict", "alle"]]
    titles = [["Incidenten Demostad"], ["Bron", "BVH"], []]
    end = [["Totaal", len(ROWS)]]
    only_days = bvh(lambda time: Styled(int(serial(time)), DATE) if time else "")
    text = delimited(bvh())
    book = "export.xlsx"
    return [
        plain("a workbook whose format drops the hours", workbook([("Blad1", cells)]), book),
        plain("serials under General", workbook([("Blad1", bvh(moments(GENERAL)))]), book),
        plain("dates as text in a workbook", workbook([("Blad1", bvh(dutch))]), book),
        plain("a workbook of days", workbook([("Blad1", only_days)]), book, all_true(day, day)),
        plain("times in a column of their own", workbook([("Blad1", split_cells())]), book),
        plain("a sheet with the filters in front", workbook([("Selectie", filters), ("Incidenten", cells)]), book),
        plain("an empty sheet in front", workbook([("Leeg", []), ("Incidenten", cells)]), book),
        plain("a hidden sheet in front", workbook([("Oud", filters), ("Incidenten", cells)], ["Oud"]), book),
        plain("titles and a total in a workbook", workbook([("Blad1", titles + cells + end)]), book, rejected=1),
        plain("a workbook under another name", workbook([("Blad1", cells)]), "export.csv"),
        plain("a workbook without an extension", workbook([("Blad1", cells)]), "export"),
        plain("a table in an archive", archive(("export/2024.csv", text)), "export.zip"),
        plain("a table and a readme in an archive", archive(("leesmij.txt", "uitleg"), ("export.txt", text)), "export.zip"),
        plain("a workbook in an archive", archive(("export.xlsx", workbook([("Blad1", cells)]))), "export.zip"),
        plain("an archive as a Macintosh makes it",
              archive(("__MACOSX/._export.csv", b"\0\1"), ("export.csv", text)), "export.zip"),
        plain("GeoJSON", geojson(), "export.geojson", all_true(end=no_end)),
    ]


def geojson():
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": degrees(r.x, r.y)},
         "properties": {"registratienummer": r.number, "delict": r.words, "begindatum": r.start.isoformat()}}
        for r in ROWS]}).encode()
