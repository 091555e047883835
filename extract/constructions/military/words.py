"""What the patterns of military activity share: who, which forces, where, doing what."""

from __future__ import annotations

from extract.constructions.military.forces import ADVISERS, FORCES

ADV = r"(?:,? (?:also|too|then|later|has|have|had|again|first|once|jointly|regularly|soon|now|each|both|even|since|already|subsequently|for the first time|last(?= [a-z]+ed\b)|itself|themselves|ever|never|in turn|at present|for the moment|once more|all told|permanently|temporarily|for (?:its|their) part,?|\w+ly))*"
ACTORS = r"(?P<participants>(?:{actor}|{pair})(?:(?:['’]s?)?(?: (?:army|navy|air force|marines|forces|troops|soldiers|coast ?guard))?(?: \((?-i:[A-Z][A-Za-z]{1,6})\))?(?:, (?:and )?| and (?:the )?){actor}){0,8})"
KEPT = r"(?:army|armies|navy|navies|air forces?|armed forces|militar(?:y|ies)|marines|special forces|land forces|forces|troops|units|soldiers|coast ?guards?|warships|ships|frigates|paratroopers|commandos)"
WHO = (
    rf"(?:(?:[a-z]+ )?{KEPT} (?:of|from) (?:the )?)?{ACTORS}(?:'s? (?:\w+ )?(?:army|navy|air force|armed forces|military|marines|forces|government|parliament|militaries|navies|troops|coast guard|warships))?"
    rf"(?: (?:\w+ )?(?:army|navy|air force|police|gendarmerie|armed forces|military|land forces|forces|marines|militaries|navies|troops|units|soldiers|ships|warships|coast guard))?{ADV}"
)
STOP = r"(?:that|which|who|whom|in|on|by|with|to|from|when|while|was|were|is|are|has|had|have|will|would|and|but|as|for|after|before|because|could|it|so|said|sent)"
WORD = rf"(?:{{number}}|{{demonym}}|{{state}}'s?|(?!{STOP}\b)[\w'’./-]+)"
ONE = (
    rf"(?:(?:{WORD} ){{0,7}}?(?:{FORCES}|{ADVISERS})(?!\w)(?: (?:jets?|planes|helicopters?|crews?|personnel|batteries|systems?))?|"
    rf"(?:{WORD} )?{{number}}(?=,| (?:and|or|they|it|who|that|from|stationed|deployed|based|sent|serving|left|landed|with|were|was|are|is|to|in|for|at|into|on|have|had)\b|\.|$)|{{state}})"
    r"(?:, (?:including|among them) [^,;.]{1,60},)?"
)
ITEM = rf"(?P<item>{ONE}(?:(?:, | and | or |, and ){ONE}){{0,4}})"  # bounded: long lists would take quadratic time
PLACE = r"(?:the )?(?![\ue500-\ue5ff]){place:np}"
AT = rf"(?: (?:to|for|as part of) (?:the |a )?[^,;.]{{0,30}}?(?:mission|force|operation|coalition)s?)?(?: [^,;.]{{0,40}}?(?:to|into|in|at|on|off|near|along|for)(?: the)? {PLACE})?"
SEND = (
    r"(?:send(?:s|ing)?|sent|deploy(?:s|ed|ing)?|d[ie]spatch(?:es|ed|ing)?|station(?:s|ed|ing)?|redeploy(?:s|ed)|rush(?:es|ed)|"
    r"airlift(?:s|ed)|fl(?:ew|ies|ying|own) in|based(?= (?:its|an?|the|some|about|[\ue700-\ue7ff])\b)|post(?:s|ed)|second(?:s|ed)|commit(?:s|ted)?|contribut(?:e|es|ed|ing)|land(?:s|ed))"
)
GIVE = r"(?:furnish(?:es|ed)|provid(?:es|ed)|suppl(?:ies|ied)|len(?:ds?|t)|rais(?:es|ed))"  # of people: material so given is armament
MODAL = (
    r"(?: (?:(?:was|were|is|are|plan(?:s|ned)?|agreed|decided|offer(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)|intend(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed)|hopes?|wants?|wanted|is ready)"
    r"(?: [^,;.]{1,40}?)? to|will|would|may|could|did not|has not|never))?"
)
SENT = r"(?:sent(?: out)?|shipped|transported|ferried|transferred|rushed|assigned|moved|drafted|deployed|redeployed|d[ie]spatched|stationed|based(?! on (?:[\w-]+ ){0,3}(?:agreement|treaty|accord|memorandum|law|decision|principles?)\b)|posted|garrisoned|seconded|committed|airlifted|flown)"
THERE = (
    r"(?:fought(?! each other)|fight|fights|serv(?:ed|es|e|ing)|stood|took part|participated|remain(?:ed|s)?|stayed|arriv(?:ed|es|e)|landed|"
    r"patrol(?:led|s)|guard(?:ed|s)|(?:was|were|is|are|had been|have been) (?:present|active|on (?:its|their) way|back|fighting|operating)|sailed|headed|came(?! to (?:rely|depend|regard|view|see|know|enjoy|resemble|include|control|dominate|symboli[sz]e|represent|be|have|an?|terms|blows|power|light|nothing)\b)|operat(?:ed|es|e)|has served|have served|ran|manned|(?:are|were|is|was)(?= (?:in|on|at) ))"
)
TAKE = r"(?:occup(?:ied|y|ies)|entered|crossed into|moved into|marched into)"
MISSION = (
    r"(?P<item>(?:[\w'’-]+ |{org} |{demonym} |{state}-){0,6}?(?:peace[- ]?keeping (?:mission|force|operation)s?|Peace \w+ (?:Group|Force|Mission)|"
    r"(?:stabili[sz]ation|multinational|monitoring|observer|intervention|assistance|UN|{org}) (?:force|mission|group|operation)s?|coalition(?: forces)?|"
    r"(?-i:UN[A-Z]{2,}|ONU[A-Z]+|MIN[A-Z]{3,}|EU(?:FOR|TM)|AMI[A-Z]{2,})|UNIFIL|UNMISS|MINUSMA|MINUSTAH|UNPROFOR|UNFICYP|UNTSO|UNDOF|MONUSCO|AMISOM|ISAF|KFOR|SFOR|IFOR|EUFOR|UNAMID|UNTAC|INTERFET|UNMIL|UNAMSIL|{org}))"
)
CALL = (
    r"(?:lay at|put in(?:to)?(?: at)?|docked (?:in|at)|moored (?:in|at|off)|anchored (?:in|at|off)|dropped anchor (?:in|at|off)|called (?:in at|in|at)|"
    r"berthed (?:in|at)|(?:made|paid|makes|pays) (?:a|an|its)(?: \w+){0,3} port (?:call|visit) (?:in|at|to)|visited|arrived (?:in|at)|docks (?:in|at)|calls at)"
)
DRILL = r"(?:(?:[\w’'-]+,? (?:and )?|{number} ){0,8}?(?:exercises?|manoeuvres|man[eo]uvers|drills|war ?games)(?! (?:of|in|its|their) (?:power|right|restraint|authority|sovereign)))"
HOLD = (
    r"(?:h[eo]ld|holds|conduct(?:ed|s|ing)?|carr(?:ied|y|ies|ying) out|stag(?:ed|es|ing)|organi[sz](?:ed|es)|launch(?:ed|es)|began|beg[iu]n|start(?:ed)?|"
    r"complet(?:ed|es)|concluded|took part in|take part in|takes part in|participat(?:ed|es|e|ing) in|joined|join|host(?:ed|s)?(?: activities of)?|undertook|perform(?:ed|s)|engaged in|will hold|to hold)"
)
WITH = r"(?: (?:\w+ )?(?:together |jointly )?(?:with|alongside) (?:the |its |those of |units of |forces from )?{participants2:actor+})?"
NAMED = r"(?:,? (?:named|called|code-?named|dubbed|known as|under the name(?: of)?|entitled),? [\"'“‘]?(?P<item>(?-i:[A-Z])[^,;.\"'”’()]{1,40}?)[\"'”’]?(?=[,;. ()]|$))?"
CAP = r"(?:(?-i:[A-Z])[\w'’-]*)"
NO_OPENING_WORD = (  # stands before a name: a sentence's first word has a capital, too
    r"(?!(?-i:In|On|At|After|During|Since|For|From|As|By|With|Under|Here|When|While|The|An?|This|That|It|Its|Both)\b)"
)
TITLE = rf"(?:{CAP}|of|the|and|{{number}}|{{state}}|{{date}}|{{org}})"
TRAIN = r"(?:train(?:ed|s)?|instruct(?:ed|s)?|drill(?:ed|s)|coached|start(?:ed|s)? training|began training|begin training|(?:has|have|had) been training|have trained|has trained|is training|are training)"
OWN = r"(?:a (?:handful|number|group|dozen|score) of |dozens of |hundreds of |thousands of |some |several )?(?:{number} )?(?:the )?(?:{participants2:actor}(?:'s? | |s )(?:\w+ )?(?:troops|army|forces|soldiers|officers|pilots|cadets|navy|marines|police|security forces|air force|military|personnel|recruits|servicemen|land forces|coast ?guard|commandos|colleagues|sailors|airmen|crews|units)|{participants3:state})"
