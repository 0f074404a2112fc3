# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that somebody made to do harm, or that look as if: bombs, archives with odd names, databases with views."""

import io
import sqlite3
import zipfile

from odd_sheet_files import archive, workbook

ROWS = [["Registratienummer", "Incidentsoort", "Straat", "Begin-pleegdatum/tijd", "X", "Y"]] + [
    [f"PL{i}", "Diefstal uit/vanaf personenauto", "Kade", f"{i}-2-2025 22:00", 150_000 + i, 500_000] for i in range(1, 9)]
CSV = "".join(";".join(map(str, row)) + "\n" for row in ROWS).encode()
XLSX = "export.xlsx"


def with_part(book, part, write):
    """The workbook with one part put in or changed; `write` puts its bytes into the file it is given."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        with new.open(part, "w") as into:
            write(into)
    return file.getvalue()


def replaced(book, part, content):
    return with_part(book, part, lambda into: into.write(content.encode()))


def bomb(part, megabytes):
    """A workbook one part of which unpacks to so many megabytes of blanks."""
    def write(into):
        into.write(b"<worksheet><sheetData>")
        for _ in range(megabytes):
            into.write(b" " * (1 << 20))
        into.write(b"</sheetData></worksheet>")
    return with_part(workbook([("Blad1", ROWS)]), part, write)


def stray_cell():
    sheet = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return replaced(workbook([("Blad1", ROWS)]), "xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>")


def laughs(kind):
    """Entities that grow, or that read a file."""
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha"}">' for i in range(10))
    outside = '<!ENTITY e9 SYSTEM "file:///etc/passwd">'
    return f'<?xml version="1.0"?><!DOCTYPE d [{outside if kind == "outside" else entities}]><d>&e9;</d>'


def odd_archives():
    """Archives whose one table has a name that wants out: a table, or nothing, but never a file outside."""
    link = zipfile.ZipInfo("link.csv")
    link.external_attr = 0o120777 << 16
    names = ["../../escaped.csv", "/tmp/escaped.csv", "..\\..\\escaped.csv", "C:\\escaped.csv", "CON.csv",
             "a/../../../escaped.csv", "~/escaped.csv", "escaped.csv\n", "$(touch escaped).csv", "-rf.csv"]
    return {name: archive((name, CSV)) for name in names} | {"a link": archive((link, "/etc/passwd"))}


def not_what_they_say():
    """Descriptions of other files, of services and of pictures, under the name of a table or a layer."""
    vrt = '<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>'
    wms = '<GDAL_WMS><Service name="WMS"><ServerUrl>http://192.0.2.1/wms?</ServerUrl></Service></GDAL_WMS>'
    wfs = '<OGRWFSDataSource><URL>http://192.0.2.1/wfs</URL></OGRWFSDataSource>'
    kml = laughs("outside").replace("<d>", '<kml xmlns="http://www.opengis.net/kml/2.2">').replace("</d>", "</kml>")
    gml = laughs("inside").replace("<d>", '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml">').replace(
        "</d>", "</gml:FeatureCollection>")
    topojson = '{"type":"Topology","objects":{},"arcs":[],"href":"http://192.0.2.1/x.json"}'
    esri = '{"objectIdFieldName":"a","fields":[],"features":[],"exceededTransferLimit":true,"next":"http://192.0.2.1/"}'
    content = {"vrt": vrt, "wms": wms, "wfs": wfs, "kml": kml, "gml": gml, "topojson": topojson, "esri": esri,
               "svg": laughs("outside").replace("<d>", '<svg xmlns="http://www.w3.org/2000/svg">').replace("</d>", "</svg>")}
    return {f"{what} as .{ending}": (f"{what}.{ending}", text.encode())
            for what, text in content.items() for ending in ("csv", "gpkg", "geojson")}


def geopackage(path, *statements, table="punten"):
    """A GeoPackage of one layer of points, and what the statements make of it."""
    connection = sqlite3.connect(path)
    connection.executescript(f"""
PRAGMA application_id = {0x47504B47}; PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES ('RD', 28992, 'EPSG', 28992, 'undefined', NULL);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk PRIMARY KEY (table_name, column_name));
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('{table}', 'features', 'a', 28992);
INSERT INTO gpkg_geometry_columns VALUES ('{table}', 'geom', 'POINT', 28992, 0, 0);
""")
    for statement in statements:
        connection.executescript(statement)
    connection.commit()
    connection.close()
    return path


PLAIN = """CREATE TABLE punten (fid INTEGER PRIMARY KEY, geom BLOB, soort TEXT, begin TEXT, x REAL, y REAL);
INSERT INTO punten VALUES (1, NULL, 'Diefstal uit/vanaf personenauto', '2025-02-01T22:00:00', 150000, 500000),
                          (2, NULL, 'Diefstal uit/vanaf personenauto', '2025-02-02T22:00:00', 150010, 500000);"""
ENDLESS = "WITH RECURSIVE r(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM r) SELECT n AS fid, NULL AS geom, 'A10' AS soort FROM r"


def strange_databases():
    """What SQLite lets a file do while it is only read; each by its name as a list of statements."""
    return {
        "a layer that is an endless view": [f"CREATE VIEW punten AS {ENDLESS};"],
        "the list of contents is a view": [PLAIN, f"DROP TABLE gpkg_contents; CREATE VIEW gpkg_contents AS {ENDLESS};"],
        "the columns of shapes are a view": [
            PLAIN, f"DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS {ENDLESS};"],
        "a layer that is a virtual table": ["CREATE VIRTUAL TABLE punten USING fts5(geom, soort, begin);"],
        "a layer with a column that is worked out": [
            "CREATE TABLE punten (fid INTEGER PRIMARY KEY, geom BLOB, soort TEXT AS (hex(zeroblob(100000000))), n INTEGER);"
            "INSERT INTO punten (n) VALUES (1), (2);"],
        "an index of places that is a view": [PLAIN, f"CREATE VIEW rtree_punten_geom AS {ENDLESS};"],
    }
