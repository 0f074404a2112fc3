# SPDX-License-Identifier: GPL-3.0-or-later
"""Fictitious incidents for the tests of the import: the truth that files in many layouts are checked against."""

import math
import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Optional

KINDS = [
    ("A10", "Diefstal uit/vanaf personenauto", "autokraak"),
    ("A20", "Gekwal. diefstal in/uit woning", "woninginbraak"),
    ("A21", "Gekwal. diefstal in/uit box/garage/schuur", "box-garage-schuur"),
    ("A70", "Diefstal personenauto", "voertuigdiefstal"),
    ("A72", "Diefstal fiets", "fietsdiefstal"),
    ("A22", "Gekwal. diefstal in/uit winkel", "bedrijfsinbraak"),
]
STREETS = ["Dorpsstraat", "Burg. van Dijkstraat", "Kanaalweg", "Laan van Zuid", "Brink", "Molenpad"]


@dataclass(frozen=True)
class Row:
    """One incident; places are metres in RD New, times are local, to the minute."""

    number: str
    code: str
    words: str
    offence: str
    start: datetime
    end: Optional[datetime]
    reported: datetime
    street: str
    house: int
    postcode: str
    x: Optional[int]
    y: Optional[int]
    attempt: bool


def rows(count=60, seed=7):
    """Incidents with starts that differ, at all hours, some without an end, across two years."""
    dice = random.Random(seed)
    first = datetime(2023, 1, 1)
    result = []
    for i in range(count):
        code, words, offence = dice.choice(KINDS)
        start = first + timedelta(minutes=37 + i * 17_519 + dice.randrange(10_000))
        end = None if dice.random() < 0.15 else start + timedelta(minutes=dice.randrange(5, 2_000))
        street = dice.randrange(len(STREETS))
        result.append(Row(
            number=f"PL0100_{start.year}{i:06}", code=code, words=words, offence=offence, start=start, end=end,
            reported=(end or start) + timedelta(minutes=dice.randrange(10, 3_000)), street=STREETS[street],
            house=dice.randrange(1, 180), postcode=f"98{street}{dice.randrange(10)} A{'BCDE'[dice.randrange(4)]}",
            x=dice.randrange(150_000, 153_000), y=dice.randrange(500_000, 503_000), attempt=dice.random() < 0.2))
    return result


def without_place(row):
    return replace(row, x=None, y=None)


def moment(time):
    """As the dossier writes a moment with a known time."""
    return time.strftime("%Y-%m-%dT%H:%M:%S") if time else None


def day(time):
    """As the dossier writes a moment of which only the day is known."""
    return time.strftime("%Y-%m-%d") if time else None


def truth(row, start=moment, end=moment):
    """What must stand in the dossier: offence, start, end, x, y."""
    return (row.offence, start(row.start), end(row.end), row.x, row.y)


def degrees(x, y):
    """RD New to longitude, latitude. Source: Schreutelkamp and Strang van Hees 2001; within a metre."""
    dx, dy = (x - 155_000) / 1e5, (y - 463_000) / 1e5
    lat = (52.15517440 * 3600 + 3235.65389 * dy - 32.58297 * dx**2 - 0.24750 * dy**2 - 0.84978 * dx**2 * dy
           - 0.06550 * dy**3 - 0.01709 * dx**2 * dy**2 - 0.00738 * dx + 0.00530 * dx**4 - 0.00039 * dx**2 * dy**3
           + 0.00033 * dx**4 * dy - 0.00012 * dx * dy)
    lon = (5.38720621 * 3600 + 5260.52916 * dx + 105.94684 * dx * dy + 2.45656 * dx * dy**2 - 0.81885 * dx**3
           + 0.05594 * dx * dy**3 - 0.05607 * dx**3 * dy + 0.01199 * dy - 0.00256 * dx**3 * dy**2
           + 0.00128 * dx * dy**4 + 0.00022 * dy**2 - 0.00022 * dx**2 + 0.00026 * dx**5)
    return lon / 3600, lat / 3600


def web_mercator(x, y):
    lon, lat = degrees(x, y)
    radius = 6378137.0
    return radius * math.radians(lon), radius * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


def utm31(x, y):
    """Longitude and latitude to UTM zone 31. Source: Krueger's series to the third order; within a centimetre."""
    lon, lat = (math.radians(v) for v in degrees(x, y))
    f, a = 1 / 298.257223563, 6378137.0
    n = f / (2 - f)
    big_a = a / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    alpha = (n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16, 13 * n**2 / 48 - 3 * n**3 / 5, 61 * n**3 / 240)
    e = 2 * math.sqrt(n) / (1 + n)
    t = math.sinh(math.atanh(math.sin(lat)) - e * math.atanh(e * math.sin(lat)))
    away = lon - math.radians(3)
    xi, eta = math.atan2(t, math.cos(away)), math.atanh(math.sin(away) / math.sqrt(1 + t * t))
    east = eta + sum(c * math.cos(2 * j * xi) * math.sinh(2 * j * eta) for j, c in enumerate(alpha, 1))
    north = xi + sum(c * math.sin(2 * j * xi) * math.cosh(2 * j * eta) for j, c in enumerate(alpha, 1))
    return 500_000 + 0.9996 * big_a * east, 0.9996 * big_a * north
