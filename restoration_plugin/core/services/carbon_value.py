"""Present value of carbon that is stored over the years."""

from __future__ import annotations

from ..errors import OutOfRange


def carbon_value(price: float, years: int, discount: float = 0.0, price_decline: float = 0.0) -> float:
    """Present value of a tonne of carbon that comes into store evenly over the years.

    (price / years) · Σ_{t = 0}^{years − 1} 1 / ((1 + discount)^t · (1 + decline)^t)

    Parameters
    ----------
    price : float
        Price of a tonne of carbon, in any currency, >= 0.
    years : int
        Years between the two land covers, >= 1.
    discount : float
        Rate of discount a year in %, > −100.
    price_decline : float
        InVEST's convention, % a year, > −100: a positive rate lowers the value, a negative one raises it.

    Returns
    -------
    float
        Value of a tonne; multiply by the tonnes sequestered.

    Raises
    ------
    OutOfRange
        If an input lies outside its range.

    References
    ----------
    Sharp, R. et al. (2020), InVEST user's guide, carbon storage: valuation.

    Examples
    --------
    >>> round(carbon_value(50, 2, 50, 5), 8)
    40.87301587
    """
    if not price >= 0:
        raise OutOfRange("PRICE", found=price, allowed=">= 0")
    if years != int(years) or years < 1:
        raise OutOfRange("YEARS", found=years, allowed="whole years >= 1")
    for name, rate in (("DISCOUNT", discount), ("PRICE_DECLINE", price_decline)):
        if not rate > -100:
            raise OutOfRange(name, found=rate, allowed="> -100 %")
    ratio = 1.0 / ((1.0 + discount / 100.0) * (1.0 + price_decline / 100.0))
    return price / years * sum(ratio**year for year in range(int(years)))
