# SPDX-License-Identifier: GPL-3.0-or-later
"""The same fictitious incidents as text files in the layouts that exports come in, each with its truth."""

import calendar
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from fictitious_rows import day, degrees, moment, rows, truth, utm31, web_mercator, without_place

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december"]
SHORT = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
ROWS = rows()


@dataclass
class Layout:
    """A file, what to say besides it, and the incidents that must come out."""

    name: str
    file: str
    content: bytes
    expected: list
    options: list = field(default_factory=list)
    rejected: int = 0


def delimited(cells, sign=";", end="\r\n", encoding="utf-8"):
    """Rows of cells as delimited text; cells that need quotes get them."""
    def quoted(cell):
        text = "" if cell is None else str(cell)
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in (sign, '"', "\n")) else text
    return end.join(sign.join(map(quoted, row)) for row in cells + [[]]).encode(encoding)


def dutch(time):
    return f"{time.day}-{time.month}-{time.year} {time.hour}:{time.minute:02}" if time else ""


def american(time):
    return time.strftime("%m/%d/%Y %I:%M:%S %p") if time else ""


def iso(time):
    return time.strftime("%Y-%m-%d %H:%M:%S") if time else ""


def serial(time):
    return f"{(time - datetime(1899, 12, 30)).total_seconds() / 86400:.10f}".rstrip("0") if time else ""


def unix(time):
    """Seconds since 1970 of a clock on the wall in Amsterdam: summer time from the last Sunday of March to October's."""
    if time is None:
        return ""
    last_sunday = lambda month: max(d for d in range(25, 32) if calendar.weekday(time.year, month, d) == 6)
    summer = datetime(time.year, 3, last_sunday(3), 2) <= time < datetime(time.year, 10, last_sunday(10), 3)
    return calendar.timegm((time - timedelta(hours=2 if summer else 1)).timetuple())


def table(headers, cells, source=None):
    """A header row and one row for each incident: what `cells` makes of it."""
    return [headers] + [cells(row) for row in (ROWS if source is None else source)]


def bvh(write=dutch, place=lambda r: (r.x, r.y), source=None):
    """The usual columns, with the moments and places as told."""
    return table(["Registratienummer", "Incidentsoort code", "Incidentsoort", "Pleegstraatnaam", "Pleeghuisnummer",
                  "Begin-pleegdatum/tijd", "Eind-pleegdatum/tijd", "Kennisnamedatum/tijd", "X", "Y"],
                 lambda r: [r.number, r.code, r.words, r.street, r.house, write(r.start), write(r.end),
                            write(r.reported), *place(r)], source)


def all_true(start=moment, end=moment, source=None):
    return [truth(r, start, end) for r in (ROWS if source is None else source)]


def plain(name, content, file="export.csv", expected=None, options=(), rejected=0):
    return Layout(name, file, content, all_true() if expected is None else expected, list(options), rejected)


def no_end(_):
    return None


