"""Staging of 300 mines over 10 years within 20 s, beside the same program in SciPy's HiGHS with its own settings."""

import pickle
import sys
from pathlib import Path

COUNT, YEARS, SECONDS = 300, 10, 20.0

action, folder = sys.argv[1], Path(sys.argv[2])


def works_and_rules():
    """Random mines with precedence, release years, mandatory sites and stage minimums."""
    import numpy as np
    import pandas as pd
    from land_restoration.restoration_plugin.core.mines.staging_rules import staging_rules
    from land_restoration.restoration_plugin.core.mines.staging_works import staging_works

    rng = np.random.default_rng(1)
    cost = rng.uniform(50, 900, COUNT).round()
    frame = pd.DataFrame(
        {
            "id": [f"m{number}" for number in range(COUNT)],
            "cost": cost,
            "benefit": (cost * rng.uniform(0.05, 0.25, COUNT)).round(1),
            "area": rng.uniform(1, 60, COUNT).round(1),
            "year": 2026 + rng.integers(0, YEARS // 2, COUNT),
            "must": rng.random(COUNT) < 0.08,
        }
    )
    works = staging_works(frame, "id", "cost", "benefit", "area", "year", None, "must")
    late = rng.choice(np.arange(1, COUNT), COUNT // 5, replace=False)
    pairs = [(f"m{number}", f"m{int(rng.integers(0, number))}") for number in late]
    return works, staging_rules(works, 2026, YEARS, str(cost.sum() * 0.6 / YEARS), "5,5", "15%", pairs)


if action == "prepare":
    (folder / "case.pickle").write_bytes(pickle.dumps(works_and_rules()))
    print(f"Staging: {COUNT} mines × {YEARS} years, at most {SECONDS:g} s")
    print("ours\nscipy milp")
elif action == "ours":
    from land_restoration.restoration_plugin.core.mines.reclamation_staging import reclamation_staging

    works, rules = pickle.loads((folder / "case.pickle").read_bytes())
    schedule = reclamation_staging(works, rules, gap=0.005, time_limit=SECONDS)
    print(f"value {schedule.total:.6g}, gap {schedule.gap:.3%}")
else:
    import numpy as np
    from land_restoration.restoration_plugin.core.mines.staging_model import StagingModel
    from scipy.optimize import Bounds, LinearConstraint, milp

    model = StagingModel(*pickle.loads((folder / "case.pickle").read_bytes()))
    program = model.program(1.0)
    found = milp(
        program.cost,
        integrality=program.integer.astype(int),
        bounds=Bounds(program.lower, program.upper),
        constraints=LinearConstraint(program.matrix, program.row_lower, program.row_upper),
        options={"time_limit": SECONDS, "mip_rel_gap": 0.005},
    )
    print(f"value {-found.fun:.6g}, gap {found.mip_gap:.3%}" if found.x is not None else "no schedule")
    np.testing.assert_equal(found.x is not None, True)
