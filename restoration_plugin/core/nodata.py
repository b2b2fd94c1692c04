"""The values that stand for NoData in arrays.

Measures are floating point with NaN. Class arrays as read are int32 with ``NO_CLASS``, since 0 may be a class of
a user's raster; class arrays that a method returns are uint8 with 0 (``NO_RESULT``), as they are written.
"""

NO_CLASS = -2147483648
NO_RESULT = 0
