"""Words for armed forces, their people and their material: what is sent, stationed, exercised and trained."""

from __future__ import annotations

import re

from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import organizations
from extract.gazetteer.states import find_states
from extract.regex import regex

PEOPLE = (
    r"(?:troops?|reinforcements|border guards|recruits|soldiers?|forces?|servicem[ae]n|servicewomen|marines?|commandos?|paratroopers?|peacekeepers?|blue helmets|pilots?|"
    r"airmen|sailors|infantry(?:men)?|gendarmes?|(?:military|police|army|naval|uniformed|medical|support) personnel|personnel|"
    r"police officers?|military police|policemen|(?:military|peace|ceasefire|truce|election) (?:observers?|monitors?)|"
    r"(?:military|combat|army) (?:engineers?|medics?|staff|crews?)|(?<!peace corps )volunteers|legionnaires|mercenaries|fighters|militias?|special forces|military(?! (?:(?:and|or) [a-z]+ )?(?:aid|assistance|help|support|backing|suppl(?:y|ies)|equipment|hardware|material|mat[eé]riel|goods|gear|stores|kit|cargo|shipments?|deliver(?:y|ies)|vehicles|uniforms|technology|know-how|expertise|attach[eé]s?|bands?|delegations?|teams? of experts|parades?|doctors|hospitals?)\b)|militaries)"
)
UNITS = (
    r"(?:battalions?|brigades?|regiments?|divisions?|companies of \w+|platoons?|squadrons?|contingents?|detachments?|units?|garrisons?|(?<!peace )corps|"
    r"task forces?|task groups?|expeditionary forces?|legions?|batter(?:y|ies)|field hospitals?|strike groups?|arm(?:y|ies)|nav(?:y|ies)|air forces?|"
    r"land forces|armed forces|coast ?guards?|(?:Monitoring|Observer|Stabili[sz]ation) (?:Group|Force|Mission))"
)
SHIPS = (
    r"(?:(?:war)?ships?|frigates?|destroyers?|submarines?|corvettes?|cruisers?|aircraft carriers?|carriers?|patrol (?:boats?|vessels?|ships?)|gunboats?|"
    r"minesweepers?|minehunters?|vessels?|fleets?|flotillas?|squadrons?|battleships?|tall ship|training ships?|hospital ship|INS|HMS|USS|HMAS|BAP|ARA|BRP|KRI)"
)
MATERIAL = (
    r"(?:(?-i:[A-Z]{1,3})-?\d{1,3}(?-i:[A-Z]{0,2})s?(?! (?:rifles?|pistols?|machine|carbines?|guns?|howitzers?)\b)|bombers?|fighters?|(?:fighter|combat|military|transport|surveillance|patrol) (?:jets?|planes?|aircraft)|jets|warplanes|aircraft|helicopters?|drones|"
    r"tanks|artillery|missiles?|missile (?:batter(?:y|ies)|systems?)|air[- ]defen[cs]e systems?|radars?)"
)
PLANES = r"(?-i:Mirages|Hornets|Rafales|Typhoons|Tornados|Jaguars|Gripens|Phantoms|Skyhawks|Chinooks|Pumas|Apaches|Hercules|Hawks|Loongs|MiGs|Sukhois|Poseidons|Orions|Dornier|Leopards)"
FORCES = rf"(?:{PEOPLE}|{UNITS}|{SHIPS}|{MATERIAL})"
_BARE = r"(?:^|(?<=\ba )|(?<=\bthe )|(?<=[\ue000-\ue2ff] )|(?<=[\ue000-\ue2ff]['’]s ))"  # not "football training team"
ADVISERS = (
    r"(?:(?:military |technical |army |defen[cs]e |naval |combat |air[- ]force )*(?:advis[eo]rs?|instructors?|consultants?|trainers?)"
    rf"|(?:military|defen[cs]e|army|naval) advisory (?:groups?|teams?|missions?)|(?:(?:military|army|naval|police|defen[cs]e|combat|air[- ]force) |{_BARE})training (?:teams?|missions?)|(?:military|air[- ]defen[cs]e|army|naval) (?:specialists?|experts?|technicians?|missions?))"
)
_FORCES = regex(rf"\b(?:{FORCES}|men)\b", re.IGNORECASE)
_ADVISERS = regex(rf"\b{ADVISERS}\b", re.IGNORECASE)
# Aircraft: "jet trainers", "L-39 trainers", "Super Falcon trainers"; but not "Czech trainers", "NATO trainers".
_TRAINER_PLANES = regex(
    r"\b(?:[Jj]et|[Bb]asic|[Aa]dvanced|[Tt]urboprop|[Ff]light|[Ww]eapons?|\w*\d\w*|(?!The |All |Its |Their |Our |Some |Most |Many |Military )(?P<model>(?:[A-Z]\w+ )?[A-Z][a-z]\w*)) trainers\b"
)
_BEARS_ARMS = regex(r" (?:Group|Corps|Legion|Force|Forces|Army|Brigade|Militia|Guard)$")
_CIVIL = regex(
    r"\b(?:task force on|special forces? of nature|medical brigade|sales force|work ?force|labou?r force|"
    r"in force|peaceful forces|political forces|market forces|cargo|merchant|fishing|cruise|container|trade unions?|training unit|"
    r"economic (?:advis|expert)|in force)",
    re.IGNORECASE,
)


def are_forces(words: str) -> bool:
    """Whether a phrase names armed forces or their material."""
    return bool(_FORCES.search(words)) and not _CIVIL.search(words)


def are_advisers(words: str) -> bool:
    """Whether a phrase names military advisers or instructors; "jet trainers" and "Super Falcon trainers" are aircraft."""
    plane = _TRAINER_PLANES.search(words)
    if plane and (plane["model"] is None or not any(find_states(plane["model"]))):
        return False
    return bool(_ADVISERS.search(words)) and not _CIVIL.search(words)


def fights(party: Entity) -> bool:
    """Whether a party may have forces: a state, or an alliance or movement that is known; no firm, no scrap of a name."""
    body = party.kind is EntityKind.ORGANIZATION and (party.key in organizations() or _BEARS_ARMS.search(party.name))
    return party.kind is EntityKind.STATE or bool(body)
