"""The interface that models and scripts rely on: ids, parameters, enum order, outputs."""

import json
import os
from pathlib import Path

SNAPSHOT = Path(__file__).with_name("algorithms.json")


def _describe(algorithm):
    return {
        "group": algorithm.groupId(),
        "parameters": {
            definition.name(): {
                "type": definition.type(),
                "optional": bool(definition.flags() & definition.FlagOptional),
                "advanced": bool(definition.flags() & definition.FlagAdvanced),
                "needed": bool(definition.metadata().get("land_restoration", {}).get("needed")),
                **({"options": len(definition.options())} if definition.type() == "enum" else {}),
                **(
                    {"default": definition.defaultValue()}
                    if isinstance(definition.defaultValue(), (bool, int, float, str))
                    else {}
                ),
            }
            for definition in algorithm.parameterDefinitions()
        },
        "outputs": [output.name() for output in algorithm.outputDefinitions()],
    }


def test_the_interface_is_the_one_recorded(algorithms):
    """A change is deliberate: LAND_RESTORATION_RECORD=1 writes the snapshot anew."""
    found = {name: _describe(algorithm) for name, algorithm in sorted(algorithms.items())}
    if os.environ.get("LAND_RESTORATION_RECORD"):
        SNAPSHOT.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert found == json.loads(SNAPSHOT.read_text(encoding="utf-8"))


def test_enum_options_are_recorded_by_their_english_names(algorithms):
    """Options are only appended: the order known so far is the beginning of the order found."""
    order = SNAPSHOT.with_name("enums.json")
    found = {
        f"{name}.{definition.name()}": definition.options()
        for name, algorithm in sorted(algorithms.items())
        for definition in algorithm.parameterDefinitions()
        if definition.type() == "enum"
    }
    if os.environ.get("LAND_RESTORATION_RECORD"):
        order.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for key, options in json.loads(order.read_text(encoding="utf-8")).items():
        assert found[key][: len(options)] == options
