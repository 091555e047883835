"""Write `given_names.txt` anew from the locales of Faker (MIT licence), which need not be installed otherwise.

Run as `python -m extract.gazetteer.refresh_names` where `faker` is installed, and review the difference. Names of
regions that Faker has in other scripts only are listed here.
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from extract.gazetteer.lexicon import unaccented

_HEAD = (
    "# Given names (and family names where these come first), without accents, in lower case. From the locales of Faker\n"
    "# (github.com/joke2k/faker, MIT licence, (c) 2012 Daniele Faraglia and contributors), with names of further regions\n"
    "# added by refresh_names.py: don't edit.\n"
)
_LEFT_OUT = {"is_IS", "en_TH"}
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


def names() -> set[str]:
    """All names, folded."""
    person = importlib.import_module("faker.providers.person")
    found = set(_ADDED.split())
    for module in pkgutil.iter_modules(person.__path__):
        if not module.ispkg or module.name in _LEFT_OUT:
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            if not (
                attribute.startswith(("first_name", "first_romanized"))
                and isinstance(getattr(provider, attribute), tuple | list | dict)
            ):
                continue
            for name in getattr(provider, attribute):
                plain = unaccented(name).casefold() if isinstance(name, str) else ""
                if plain.isascii() and plain.replace("-", "").isalpha() and len(plain) > 1:
                    found.add(plain)
    return found


if __name__ == "__main__":
    text = _HEAD + "\n".join(sorted(names())) + "\n"
    Path(__file__).with_name("given_names.txt").write_text(text, encoding="utf-8")
