# SPDX-License-Identifier: GPL-3.0-or-later
"""Fictitious incidents under the headers of police portals in other cities, which nobody tuned the tables for."""

import random
from datetime import datetime, timedelta

from odd_text_files import Layout, delimited, moment


WORDS = {
    "autokraak": ["THEFT FROM MOTOR VEHICLE", "LARCENY - THEFT FROM VEHICLE", "Theft From Auto"],
    "woninginbraak": ["BURGLARY - RESIDENTIAL", "RESIDENTIAL BURGLARY", "Burglary Dwelling"],
    "voertuigdiefstal": ["MOTOR VEHICLE THEFT", "STOLEN VEHICLE", "Theft of Motor Vehicle"],
    "overig": ["ASSAULT", "VANDALISM", "ROBBERY"],
}


class Event:
    """An incident abroad, in degrees."""

    def __init__(self, i, dice, lon, lat):
        self.number = f"{24}{i:07}"
        self.offence = dice.choice(list(WORDS))
        self.words = dice.choice(WORDS[self.offence])
        self.start = datetime(2024, 1, 1) + timedelta(minutes=41 + i * 8_009 + dice.randrange(5_000))
        self.end = self.start + timedelta(minutes=dice.randrange(7, 1_500)) if dice.random() < 0.8 else None
        self.reported = (self.end or self.start) + timedelta(minutes=dice.randrange(7, 2_000))
        self.lon = round(lon + dice.uniform(-0.05, 0.05), 7)
        self.lat = round(lat + dice.uniform(-0.05, 0.05), 7)


def events(lon, lat, count=60):
    dice = random.Random(11)
    return [Event(i, dice, lon, lat) for i in range(count)]


def portal(name, where, headers, cells, start=moment, end=moment, sign=",", options=()):
    """The file; places are checked by their presence, for the metres differ from zone to zone."""
    all_events = events(*where)
    content = delimited([headers.split(",")] + [cells(e) for e in all_events], sign, "\n")
    expected = [(e.offence, start(e.start), end(e.end), "there", "there") for e in all_events]
    return Layout(name, "export.csv", content, expected, list(options))


def none(_):
    return None


def us(t):
    return t.strftime("%m/%d/%Y %I:%M:%S %p") if t else ""