def encodings_and_frames():
    """Signs between cells, encodings, and what stands round the table."""
    cells = bvh()
    width = len(cells[0])
    accents = [["Registratienummer", "Delict", "Begindatum/tijd", "X-coördinaat", "Y-coördinaat", "Straat"]] + [
        [r.number, r.words, dutch(r.start), r.x, r.y, "Café-straat é"] for r in ROWS]
    titles = [["Incidenten gemeente Demostad"], ["Periode: 1-1-2023 t/m 31-12-2024"], ["Team: Midden"], []]
    ends = [[], ["Totaal", len(ROWS)], ["Bron: Politie"], ["Afgedrukt op 5-1-2026"]]
    pages = cells[:30] + [cells[0]] + cells[30:]
    two_lines = [["", "Delict", "", "Pleegperiode", "", "", "", "Locatie", ""],
                 ["Registratienummer", "Code", "Omschrijving", "Begindatum", "Begintijd", "Einddatum", "Eindtijd",
                  "X", "Y"]]
    split = [[r.number, r.code, r.words, r.start.strftime("%d-%m-%Y"), r.start.strftime("%H:%M"),
              r.end.strftime("%d-%m-%Y") if r.end else "", r.end.strftime("%H:%M") if r.end else "", r.x, r.y]
             for r in ROWS]
    broken = [["Registratie-\nnummer", "Incident-\nsoort", "Begin-\npleegdatum/\ntijd", "Eind-\npleegdatum/\ntijd",
               "X", "Y"]] + [[r.number, r.words, dutch(r.start), dutch(r.end), r.x, r.y] for r in ROWS]
    return [
        plain("semicolons", delimited(cells)),
        plain("commas", delimited(cells, ",", "\n")),
        plain("tabs in .tab", delimited(cells, "\t"), "export.tab"),
        plain("tabs in .txt, UTF-16", b"\xff\xfe" + delimited(cells, "\t", encoding="utf-16-le"), "export.txt"),
        plain("bars, no extension", delimited(cells, "|"), "export"),
        plain("carets", delimited(cells, "^"), "export.dat"),
        plain("a byte order mark and sep=", b"\xef\xbb\xbf" + b"sep=;\r\n" + delimited(cells)),
        plain("lone carriage returns", delimited(cells, end="\r")),
        plain("Windows-1252 in the header", delimited(accents, encoding="windows-1252"), expected=all_true(end=no_end)),
        plain("titles, totals and a source", delimited(titles + cells + ends), rejected=3),
        plain("the same with all separators", rejected=3, content=delimited(
            [row + [""] * (width - len(row)) for row in titles + cells + ends])),
        plain("the header again on each page", delimited(pages), rejected=1),
        plain("a header of two lines", delimited(two_lines + split)),
        plain("headers broken over lines", delimited(broken)),
        plain("every cell quoted", "\r\n".join(
            ";".join(f'"{c if c is not None else ""}"' for c in row) for row in cells).encode()),
        plain("empty columns between", delimited([[c for cell in row for c in (cell, "")] for row in cells])),
        plain("the columns turned round", delimited([row[::-1] for row in cells])),
        plain("headers shouting, with underscores", delimited(
            [[h.upper().replace(" ", "_").replace("-", "_").replace("/", "_") for h in cells[0]]] + cells[1:])),
        plain("blanks round every cell", delimited([[f"  {c if c is not None else ''}  " for c in row] for row in cells])),
        plain("pivot repeats, line feeds in cells", delimited(
            [cells[0]] + [[c if i != 2 else f"{c}\n(afgerond)" for i, c in enumerate(row)] for row in cells[1:]])),
    ]


