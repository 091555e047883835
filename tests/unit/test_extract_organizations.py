"""International organizations are found by name and acronym."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from extract.gazetteer.organizations import find_organizations, fullest_names, organizations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nepal joined the UN in 1955", [("UN", "United Nations")]),
        ("the UN Security Council and the Security Council", [("UN Security Council", "United Nations Security Council"), ("Security Council", "United Nations Security Council")]),
        ("Ghana, a member of ECOWAS and of the Non-Aligned Movement", [("ECOWAS", "Economic Community of West African States"), ("Non-Aligned Movement", "Non-Aligned Movement")]),
        ("the Visegrad Four", [("Visegrad Four", "Visegrád Group")]),  # accents lost
        ("Organisation of Islamic Cooperation (OIC)", [("Organisation of Islamic Cooperation", "Organisation of Islamic Cooperation"), ("OIC", "Organisation of Islamic Cooperation")]),
        ("fighters of al-Shabaab", [("al-Shabaab", "al-Shabaab")]),  # begins with a small letter
        # words and namesakes
        ("WHO SIGNED? Those who did", []),
        ("a report by the WHO.", [("WHO", "World Health Organization")]),
        ("the Commonwealth of Dominica", []),
        ("the Security Council of Armenia", []),
        ("UNIQUE, NATOMA, EUROPE", []),
    ],
)  # fmt: skip
def test_an_organization_is_found_under_its_full_name(text, expected):
    assert [(f.span.of(text), f.value.name) for f in find_organizations(text)] == expected


def test_the_fullest_form_of_a_document_is_known():
    names = fullest_names(["The Arab League met.", "The GCC did not, the Gulf Cooperation Council said."])
    assert set(names.values()) == {"Arab League", "Gulf Cooperation Council"}


def test_the_list_names_each_organization_once():
    rows = list(csv.DictReader((files("extract.gazetteer") / "organizations.csv").read_text("utf-8").splitlines()))
    assert len(rows) == len(organizations()) > 200
    forms = [form for row in rows for form in (row["name"], *filter(None, row["forms"].split("|")))]
    assert len(forms) == len(set(forms)), sorted({f for f in forms if forms.count(f) > 1})
