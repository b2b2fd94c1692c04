"""What the algorithms of mined land log: which table decides, and what it does not cover."""

from ..core.errors import QT_TRANSLATE_NOOP


class ClassLimits:
    """Mixed into the algorithms whose limits stand in a class table."""

    def report_unverified(self, limits, path=None):
        """Log which table decides, and warn for the rows that nobody has verified, by indicator and land use."""
        from ..core.mines.class_table import unverified_rows

        self.log_limits(", ".join(sorted({name for name in limits["standard"] if name})), path)
        for row in unverified_rows(limits):
            self.warn(QT_TRANSLATE_NOOP("LandRestoration", "Not verified against its source: {row}."), row=row)

    def report_gaps(self, frame, fields):
        """Warn of the fields in which units have no value: they are judged by what is left."""
        for name in fields:
            count = int(frame[name].isna().sum())
            if count:
                self.warn(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration",
                        "{layer}: {count} of {all} units have no value in {field}, and are judged without it.",
                    ),
                    layer=frame.attrs["name"],
                    count=count,
                    all=len(frame),
                    field=name,
                )

    def report_missing(self, name, missing):
        """Warn of the units that a result has no value for; ``missing`` is an array of yes and no."""
        count = int(missing.sum())
        if count:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{count} units have no {field}: what it needs is missing, or the table has no row.",
                ),
                count=count,
                field=name,
            )