def moments():
    """Dates and times as people and programs write them."""
    def one(name, write, expected=None, options=()):
        return plain(name, delimited(bvh(write)), expected=expected, options=options)

    def words(time):
        return f"{DAYS[time.weekday()][:2]} {time.day} {MONTHS[time.month - 1]} {time.year} {time.hour}.{time.minute:02} uur" \
            if time else ""

    def compact(time):
        return time.strftime("%Y%m%d%H%M") if time else ""

    def until_midnight(time):
        """The police write the end of a day as 24:00."""
        return f"{time.strftime('%d-%m-%Y')} 24:00" if time else ""

    whole_days = [r for r in ROWS]
    midnight = lambda time: moment(datetime(time.year, time.month, time.day) + timedelta(days=1)) if time else None
    parts = table(["Nummer incident", "Delict", "Jaar", "Maand", "Dag", "Uur", "Minuut", "X", "Y"],
                  lambda r: [r.number, r.words, r.start.year, r.start.month, r.start.day, r.start.hour,
                             r.start.minute, r.x, r.y])
    month_names = table(["Delict", "Jaar", "Maand", "X", "Y"],
                        lambda r: [r.words, r.start.year, MONTHS[r.start.month - 1], r.x, r.y])
    month_text = table(["Delict", "Pleegmaand", "X", "Y"],
                       lambda r: [r.words, f"{SHORT[r.start.month - 1]}-{r.start.year % 100:02}", r.x, r.y])
    first_of_month = lambda time: time.strftime("%Y-%m-01")
    hhmm = table(["Report Number", "Offence", "Occur Date", "Occur Time", "Possible Date", "Possible Time", "X", "Y"],
                 lambda r: [r.number, r.words, f"{r.start.month}/{r.start.day}/{r.start.year}",
                            r.start.hour * 100 + r.start.minute,
                            f"{r.end.month}/{r.end.day}/{r.end.year}" if r.end else "",
                            r.end.hour * 100 + r.end.minute if r.end else "", r.x, r.y])
    fraction = table(["Registratienummer", "Delict", "Datum van", "Tijd van", "Datum tot", "Tijd tot", "X", "Y"],
                     lambda r: [r.number, r.words, r.start.strftime("%d-%m-%Y"),
                                f"{(r.start.hour * 60 + r.start.minute) / 1440:.12f}".replace(".", ","),
                                r.end.strftime("%d-%m-%Y") if r.end else "",
                                f"{(r.end.hour * 60 + r.end.minute) / 1440:.12f}".replace(".", ",") if r.end else "",
                                r.x, r.y])
    period = table(["Registratienummer", "Delict", "Pleegperiode", "X", "Y"],
                   lambda r: [r.number, r.words, dutch(r.start) + (f" - {dutch(r.end)}" if r.end else ""), r.x, r.y])
    until = table(["Registratienummer", "Delict", "Pleegperiode", "X", "Y"],
                  lambda r: [r.number, r.words, dutch(r.start) + (f" tot {dutch(r.end)}" if r.end else ""), r.x, r.y])
    nights = [r if r.end and r.end - r.start < timedelta(days=1) else replace(r, end=None) for r in ROWS]
    ranges = lambda sign: table(
        ["Registratienummer", "Delict", "Pleegdatum", "Pleegtijd", "X", "Y"],
        lambda r: [r.number, r.words, r.start.strftime("%d-%m-%Y"),
                   r.start.strftime("%H:%M") + (sign + r.end.strftime("%H:%M") if r.end else ""), r.x, r.y], nights)
    twice = table(["Registratienummer", "Delict", "Datum", "Tijd", "Datum", "Tijd", "X", "Y"],
                  lambda r: [r.number, r.words, r.start.strftime("%d-%m-%Y"), r.start.strftime("%H:%M"),
                             r.end.strftime("%d-%m-%Y") if r.end else "", r.end.strftime("%H:%M") if r.end else "",
                             r.x, r.y])
    blanked = [r if i % 3 else (r, None) for i, r in enumerate(ROWS)]
    no_time = table(["Registratienummer", "Delict", "Begindatum/tijd", "X", "Y"],
                    lambda r: [r[0].number, r[0].words, r[0].start.strftime("%d-%m-%Y 00:00"), r[0].x, r[0].y]
                    if isinstance(r, tuple) else [r.number, r.words, dutch(r.start), r.x, r.y], blanked)
    no_time_truth = [truth(r[0], day, no_end) if isinstance(r, tuple) else truth(r, moment, no_end) for r in blanked]
    return [
        one("leading zeros and seconds", lambda t: t.strftime("%d-%m-%Y %H:%M:%S") if t else ""),
        one("years of two digits", lambda t: t.strftime("%d-%m-%y %H:%M") if t else ""),
        one("slashes, day first", lambda t: t.strftime("%d/%m/%Y %H:%M") if t else ""),
        one("points", lambda t: t.strftime("%d.%m.%Y %H.%M") if t else ""),
        one("ISO", iso),
        one("ISO with Z", lambda t: t.strftime("%Y-%m-%dT%H:%M:%S.000Z") if t else ""),
        one("ISO with an offset", lambda t: t.strftime("%Y-%m-%dT%H:%M:%S+01:00") if t else ""),
        one("American, AM and PM", american),
        one("second 60", lambda t: t.strftime("%d-%m-%Y %H:%M:60") if t else "",
            all_true(lambda t: moment(t + timedelta(minutes=1)) if t else None,
                     lambda t: moment(t + timedelta(minutes=1)) if t else None)),
        one("Dutch weekday and month", words),
        one("English month", lambda t: t.strftime("%b %d, %Y %H:%M") if t else ""),
        one("twelve digits", compact),
        one("Excel serials", serial),
        one("Excel serials with a comma", lambda t: serial(t).replace(".", ",")),
        one("Unix seconds", unix, options=["--time-zone", "Europe/Amsterdam"]),
        one("Unix milliseconds", lambda t: f"{unix(t)}000" if t else "", options=["--time-zone", "Europe/Amsterdam"]),
        one("the word for nothing", lambda t: dutch(t) if t else "onbekend"),
        plain("24:00", delimited(bvh(until_midnight, source=whole_days)), expected=all_true(midnight, midnight)),
        one("all at 00:00", lambda t: t.strftime("%d-%m-%Y 0:00") if t else "", all_true(day, day)),
        plain("00:00 for no time among true times", delimited(no_time), expected=no_time_truth),
        plain("five columns", delimited(parts), expected=all_true(end=no_end)),
        plain("year and the month's name", delimited(month_names), expected=all_true(first_of_month, no_end)),
        plain("jan-24", delimited(month_text), expected=all_true(first_of_month, no_end)),
        plain("HHMM without zeros", delimited(hhmm, ",")),
        plain("fractions of a day", delimited(fraction)),
        plain("from - to in one cell", delimited(period)),
        plain("from tot to in one cell", delimited(until)),
        plain("from-to times beside a date", delimited(ranges("-")), expected=all_true(source=nights)),
        plain("from tot to times beside a date", delimited(ranges(" tot ")), expected=all_true(source=nights)),
        plain("the same headers twice", delimited(twice)),
    ]


