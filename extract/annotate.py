"""Document → the same document with its mentions: sentences in which every name, date and amount is one character.

The order matters: dates and amounts first (their words are nobody's name), then states and places, organisations,
persons with their titles, then what refers to them. Where two mentions overlap the longer one stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.amounts import find_amounts
from extract.dates import Anchor, find_dates
from extract.document import Block, BlockKind, Document, Entity, EntityKind, Found, Span
from extract.gazetteer.cities import find_cities
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states, state
from extract.mention import Kind, Mention
from extract.reference import governments, nominals, pronouns
from extract.scope import Profile, heading_pair, rolling_pair
from extract.sentence import Scope, Sentence, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
