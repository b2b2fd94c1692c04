"""Roll-up to administrations as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import field, fields, file, html_output, integer, number_output, table, table_output, vector


class AdministrativeRollup(RestorationAlgorithm):
    """Sums and shares by administration, and the ledger of responsibilities."""

    ALGORITHM, GROUP = "administrativerollup", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    UNITS, CODE, SUMS, AREA = "UNITS", "CODE", "SUMS", "AREA"
    FUNDS, CODE_YEAR, DEPARTMENTS, SUPPORT = "FUNDS", "CODE_YEAR", "DEPARTMENTS", "SUPPORT"
    OUTPUT, LEDGER, REPORT, TOTAL = "OUTPUT", "LEDGER", "REPORT", "ADMINISTRATIONS"
    DETAILS = ("PROBLEM", "SEVERITY", "MEASURE", "START", "END", "BUDGET", "TARGET", "INDICATOR")

    def displayName(self):
        return translate("LandRestoration", "Roll up to administrations")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Sums of units by village, township, county, city and province from their codes, with shares and ranks, and the ledger of who answers for which problem with what money by when.",
        )

    def declare(self):
        yield vector(self.UNITS, translate("LandRestoration", "Units"), translate("LandRestoration", "Planning units."))
        yield field(
            self.CODE,
            translate("LandRestoration", "Administrative code"),
            translate("LandRestoration", "Field with 2 to 19 digits, of which the first 12 count."),
            self.UNITS,
        )
        yield fields(
            self.SUMS,
            translate("LandRestoration", "Amounts"),
            translate("LandRestoration", "Fields to add up; amounts, not shares or means."),
            self.UNITS,
            numeric=True,
        )
        yield field(
            self.AREA,
            translate("LandRestoration", "Area"),
            translate("LandRestoration", "Field with the area of each unit; ellipsoidal where no field is given."),
            self.UNITS,
            numeric=True,
            optional=True,
            unit="ha",
        )
        for name, label, help_text in self.details():
            yield field(name, label, help_text, self.UNITS, name in ("SEVERITY", "BUDGET"), True)
        yield fields(
            self.FUNDS,
            translate("LandRestoration", "Sources of funds"),
            translate("LandRestoration", "Fields such as central, provincial, local, enterprise and social funds."),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield integer(
            self.CODE_YEAR,
            translate("LandRestoration", "Year of the codes"),
            translate("LandRestoration", "Written beside each code, since codes change from year to year."),
            minimum=1949,
            maximum=2100,
            optional=True,
        )
        yield file(
            self.DEPARTMENTS,
            translate("LandRestoration", "Departments"),
            translate("LandRestoration", "CSV in place of the shipped matrix of problems and departments."),
        )
        yield table(
            self.SUPPORT,
            translate("LandRestoration", "Technical bodies"),
            translate("LandRestoration", "Table with level, code and body; the longest matching code counts."),
            optional=True,
        )
        yield table_output(
            self.OUTPUT,
            translate("LandRestoration", "Administrations"),
            translate("LandRestoration", "Level, code, parent, sums, shares of the parent's sum, and rank."),
            optional=False,
        )
        yield table_output(
            self.LEDGER,
            translate("LandRestoration", "Ledger of responsibilities"),
            translate("LandRestoration", "One row for each unit with a problem; empty without a problem field."),
        )
        yield html_output(
            self.REPORT,
            translate("LandRestoration", "Report"),
            translate("LandRestoration", "Printable page in both languages with a table for each level."),
        )
        yield number_output(self.TOTAL, translate("LandRestoration", "Administrations of all levels"))

    def details(self):
        """Name, label and help of the optional fields."""
        helps = translate("LandRestoration", "Field of the ledger.")
        labels = (
            translate("LandRestoration", "Problem"),
            translate("LandRestoration", "Severity (0 to 3)"),
            translate("LandRestoration", "Measure"),
            translate("LandRestoration", "Start"),
            translate("LandRestoration", "End"),
            translate("LandRestoration", "Budget (10⁴ CNY)"),
            translate("LandRestoration", "Target"),
            translate("LandRestoration", "Indicator"),
        )
        return [(name, label, helps) for name, label in zip(self.DETAILS, labels)]

    def execute(self, feedback):
        import pandas as pd

        from ...restoration_plugin.bridge.rollup_report import rollup_report
        from ...restoration_plugin.core.planning.administrative_codes import administrative_codes
        from ...restoration_plugin.core.planning.administrative_rollup import administrative_rollup
        from ...restoration_plugin.core.planning.responsibility_ledger import responsibility_ledger

        frame = self.frame(self.UNITS)
        codes = administrative_codes(frame[self.field(self.CODE)], self.layer_name(self.UNITS))
        sums = pd.DataFrame({name: self.numbers_of(frame, name) for name in self.fields(self.SUMS)})
        given = self.field(self.AREA)
        area = self.area_ha(frame) if given is None else self.numbers_of(frame, given)
        chosen = {name.lower(): self.field(name) for name in self.DETAILS if self.field(name)}
        severity = self.numbers_of(frame, chosen["severity"]) if "severity" in chosen else None
        self.tell_years(codes)
        result = administrative_rollup(codes, sums, area, severity, self.integer(self.CODE_YEAR))
        ledger = pd.DataFrame({"unit": pd.Series(dtype=str), "problem": pd.Series(dtype=str)})
        if "problem" in chosen:
            funds, support = self.fields(self.FUNDS), self.table(self.SUPPORT)
            ledger, unknown = responsibility_ledger(
                codes, frame, chosen, funds, area, support, self.file(self.DEPARTMENTS)
            )
            if unknown:
                self.warn(
                    QT_TRANSLATE_NOOP("LandRestoration", "The table of departments does not name: {names}."),
                    names=", ".join(unknown),
                )
        self.write_table(self.OUTPUT, result)
        self.write_table(self.LEDGER, ledger)
        self.write_html(self.REPORT, rollup_report(result, ledger))
        return {self.TOTAL: int((result["code"] != "").sum())}

    def tell_years(self, codes):
        """Warn of codes of another year."""
        from ...restoration_plugin.core.planning.code_years import code_years

        year = self.integer(self.CODE_YEAR)
        ended, begun = code_years(codes, year)
        if year is not None and ended + begun:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Codes that were not in force in {year}: {codes}."),
                year=year,
                codes=", ".join(ended + begun),
            )
        elif ended:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Codes of different years stand together: {ended} ended before {begun} began. Bring all to one year.",
                ),
                ended=", ".join(ended),
                begun=", ".join(begun),
            )
