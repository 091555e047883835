"""Named alternatives that patterns share: `<relations>` in a pattern stands for the words listed here.

Each is a regular expression without capturing groups. A set earns its place by being used in two fact types or more;
what only one type needs stands in its own file.
"""

from __future__ import annotations

from types import MappingProxyType

_DET = r"(?:the|a|an|its|their|his|her|this|that|these|those|our|some|both|such|another|first|new|H\. ?E\.|\d{1,2}(?:st|nd|rd|th)) "

LEXICON = MappingProxyType(
    {
        "det": rf"(?:{_DET}){{0,3}}",
        "adj": r"(?:[\w'-]+,? ){0,3}",  # up to three words before a noun
        "relations": r"(?:(?:full |formal |official |bilateral |normal |diplomatic |consular |interstate )*"
        r"(?:relations|ties|relationship|links))",
        "agreement": r"(?:treat(?:y|ies)|agreements?|accords?|pacts?|contracts?|memorand(?:um|a)(?: of understanding| of cooperation)?|"
        r"MoUs?|protocols?|conventions?|declarations?|joint statements?|communiqu[eé]s?|road[- ]?maps?|deals?|charters?|"
        r"documents?|letters? of intent|action plans?|programmes?|programs?|arrangements?|covenants?|concordats?|compacts?|instruments?)",
        "sign": r"(?:sign(?:s|ed|ing)?|conclud(?:es?|ed|ing)|ink(?:s|ed|ing)?|initial(?:s|led|ed)|"
        r"enter(?:s|ed) into|reach(?:es|ed)?|formali[sz]ed|put (?:his|her|their) names? to)",
        "be": r"(?:is|are|was|were|has been|have been|had been|being|be|been)",
        "have": r"(?:has|have|had|having)",
        "government": r"(?:government|authorities|side|administration|leadership|cabinet|parliament|"
        r"foreign ministry|ministry of foreign affairs|military|army|armed forces|delegation)",
        "visit": r"(?:visits?|trips?|journeys?|tours?|stopovers?|stays?)",
        "and_others": r"(?:(?:,| and) [^;:.]{1,60})?",
    }
)
