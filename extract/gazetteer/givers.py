"""Which of two states is likely to give: money, by who reports aid to the OECD, and arms, by who exports them (SIPRI).

A prior for texts that leave both sides to the page ("A further loan of 2 million followed"); what any sentence tells goes before.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.document import Entity


def _ranked(*tiers: str) -> Mapping[str, int]:
    """A rank by state key, the first tier the highest."""
    return MappingProxyType({key: len(tiers) - n for n, tier in enumerate(tiers) for key in tier.split()})


DONORS: Final = _ranked(
    "AUS AUT BEL CAN CHE DEU DNK ESP FIN FRA GBR IRL ISL ITA JPN LUX NLD NOR NZL SWE USA",
    "ARE CHN CSHH CZE DD EST GRC HUN ISR KOR KWT LTU LVA POL PRT QAT RUS SAU SUHH SVK SVN TUR TWN YUCS",
    "ARG AZE BGR BRA CHL CYP DZA HRV IDN IND IRN KAZ LBY MEX MLT MYS OMN ROU SGP THA ZAF",
    "AGO COL CUB EGY IRQ MAR NGA PAK PER PHL SRB UKR URY VEN VNM",
)
"""Members of the Development Assistance Committee, other donors that report, states that lend to their like."""

EXPORTERS: Final = _ranked(
    "CHN DEU FRA GBR RUS SUHH USA",
    "AUS BEL BLR BRA CAN CHE CSHH CZE DD ESP ISR ITA KOR NLD NOR SRB SWE TUR UKR YUCS ZAF",
    "ARE ARG AUT BGR BIH DNK EGY EST FIN HRV HUN IDN IND IRN JOR JPN PAK POL PRK PRT ROU SGP SVK",
    "CHL CUB DZA GRC IRL KAZ LBY LTU LUX LVA MAR MEX MYS NZL OMN QAT SAU SVN THA TWN VEN VNM",
)
"""Exporters of arms: the great ones, those with makers of their own for export, those that sell now and then, those that give from stocks."""


def likely_way(pair: Sequence[Entity], ranks: Mapping[str, int]) -> tuple[Entity, Entity] | None:
    """Who gives and who takes between the two states of a page; None where they are of one rank."""
    if len(pair) != len(set(pair)) or len(pair) < len(("giver", "taker")):
        return None
    taker, giver = sorted(pair, key=lambda s: ranks.get(s.key, 0))
    return (giver, taker) if ranks.get(giver.key, 0) > ranks.get(taker.key, 0) else None
