"""Where things lie in the sample county: blocks (west, north, east, south) and places in twentieths of the extent."""

from __future__ import annotations

NEIGHBOUR = 2.2  # column up to which the land belongs to the neighbouring province
KARST = (2.4, 1.0, 8.4, 7.0)
SANDY = (2.4, 14.2, 8.2, 19.6)
MINING = (10.0, 2.2, 14.6, 6.2)
PLAIN = (9.2, 8.0, 17.4, 16.2)
TOWN = (14.6, 12.6, 1.4)  # column, row, radius in 2020
LAKE = (11.0, 14.9, 0.75)
RESERVOIR = (8.2, 1.15)  # column on the main stream, radius
STREAM_SHARE = 0.012  # share of the land above which an upslope area makes a stream

# what was planted in the NDVI series
DECLINE = (4.0, 7.6, 6.0, 9.6)
IMPROVEMENT = (7.0, 7.6, 9.0, 9.6)
FIRE = (3.6, 12.4, 5.6, 14.0)
CLEARING = (6.4, 12.4, 8.4, 14.0)
SLOWING = (10.0, 16.8, 12.4, 18.6)

# what was planted in the land cover
GREENED = (9.4, 6.4, 11.0, 7.8)  # crop in 2000, forest in 2010 and 2020
CLEARED = (14.8, 2.0, 16.4, 3.6)  # forest in 2000, crop in 2010 and 2020
SEALED = (15.2, 6.4, 16.6, 7.6)  # crop in 2000 and 2010, built in 2020
DRIFTING = (4.0, 16.0, 6.0, 17.6)  # grass in 2000, barren in 2010 and 2020

HOT = ((3, 6), (4, 6), (5, 6), (3, 7), (4, 7), (5, 7), (3, 8), (4, 8), (5, 8))  # column, row of units
COLD = ((5, 1), (6, 1), (5, 2), (6, 2))

# pits, dumps, subsided land and polluted land: column, row, half width, half height
MINES = (
    (10.6, 2.8, 0.32, 0.28, "excavation"),
    (11.5, 2.7, 0.30, 0.26, "excavation"),
    (12.5, 2.8, 0.26, 0.30, "excavation"),
    (13.6, 2.9, 0.34, 0.24, "excavation"),
    (10.6, 3.7, 0.28, 0.26, "occupation"),
    (11.5, 3.6, 0.26, 0.24, "occupation"),
    (12.5, 3.7, 0.30, 0.26, "occupation"),
    (13.6, 3.7, 0.24, 0.28, "occupation"),
    (10.7, 5.0, 0.40, 0.45, "subsidence"),
    (11.8, 5.1, 0.42, 0.40, "subsidence"),
    (12.9, 5.0, 0.38, 0.45, "subsidence"),
    (14.0, 4.9, 0.30, 0.30, "pollution"),
)