def portals():
    first = lambda t: t.strftime("%Y-%m-01")
    return [
        portal("London and other English forces", (-0.12, 51.5),
               "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
               "Last outcome category,Context",
               lambda e: [e.number, e.start.strftime("%Y-%m"), "Some Police", "Some Police", e.lon, e.lat,
                          "On or near A Street", "E0100", "Ward 1", e.words, "Under investigation", ""],
               first, none),
        portal("Los Angeles", (-118.3, 34.05),
               "DR_NO,Date Rptd,DATE OCC,TIME OCC,AREA,AREA NAME,Crm Cd,Crm Cd Desc,Vict Age,Vict Sex,Premis Desc,LOCATION,"
               "LAT,LON",
               lambda e: [e.number, us(e.reported), e.start.strftime("%m/%d/%Y 12:00:00 AM"), f"{e.start:%H%M}", 1,
                          "Central", 330, e.words, 30, "M", "STREET", "100 MAIN ST", e.lat, e.lon], end=none),
        portal("Chicago", (-87.6, 41.85),
               "ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,"
               "Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location",
               lambda e: [1, e.number, us(e.start), "001XX N STATE ST", "0460", e.words, "SIMPLE", "STREET", "false",
                          "false", 111, 1, 42, 32, "08B", 1176352, 1900927, e.start.year, us(e.reported), e.lat, e.lon,
                          f"({e.lat}, {e.lon})"], end=none),
        portal("New York", (-73.98, 40.75),
               "CMPLNT_NUM,CMPLNT_FR_DT,CMPLNT_FR_TM,CMPLNT_TO_DT,CMPLNT_TO_TM,ADDR_PCT_CD,RPT_DT,KY_CD,OFNS_DESC,"
               "CRM_ATPT_CPTD_CD,LAW_CAT_CD,BORO_NM,PREM_TYP_DESC,X_COORD_CD,Y_COORD_CD,Latitude,Longitude",
               lambda e: [e.number, f"{e.start:%m/%d/%Y}", f"{e.start:%H:%M:%S}", f"{e.end:%m/%d/%Y}" if e.end else "",
                          f"{e.end:%H:%M:%S}" if e.end else "", 14, f"{e.reported:%m/%d/%Y}", 341, e.words, "COMPLETED",
                          "FELONY", "MANHATTAN", "STREET", 985962, 202878, e.lat, e.lon]),
        portal("San Francisco", (-122.42, 37.76),
               "Incident Datetime,Incident Date,Incident Time,Incident Year,Incident Day of Week,Report Datetime,Row ID,"
               "Incident ID,Incident Number,Incident Code,Incident Category,Incident Subcategory,Intersection,"
               "Police District,Latitude,Longitude,Point",
               lambda e: [f"{e.start:%Y/%m/%d %I:%M:%S %p}", f"{e.start:%Y/%m/%d}", f"{e.start:%H:%M}", e.start.year,
                          f"{e.start:%A}", f"{e.reported:%Y/%m/%d %I:%M:%S %p}", 1, e.number, e.number, "06244", e.words,
                          "x", "A ST \\ B ST", "Mission", e.lat, e.lon, f"POINT ({e.lon} {e.lat})"], end=none),
        portal("Seattle", (-122.33, 47.6),
               "Report Number,Offense ID,Offense Start DateTime,Offense End DateTime,Report DateTime,Group A B,"
               "Offense Parent Group,Offense,Precinct,Sector,Beat,MCPP,100 Block Address,Longitude,Latitude",
               lambda e: [e.number, 1, us(e.start), us(e.end), us(e.reported), "A", "x", e.words, "W", "K", "K3",
                          "DOWNTOWN", "1XX BLOCK OF PINE ST", e.lon, e.lat]),
        portal("Boston", (-71.06, 42.35),
               "INCIDENT_NUMBER,OFFENSE_CODE,OFFENSE_CODE_GROUP,OFFENSE_DESCRIPTION,DISTRICT,REPORTING_AREA,SHOOTING,"
               "OCCURRED_ON_DATE,YEAR,MONTH,DAY_OF_WEEK,HOUR,UCR_PART,STREET,Lat,Long,Location",
               lambda e: [e.number, "00614", "", e.words, "D4", 143, 0, f"{e.start:%Y-%m-%d %H:%M:%S}", e.start.year,
                          e.start.month, f"{e.start:%A}", e.start.hour, "Part One", "BOYLSTON ST", e.lat, e.lon,
                          f"({e.lat}, {e.lon})"], end=none),
        portal("Denver", (-104.98, 39.74),
               "incident_id,offense_id,offense_code,offense_type_id,offense_category_id,first_occurrence_date,"
               "last_occurrence_date,reported_date,incident_address,geo_x,geo_y,geo_lon,geo_lat,district_id",
               lambda e: [e.number, e.number, 2305, e.words, "all-other-crimes", us(e.start), us(e.end), us(e.reported),
                          "1 N BROADWAY", 3142393, 1693112, e.lon, e.lat, 6]),
        portal("Washington", (-77.03, 38.9),
               "X,Y,CCN,REPORT_DAT,SHIFT,METHOD,OFFENSE,BLOCK,XBLOCK,YBLOCK,WARD,START_DATE,END_DATE,LATITUDE,LONGITUDE",
               lambda e: [e.lon, e.lat, e.number, f"{e.reported:%Y/%m/%d %H:%M:%S+00}", "EVENING", "OTHERS", e.words,
                          "1000 BLOCK OF F ST", 398000.5, 137000.5, 2, f"{e.start:%Y/%m/%d %H:%M:%S+00}",
                          f"{e.end:%Y/%m/%d %H:%M:%S+00}" if e.end else "", e.lat, e.lon]),
        portal("Philadelphia", (-75.16, 39.95),
               "the_geom,cartodb_id,dc_dist,psa,dispatch_date_time,dispatch_date,dispatch_time,hour,dc_key,location_block,"
               "ucr_general,text_general_code,point_x,point_y,lat,lng",
               lambda e: ["0101", 1, 6, 1, f"{e.start:%Y-%m-%d %H:%M:%S}", f"{e.start:%Y-%m-%d}", f"{e.start:%H:%M:%S}",
                          e.start.hour, e.number, "100 BLOCK MARKET ST", 600, e.words, e.lon, e.lat, e.lat, e.lon],
               end=none),
        portal("Toronto", (-79.38, 43.65),
               "OBJECTID,EVENT_UNIQUE_ID,REPORT_DATE,OCC_DATE,REPORT_HOUR,OCC_YEAR,OCC_MONTH,OCC_DAY,OCC_HOUR,DIVISION,"
               "LOCATION_TYPE,PREMISES_TYPE,UCR_CODE,OFFENCE,HOOD_158,NEIGHBOURHOOD_158,LONG_WGS84,LAT_WGS84",
               lambda e: [1, e.number, f"{e.reported:%Y-%m-%d}", f"{e.start:%Y-%m-%d}", e.reported.hour, e.start.year,
                          f"{e.start:%B}", e.start.day, e.start.hour, "D51", "Streets", "Outside", 2130, e.words, 70,
                          "South Riverdale", e.lon, e.lat],
               lambda t: t.strftime("%Y-%m-%dT%H:00:00"), none),
        portal("Barcelona-like, Spanish headers", (2.17, 41.39),
               "numero,fecha_hecho,tipo de delito,longitud,latitud",
               lambda e: [e.number, f"{e.start:%d/%m/%Y %H:%M}", e.words, e.lon, e.lat], end=none, sign=";"),
        portal("Antwerp-like, Dutch in Belgium", (4.4, 51.22),
               "Pvnummer,Feitdatum,Feituur,Feit omschrijving,Pleegplaats straat,Lambert lengte,lengte,breedte",
               lambda e: [e.number, f"{e.start:%d/%m/%Y}", f"{e.start:%H:%M}", e.words, "Meir", "", e.lon, e.lat],
               end=none, sign=";"),
    ]
