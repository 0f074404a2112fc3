# SPDX-License-Identifier: GPL-3.0-or-later
"""Real exports beside the project: the report's numbers are those that a few lines of Python count from the raw file."""

import csv
import sqlite3
import unittest
import zipfile
from collections import Counter
from datetime import datetime, timedelta
from xml.etree import ElementTree

from support import SHARED, CommandLineTest, needs_shared

DATA = SHARED / "data"
GRONINGEN = "nl_groningen_bvh/Diefstal fiets Groningen stad 2013-2015.xlsx"
ARLINGTON = "us_arlington_burglary/ArlingtonPD_Burg_365DaysGeocoded.csv"


def rows_of(name, sign=",", encoding="utf-8"):
    with open(DATA / name, newline="", encoding=encoding) as file:
        return list(csv.DictReader(file, delimiter=sign))


def sheet_rows(name, part="xl/worksheets/sheet1.xml"):
    """A sheet's rows as column letter to text: shared and inline strings as they are, numbers as written."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(DATA / name) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            strings = ["".join(t.text or "" for t in entry.iter(space + "t")) for entry in root]
        for row in ElementTree.fromstring(archive.read(part)).iter(space + "row"):
            cells = {}
            for cell in row.iter(space + "c"):
                value = cell.find(space + "v")
                text = "".join(t.text or "" for t in cell.iter(space + "t")) if value is None else value.text
                if cell.get("t") == "s":
                    text = strings[int(text)]
                cells[cell.get("r").rstrip("0123456789")] = text
            yield cells


class Truth:
    """What a file holds, counted without the program."""

    def __init__(self):
        self.rows, self.placeless, self.endless, self.backwards = 0, 0, 0, 0
        self.offences, self.days = Counter(), []

    def add(self, offence, start, end, placed, ends_tell_time=True):
        self.rows += 1
        self.offences[offence] += 1
        self.placeless += not placed
        self.endless += end is None
        self.backwards += bool(start and end and ends_tell_time and end < start)
        day = start or end
        if day:
            self.days.append(day.date())
        return self


def hhmm(date, packed):
    return datetime.strptime(date, "%m/%d/%Y") + timedelta(minutes=int(packed) // 100 * 60 + int(packed) % 100)


def dutch(text):
    return datetime.strptime(text, "%d-%m-%Y %H:%M") if text else None


def from_serial(text):
    return datetime(1899, 12, 30) + timedelta(minutes=round(float(text) * 1440)) if text else None


class RealFiles(CommandLineTest):
    def check(self, name, truth, *options, merged=None):
        """Compares the report on an import into a new dossier, and what stands in the dossier, with the truth."""
        dossier = self.folder / f"{len(list(self.folder.iterdir()))}.gpkg"
        report = self.done("import", dossier, DATA / name, "--json", *options).json()
        self.assertEqual(report["rows_read"], truth.rows)
        self.assertEqual(report["rows_read"],
                         report["accepted"] + report["duplicates"] + report["merged"] + report["rejected"])
        self.assertEqual(report["by_offence_read"], dict(truth.offences))
        self.assertEqual((report["first"], report["last"]), (str(min(truth.days)), str(max(truth.days))))
        if merged is None:  # every row is an incident, so these can be counted in the raw file
            self.assertEqual((report["accepted"], report["without_location"], report["without_end"],
                              report["end_before_start"]),
                             (truth.rows, truth.placeless, truth.endless, truth.backwards))
            connection = sqlite3.connect(dossier)
            self.addCleanup(connection.close)
            self.assertEqual(connection.execute("SELECT count(*), sum(geom IS NULL) FROM incidents").fetchone(),
                             (truth.rows, truth.placeless))
        again = self.done("import", dossier, DATA / name, "--json", *options).json()
        self.assertEqual((again["accepted"], again["update"]["changed"], again["update"]["gone"]), (0, 0, 0))
        return report

    @needs_shared("data/us_atlanta_2019")
    def test_atlanta(self):
        offences = {"LARCENY-FROM VEHICLE": "autokraak", "BURGLARY-RESIDENCE": "woninginbraak",
                    "BURGLARY-NONRES": "bedrijfsinbraak", "AUTO THEFT": "voertuigdiefstal"}
        truth, numbers = Truth(), Counter()
        for row in rows_of("us_atlanta_2019/COBRA-2019.csv"):
            time = row["Occur Time"] if row["Occur Time"].isdigit() else 0
            end = hhmm(row["Possible Date"], row["Possible Time"]) if row["Possible Date"] else None
            numbers[row["Report Number"]] += 1
            truth.add(offences.get(row["UCR Literal"], "overig"), hhmm(row["Occur Date"], time), end,
                      row["Latitude"] and row["Longitude"])
        self.check("us_atlanta_2019/COBRA-2019.csv", truth, merged=None if max(numbers.values()) == 1 else 1)

    @needs_shared("data/ca_vancouver_2020")
    def test_vancouver(self):
        name = "ca_vancouver_2020/crimedata_csv_AllNeighbourhoods_2020.csv"
        offences = {"Theft from Vehicle": "autokraak", "Break and Enter Residential/Other": "woninginbraak",
                    "Break and Enter Commercial": "bedrijfsinbraak", "Theft of Bicycle": "fietsdiefstal",
                    "Theft of Vehicle": "voertuigdiefstal"}
        truth = Truth()
        for row in rows_of(name):
            start = datetime(*(int(row[part]) for part in ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE")))
            truth.add(offences.get(row["TYPE"], "overig"), start, None, row["X"] not in ("", "0", "0.0"))
        self.check(name, truth, "--crs", "EPSG:26910")

    @needs_shared("data/import_oddities")
    def test_arlington_from_text_and_two_kinds_of_spreadsheet(self):
        def time(text):
            return datetime.strptime(text, "%m/%d/%Y %H:%M") if text else None
        truth = Truth()
        for row in rows_of(ARLINGTON):
            truth.add("woninginbraak", time(row["FromDateTime"]), time(row["ToDateTime"]), row["lon"])
        for name in (ARLINGTON, "import_oddities/ArlingtonPD_Burg_365DaysGeocoded.ods",
                     "import_oddities/ArlingtonPD_Burg_365DaysGeocoded.xls"):
            with self.subTest(name):
                self.check(name, truth)

    @needs_shared("data/us_cincinnati_burglary")
    def test_cincinnati(self):
        name, truth, distinct = "us_cincinnati_burglary/cincinnati_burglary.csv", Truth(), set()
        for row in rows_of(name):
            distinct.add(tuple(row.values()))
            truth.add("woninginbraak", datetime.strptime(row["offense_date"], "%Y-%m-%dT%H:%M:%SZ"), None, row["longitude"])
        report = self.check(name, truth, "--offence", "woninginbraak", merged=1)
        # With one offence said for all rows, rows are duplicates that are equal in all but the words for the offence.
        self.assertEqual(report["accepted"], len({row[:2] + row[3:] for row in distinct}))
        placeless = {row[:2] + row[3:] for row in distinct if row[3] in ("", "NA")}
        self.assertEqual(report["without_location"], len(placeless))

    @needs_shared("data/us_manhattan_burglary_2019")
    def test_manhattan(self):
        def time(date, fraction):
            return datetime.strptime(date, "%Y-%m-%d") + timedelta(minutes=round(float(fraction) * 1440)) if date else None
        name, truth = "us_manhattan_burglary_2019/NYburg.csv", Truth()
        for row in rows_of(name):
            truth.add("woninginbraak", time(row["CMPLNT_FR_DT"], row["CMPLNT_FR_TM"] or 0),
                      time(row["CMPLNT_TO_DT"], row["CMPLNT_TO_TM"] or 0), row["X_COORD_CD"])
        self.check(name, truth, "--crs", "EPSG:2263", "--offence", "woninginbraak")

    @needs_shared("data/uk_nottingham_2022")
    def test_nottingham(self):
        name, truth = "uk_nottingham_2022/nottingham_burglary.csv", Truth()
        for row in rows_of(name):
            truth.add("woninginbraak", datetime.strptime(row["month"], "%Y-%m-%d"), None, row["longitude"])
        report = self.check(name, truth, "--offence", "woninginbraak")
        self.assertEqual(report["without_time"], truth.rows)

    @needs_shared("data/us_chicago_near_repeat")
    def test_chicago(self):
        name, truth = "us_chicago_near_repeat/chicago_burglary_2014_2017.csv", Truth()
        for row in rows_of(name):
            truth.add("woninginbraak", datetime.strptime(row["date_single"], "%d/%m/%Y"), None, row["x"])
        self.check(name, truth, "--crs", "EPSG:26971", "--offence", "woninginbraak")

    @needs_shared("data/nl_groningen_bvh")
    def test_groningen_from_the_workbook_and_from_text(self):
        truth = Truth()
        for row in rows_of("nl_groningen_bvh/fietsdata_2013-2015.csv", ";", "windows-1252"):
            truth.add("fietsdiefstal", dutch(row["Begin-pleegdatum/tijd"]), dutch(row["Eind-pleegdatum/tijd"]),
                      row["X"] and row["Y"])
        self.check("nl_groningen_bvh/fietsdata_2013-2015.csv", truth)
        sheet = sheet_rows(GRONINGEN)
        letter = {header: column for column, header in next(sheet).items()}
        truth = Truth()
        for cells in sheet:
            def cell(header):
                return cells.get(letter[header])
            truth.add("fietsdiefstal", from_serial(cell("Begin-pleegdatum/tijd")), from_serial(cell("Eind-pleegdatum/tijd")),
                      cell("X") and cell("Y"))
        self.check(GRONINGEN, truth)

    @needs_shared("data/import_oddities")
    def test_oddities(self):
        truth = Truth()
        for row in rows_of("import_oddities/medellin_homicides.csv", ";"):
            truth.add("overig", datetime.strptime(row["fecha_hecho"], "%Y-%m-%dT%H:%M:%SZ"), None,
                      row["longitud"] != "NA")
        self.check("import_oddities/medellin_homicides.csv", truth, "--offence", "overig")
        truth = Truth()
        for row in rows_of("import_oddities/northumbria_asb.tab", "\t"):
            truth.add("overig", datetime.strptime(row["month"], "%Y-%m-%d"), None, row["longitude"])
        self.check("import_oddities/northumbria_asb.tab", truth, "--offence", "overig")

    @needs_shared("data/import_oddities")
    def test_a_geopackage_with_points_at_nothing(self):
        name = "import_oddities/cdmx_car_jacking.gpkg"
        connection = sqlite3.connect(DATA / name)
        self.addCleanup(connection.close)
        table = connection.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
        rows = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        report = self.done("import", self.folder / "town.gpkg", DATA / name, "--json", "--offence", "overig").json()
        self.assertEqual((report["rows_read"], report["without_location"]), (rows, 152))

    @needs_shared("data/import_oddities")
    def test_a_workbook_of_three_sheets(self):
        name = "import_oddities/aggravated_assaults.xlsx"
        for number, sheet in enumerate(("Austin", "Fort Worth", "Seattle"), 1):
            rows = list(sheet_rows(name, f"xl/worksheets/sheet{number}.xml"))
            column = next(letter for letter, header in rows[0].items() if header == "date")
            dated = [row for row in rows[1:] if row.get(column)]
            with self.subTest(sheet):
                report = self.done("import", self.folder / f"{number}.gpkg", DATA / name, "--json", "--offence", "overig",
                                   "--table", sheet).json()
                self.assertEqual((report["rows_read"], report["accepted"]), (len(rows) - 1, len(dated)))


if __name__ == "__main__":
    unittest.main()
