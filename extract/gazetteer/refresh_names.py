"""Write `given_names.txt` anew from the locales of Faker (MIT licence), which need not be installed otherwise.

Run as `python -m extract.gazetteer.refresh_names FILE` where `faker` is installed, and review the difference. FILE is the
table of persons of the package name2nat (see `refresh_origins`), of which the words are taken that names begin with. Names of
regions that Faker has in other scripts only are listed here, the leaders' are taken from `leaders.tsv`.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from extract.gazetteer.cities import find_cities
from extract.gazetteer.lexicon import unaccented
from extract.gazetteer.persons_of_wikipedia import persons
from extract.gazetteer.states import find_states
from extract.names.runs import is_common

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD = (
    "# Given names (and family names where these come first), without accents, in lower case. From the locales of Faker\n"
    "# (github.com/joke2k/faker, MIT licence, (c) 2012 Daniele Faraglia and contributors), with those of further regions and\n"
    "# words that names of persons of Wikipedia begin with (as counted from the package name2nat, Apache License 2.0). Written by\n"
    "# refresh_names.py: don't edit.\n"
)
_LEFT_OUT = {"is_IS", "en_TH"}
_ORDINARY = ("saber",)  # of the words that names begin with those that are ordinary English
_LEAST, _MOSTLY = 3, 0.5  # persons whose name begins with a word; their share of those who bear it at all
_ADDED = """
abbas abdallah abdel abdelaziz abdelfattah abdelmadjid abderrahmane abdou abdoulaye abdul abdulaziz abdullah abdulla abdulrahman abiy adel adnan
ahmad ahmed ahmet akhmed al ali alhaji alia amin amina amine amir anas anwar arif asad ashraf asif ayman ayoub aziz badr bashar bashir basil bilal
boutros brahim burhan chakib daoud emad ezzat fadel fahd fahad faisal farid farouk fatima fouad gamal ghassan habib hadi hafez haider hakim hamad
hamid hamza haroun hasan hassan hassane hatem haydar hicham hisham hosni houari hussain hussein ibrahim idris idriss imad imran ismail issa iyad jaafar
jabir jalal jamal jassim kamal karim khaled khalid khalifa khalil latifa mahamadou mahamat mahdi mahmoud mahmud malik mansour mansur maryam masoud mehdi
mohamed mohammad mohammed moncef mostafa moulay mounir moustapha muammar mubarak muhammad muhammadu mukhtar munir murad musa mustafa mustapha nabih nabil nadia
najib nasser nasir nawaf nayef noor nouri nur omar osama osman othman qais rached rafic rafik raisa rami rashid reem riad riyad saad sabah saddam sadiq saeed said
saif saleh salem salim salma salman salva sami samir saud shaukat sheikh shehbaz sidi suleiman sultan taha tahir talal tarek tareq tariq tayyip umar usman walid
yahya yasser yassir yousef youssef yousuf yusuf zayed zayd zine ziad zulfikar zulfiqar
aleksandr aleksandra aleksei aleksey alexander alexandr alexei alexey aliaksandr anatoli anatoly andrei andrey andriy andrzej arkady artem askar aslan bakhyt batyr boris
denis dmitri dmitriy dmitry dmytro emomali evgeni evgeny fyodor gennady georgi georgy grigory gurbanguly hryhoriy igor ihor ilham ilia ilya irina islam iurii ivan kassym-jomart
karen kirill konstantin kurmanbek leonid leonyd lev maksim mariya maxim mikhail mykhailo mykola natalia natalya nikita nikol nikolai nikolay nursultan oleg oleh oleksandr oleksii olga
pavel pavlo petro pyotr rinat roman ruslan rustam sadyr saparmurat semyon serdar serge sergei sergey serhiy serik shavkat sooronbay stanislav stepan svetlana svyatlana taras tatiana
timur vadim valentin valentina valeri valery valeriy vasily vasyl viacheslav viktor vitali vitaly vladimir vladislav volodymyr vyacheslav yaroslav yegor yevgeny yulia yuri yuriy zurab
ban cao chang chen cho choi chung deng gong han hu jang jeong jia jiang jin jung kang kim ko kwak kwon lee li liang lim lin liu ma mao moon oh pak park peng qian qin ri ro roh ryu
shin song sun tang tian wan wang wen wu xi xu yang yi yoon yun zeng zhang zhao zheng zhou zhu
bui dang dinh do duong ho hoang huynh le luong ly ngo nguyen pham phan to tran truong vo vu
abe akihito fumio hirohito hiroshi ichiro junichiro kenji koichi makoto masatoshi naoto naruhito nobuo sanae shigeru shinzo taro toshimitsu yasuhiro yasuo yoshihide yoshiro yukio
aung daw hun khin myint ne prayut samdech sein sok than thaksin thant thein thongloun bounnhang choummaly win yingluck u
agostinho alassane armando ato beyene bola bingu cyril daniel debretsion demeke desta dlamini emmerson filipe getachew girma goodluck haile hailemariam hage isaias jakaya jerry joao
jomo julius kebede kenneth kofi kojo kwaku kwame laurent levy macky mengistu meles mobutu mulatu nana obiang olusegun patrice paul robert samora sahle-work samia sese sekou tedros teodoro thabo uhuru
workneh yakubu yaw yoweri zenawi
binali ekrem erdogan hakan ismet kemal mehmet mevlut recep suleyman tansu turgut
atal indira inder jawaharlal lal manmohan morarji narendra pranab rajiv ranil sirimavo mahinda gotabaya maithripala nirupama pushpa rajnath sheikh sushma subrahmanyam
benazir pervez raza yousaf zia bilawal shaukat asif hina
joko megawati prabowo retno soeharto sukarno susilo mahathir najib muhyiddin anwar ferdinand corazon benigno rodrigo gloria fidel
"""


def of_locale(locale: str, kinds: tuple[str, ...] = ("first",)) -> set[str]:
    """The names of one of Faker's locales: given names ("first"), family names ("last")."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found: set[str] = set()
    for attribute in dir(provider):
        listed = getattr(provider, attribute)
        wanted = attribute.startswith(tuple(f"{kind}_{part}" for kind in kinds for part in ("name", "romanized")))
        if wanted and isinstance(listed, tuple | list | dict):
            found.update(name for name in listed if isinstance(name, str))
    return found