def places():
    """Coordinates in all their clothes."""
    def one(name, place, options=(), expected=None):
        return plain(name, delimited(bvh(place=place)), options=options, expected=expected)

    def comma(value, decimals):
        return f"{value:.{decimals}f}".replace(".", ",")

    def renamed(x, y, place, decimal=","):
        cells = bvh(place=place)
        return delimited([cells[0][:-2] + [x, y]] + cells[1:], "\t" if decimal == "." else ";")

    lonlat = lambda r: degrees(r.x, r.y)
    some = [without_place(r) if i % 5 == 0 else r for i, r in enumerate(ROWS)]
    zero = lambda r: (0, 0) if r.x is None else (r.x, r.y)
    one_cell = lambda write: delimited([bvh()[0][:-2] + ["Locatie"]] + [
        row[:-2] + [write(r)] for row, r in zip(bvh()[1:], ROWS)])
    sevens = lambda r: tuple(f"{v:.7f}" for v in lonlat(r))
    return [
        one("x and y swapped", lambda r: (r.y, r.x)),
        one("millimetres", lambda r: (r.x * 1000, r.y * 1000)),
        one("decimal comma", lambda r: (comma(r.x, 2), comma(r.y, 2))),
        one("grouped thousands", lambda r: (f"{r.x / 1000:.3f}", f"{r.y / 1000:.3f}")),
        one("grouped and decimals", lambda r: (f"{r.x // 1000}.{r.x % 1000:03},00", f"{r.y // 1000}.{r.y % 1000:03},00")),
        one("degrees under X and Y", sevens),
        one("swapped degrees", lambda r: sevens(r)[::-1]),
        one("Web Mercator", lambda r: tuple(f"{v:.2f}" for v in web_mercator(r.x, r.y))),
        one("UTM zone 31", lambda r: tuple(f"{v:.2f}" for v in utm31(r.x, r.y))),
        plain("Dutch words for degrees", renamed("Lengtegraad", "Breedtegraad",
                                                 lambda r: tuple(v.replace(".", ",") for v in sevens(r)))),
        plain("RD in the header", renamed("RD_X", "RD_Y", lambda r: (r.x, r.y))),
        plain("headers with the unit", renamed("X-coördinaat (m)", "Y-coördinaat (m)", lambda r: (r.x, r.y))),
        plain("both in one cell", one_cell(lambda r: f"{r.x}, {r.y}")),
        plain("both in one cell, latitude first", one_cell(lambda r: f"({sevens(r)[1]}, {sevens(r)[0]})")),
        plain("well-known text", one_cell(lambda r: f"POINT ({r.x} {r.y})")),
        plain("0/0 for no place", delimited(bvh(place=zero, source=some)), expected=all_true(source=some)),
        plain("-1 for no place", delimited(bvh(place=lambda r: (-1, -1) if r.x is None else (r.x, r.y), source=some)),
              expected=all_true(source=some)),
        plain("nobody's headers", delimited([["a", "b", "c", "d", "e"]] + [
            [r.number, r.code, dutch(r.start), r.x, r.y] for r in ROWS]), expected=all_true(end=no_end)),
    ]


def codes():
    """The offence in a code, in words, in both, and an attempt beside it."""
    both = table(["Registratienummer", "Maatschappelijke klasse", "Pleegdatum van", "Pleegdatum tot", "X", "Y"],
                 lambda r: [r.number, f"{r.code} {r.words}", dutch(r.start), dutch(r.end), r.x, r.y])
    only = table(["PL-nummer", "MK", "Pleegdatum begin", "Pleegdatum eind", "X", "Y"],
                 lambda r: [r.number, r.code.lower(), dutch(r.start), dutch(r.end), r.x, r.y])
    tried = table(["BVH-nummer", "Omschrijving", "Van", "Tot", "X", "Y"],
                  lambda r: [r.number, ("Poging " if r.attempt else "") + r.words, dutch(r.start), dutch(r.end), r.x, r.y])
    number = lambda change: delimited([bvh()[0]] + [[change(row[0])] + row[1:] for row in bvh()[1:]])
    return [
        plain("numbers that a spreadsheet rounded", number(lambda _: "2,19E+08")),
        plain("no numbers but the word for it", number(lambda _: "onbekend")),
        plain("one number for all", number(lambda _: "Basisteam 12")),
        plain("NULL for nothing", delimited([[c if c not in ("", None) else "NULL" for c in row] for row in bvh()])),
        plain("code and words in one cell", delimited(both)),
        plain("codes only", delimited(only)),
        plain("attempts in the words", delimited(tried)),
        plain("one offence, said", delimited([row[:1] + row[3:] for row in bvh()]), options=["--offence", "overig"],
              expected=[("overig", *truth(r)[1:]) for r in ROWS]),
    ]


def layouts():
    return encodings_and_frames() + moments() + places() + codes()