def names() -> set[str]:
    """All given names, folded."""
    person = importlib.import_module("faker.providers.person")
    found = set(_ADDED.split())
    for module in pkgutil.iter_modules(person.__path__):
        if module.ispkg and module.name not in _LEFT_OUT:
            plain = (unaccented(name).casefold() for name in of_locale(module.name))
            found.update(n for n in plain if n.isascii() and n.replace("-", "").isalpha() and len(n) > 1)
    return found


def first_words(known: Iterable[str], leaders: Iterable[str]) -> set[str]:
    """Words that begin the names of several persons, or a leader's, and stand elsewhere in few; no ordinary words, no places."""
    ordinary = {*importlib.import_module("faker.providers.lorem.en_US").Provider.word_list, *_ORDINARY}
    first: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for name in known:
        words = unaccented(name.partition(" (")[0]).casefold().split()
        anywhere.update(words)
        first.update(words[:1] if len(words) > 1 else ())
    several = {word for word, number in first.items() if number >= _LEAST}
    led = {unaccented(name.split()[0]).casefold() for name in leaders if " " in name}
    return {
        word
        for word in several | led
        if first[word] >= _MOSTLY * anywhere[word] and _plain(word) and word not in ordinary and not _taken(word)
    }


def _plain(word: str) -> bool:
    return word.isascii() and word.replace("-", "").isalpha() and len(word) > len("Al")


def _taken(word: str) -> bool:
    """Whether a word is an ordinary one or a place, when it begins with a capital."""
    capital = word.capitalize()
    return is_common(capital) or bool(find_states(capital)) or bool(find_cities(capital))


def _leaders() -> list[str]:
    text = Path(__file__).with_name("leaders.tsv").read_text("utf-8")
    return [line.split("\t")[2] for line in text.splitlines() if not line.startswith("#")]


if __name__ == "__main__":
    found = names() | first_words(persons(Path(sys.argv[1])), _leaders())
    Path(__file__).with_name("given_names.txt").write_text(_HEAD + "\n".join(sorted(found)) + "\n", encoding="utf-8")
