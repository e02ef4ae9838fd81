from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ansab.errors import TableError
from ansab.names.east_asian.pinyin import MOST_WORDS as MOST_PINYIN
from ansab.names.lexicon import FIRST_FAMILY, MOST_GIVEN, MOST_WHOLE, Lexicon, lexicon, load
from ansab.names.patronymics import FIRST_PATRONYMIC
from ansab.names.reading import CLASS_BITS, FAMILY, FIRST_PINYIN, GROUP_BITS, NAME_OF_ORG, read_token
from ansab.names.tables import TABLES, keys_of, read_rows
from ansab.text.normalize import normalize

HEADS = {
    "beside_names": ("what", "forms"),
    "bodies": ("body", "note", "forms"),
    "cognates": ("cognate", "forms"),
    "common_kunyas": ("parent", "forms"),
    "compounds": ("kind", "part", "canonical", "forms"),
    "endings": ("mark", "script", "endings"),
    "families": ("canonical", "lang", "forms"),
    "foreign_letters": ("language", "letters", "stand_for"),
    "foreign_signs": ("letters", "signs"),
    "given_names": ("canonical", "lang", "gender", "forms"),
    "han_signs": ("korea", "hong_kong", "vietnam", "signs"),
    "honorifics": ("class", "position", "note", "forms"),
    "inside_names": ("what", "forms"),
    "institutions": ("institution", "forms"),
    "letter_names": ("letter", "names"),
    "nicknames": ("canonical", "lang", "forms"),
    "nisbas": ("canonical", "lang", "forms"),
    "numbers": ("number", "forms"),
    "organisations": ("class_id", "kind", "lang", "exact", "flags", "forms"),
    "particles": ("role", "canonical", "forms"),
    "places": ("class_id", "forms"),
    "sister_bodies": ("sort", "kind", "classes"),
    "rulers": ("land", "style", "names"),
}

FORM_TABLES = sorted(set(HEADS) - {"endings", "foreign_letters", "sister_bodies"})

ALLOWED = {
    ("honorifics", "class"): {"academic", "civil", "office", "military", "religious", "family", "soft"},
    ("honorifics", "position"): {"before", "after", "any"},
    ("particles", "role"): {
        "article", "linker", "behind", "family", "kunya", "nasab", "suffix", "western", "vietnamese", "saint",
        "conjunction", "preposition", "ezafe", "the",
    },
    ("compounds", "kind"): {"abd", "abu", "ghulam", "allah", "din", "double", "-"},
    ("compounds", "part"): {"head", "tail", "whole"},
    ("organisations", "kind"): {"legal", "designator", "generic", "word"},
    ("organisations", "flags"): {"-", "edge", "name", "edge,name"},
    ("given_names", "gender"): {"m", "f"},
    ("beside_names", "what"): {
        "birth", "label", "label_of_word", "land", "number", "roll", "short", "small", "son", "style", "style_or_title", "title", "wing",
    },
    ("inside_names", "what"): {"burmese", "double", "family_first", "left_out", "no_article"},
    ("common_kunyas", "parent"): {"father", "mother"},
    ("sister_bodies", "sort"): {"bank", "cause", "colour", "creed", "intelligence", "point", "subject", "trade"},
    ("rulers", "style"): {"emir", "heir", "king", "queen", "ruler", "sheikha", "sultan"},
}  # fmt: skip


@pytest.fixture(scope="module")
def table() -> Lexicon:
    return lexicon()


@pytest.mark.parametrize("name", sorted(HEADS))
def test_tables_say_what_they_mean_and_whence(name: str) -> None:
    head = [line for line in (TABLES / f"{name}.tsv").read_text("utf-8").split("\n") if line.startswith("#")]
    assert len(head) >= 2
    assert sum(line.startswith("# Source: ") for line in head) == 1


@pytest.mark.parametrize("name", sorted(HEADS))
def test_tables_have_their_columns_and_end_with_a_line_feed(name: str) -> None:
    path = TABLES / f"{name}.tsv"
    assert read_rows(path, HEADS[name]).rows
    assert path.read_text("utf-8").endswith("\n")
    assert "\r" not in path.read_text("utf-8")


@pytest.mark.parametrize(("name", "column"), sorted(ALLOWED))
def test_cells_are_of_the_closed_sets(name: str, column: str) -> None:
    rows = read_rows(TABLES / f"{name}.tsv", HEADS[name])
    at = HEADS[name].index(column)
    assert {row[at] for row in rows} <= ALLOWED[name, column]


@pytest.mark.parametrize("name", sorted(set(HEADS) - {"endings", "numbers", "given_names"}))
def test_rows_are_sorted(name: str) -> None:
    rows = [row[:-1] for row in read_rows(TABLES / f"{name}.tsv", HEADS[name])]
    assert rows == sorted(rows)


def test_sister_bodies_are_of_classes_that_words_have(table: Lexicon) -> None:
    rows = read_rows(TABLES / "sister_bodies.tsv", HEADS["sister_bodies"])
    known = {class_id for class_id, _ in table.org_classes.values()}
    assert {known_as for row in rows for known_as in row[-1].split(" | ")} <= known


@pytest.mark.parametrize("name", sorted(set(FORM_TABLES) - {"foreign_signs"}))
def test_forms_are_folded_as_names_are(name: str) -> None:
    cells = (row[-1] for row in read_rows(TABLES / f"{name}.tsv", HEADS[name]))
    forms = [form.removesuffix("+").removesuffix("+") for cell in cells for form in cell.split(" | ")]
    folded = zip(forms, keys_of(forms), strict=True)
    wrong = [form for form, key in folded if normalize(form).replace(" ", "") != key.replace(" ", "")]
    assert wrong == [], "no name is ever looked up so"


@pytest.mark.parametrize("name", FORM_TABLES)
def test_latin_forms_are_plain_lower_case(name: str) -> None:
    cells = (row[-1] for row in read_rows(TABLES / f"{name}.tsv", HEADS[name]))
    wrong = [
        form for cell in cells for form in cell.split(" | ") if re.search(r"[A-ZÀ-ɏ]|^\s|\s$|\s\s", form)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "attribute",
    ["honorifics", "particle_canonical", "given_classes", "nicknames", "org_classes", "numbers", "places",
     "common_kunyas", "family_classes"],
)  # fmt: skip
def test_keys_are_normalized_forms(table: Lexicon, attribute: str) -> None:
    wrong = [key for key in getattr(table, attribute) if normalize(key) != key]
    assert wrong == []


def test_lexicon_is_as_large_as_promised(table: Lexicon) -> None:
    assert len(table.given_names) > 1000
    assert len(table.org_classes) > 12_000
    assert len(table.places) > 1500
    assert len(table.numbers) > 600


def test_numbers_are_digits(table: Lexicon) -> None:
    assert all(value.isdigit() and value == str(int(value)) for value in table.numbers.values())


def test_nicknames_are_no_spelling_of_the_same_name(table: Lexicon) -> None:
    both = [form for form, classes in table.nicknames.items() if table.given_classes.get(form) in classes]
    assert both == []


def test_phrases_hold_every_form_of_several_words(table: Lexicon) -> None:
    listed = {" ".join(phrase) for phrases in table.phrases.values() for phrase in phrases}
    assert listed == {form for form in table.org_classes if " " in form}
    assert all(first == phrase[0] for first, phrases in table.phrases.items() for phrase in phrases)


def test_phrases_come_the_longest_first(table: Lexicon) -> None:
    lengths = [
        list(map(len, phrases)) for phrases in (*table.phrases.values(), *table.place_phrases.values())
    ]
    assert all(row == sorted(row, reverse=True) for row in lengths)


def test_every_organisation_class_has_a_number_of_its_own(table: Lexicon) -> None:
    names = {name for name, _ in table.org_classes.values()} | set(table.places.values())
    assert set(table.class_numbers) == names
    assert sorted(table.class_numbers.values()) == list(range(1, len(names) + 1))


# left, right, why they are one class
SAME_WORD = [
    ("লীগ", "league", "Bengali"),
    ("মসজিদ", "mosque", "Bengali"),
    ("zajednica", "community", "Bosnian"),
    ("bashkesia", "community", "Albanian"),
    ("फाउंडेशन", "foundation", "English in Devanagari"),
    ("ركاب", "passenger", "what a carrier carries"),
    ("والمخابرات", "intelligence", "with the article Arabic, not Persian telephones"),
    ("الريفية", "rural", "Arabic"),
    ("تقدمي", "progressive", "Arabic"),
    ("الإنشاء", "construction", "Arabic, in the singular"),
    ("rapide", "rapid", "French"),
    ("azadi", "freedom", "Persian and Kurdish; liberation is rizgari"),
    ("نیشتمانی", "national", "Sorani"),
    ("روغتیا", "health", "Pashto"),
    ("چیمبر", "chamber", "an English word in Urdu"),
    ("children", "أطفال", "children are no parents"),
    ("فاؤنڈیشن", "foundation", "English in Urdu letters"),
    ("pohantoon", "university", "Pashto"),
    ("wasaaradda", "ministry", "Somali, with its article"),
    ("zaningeh", "university", "Kurmanji"),
    ("buyuksehir", "metropolitan", "Turkish"),
    ("الحاويات", "containers", "Arabic"),
    ("islah", "reform", "not repair, as it is in the names of workshops"),
    ("cour des comptes", "ديوان المحاسبة", "a court of audit is called otherwise in every country"),
    ("точной", "precision", "a Russian adjective in the genitive"),
    ("механики", "machinery", "a Russian noun in the genitive"),
    ("تريد", "trading", "English in Arabic letters"),
    ("للاستيراد والتصدير", "import and export", "a phrase with its preposition"),
    ("komisi", "commission", "Indonesian"),
    ("pertahanan", "defence", "Indonesian"),
    ("bezpieczenstwa", "security", "Polish, in the genitive"),
    ("міністерства", "ministry", "Ukrainian, in the genitive"),
    ("narodna", "national", "Serbian"),
    ("сотрудничества", "cooperation", "Russian"),
    ("האוצר", "finance", "the Israeli treasury"),
    ("vazirligi", "nazirliyi", "a ministry, Uzbek and Azerbaijani"),
    ("wizara ya", "ministry", "Swahili"),
    ("ردع", "deterrence", "a force of Libya"),
    ("جرارات", "tractor", "Arabic"),
    ("дніпровська", "dnipro", "a Ukrainian adjective"),
    ("курской", "kursk", "a Russian adjective in the genitive"),
    ("jawa timur", "east java", "a province of Indonesia"),
    ("התעשייה", "industries", "the Hebrew article"),
    ("לישראל", "israel", "a Hebrew preposition"),
    ("пво", "anti aircraft", "Russian"),
    ("温州", "wenzhou", "a city of China"),
    ("重工", "heavy industries", "Chinese"),
    ("الفضائيه", "قناه", "a satellite channel, not the space of rockets"),
    ("nations unies", "un", "the acronym inside longer names"),
    ("налоговая", "daraib", "Russian, Arabic"),
    ("هجره", "migration", ""),
    ("faylaq", "legion", "Faylaq al-Sham is the Sham Legion"),
    ("العليا", "supreme", "المحكمة العليا; high in other bodies"),
    ("верховный", "high", "the same in Russian"),
    ("merkez", "central", "Merkez Bankası; a centre is merkezi"),
    ("следственный", "investigative", "it was a word of courts once"),
    ("морской пехоты", "naval infantry", ""),
    ("consulat", "قنصلية", ""),
    ("объединенных наций", "الأمم المتحدة", "a phrase of three languages"),
    ("appel", "استئناف", "a court's"),
    ("kataib", "brigades", "LEXICON B.3: كتائب is rendered Brigades, Battalions, Phalanges"),
    ("كتائب", "battalions", "the same across scripts"),
    ("liwa", "tip", "Persian تیپ"),
    ("saraya", "brigade", "companies in the letter, brigades in the press"),
    ("harakat", "movement", "singular in construct state"),
    ("جنبش", "haraka", "Persian for movement"),
    ("بزووتنەوە", "mouvement", "Sorani, French"),
    ("hezb", "party", "Persian spelling"),
    ("partiya", "حزب", "Kurmanji; Russian in Latin letters is the same"),
    ("jabhat", "front", ""),
    ("جبهه", "cephesi", "Persian, Turkish"),
    ("munazzamat", "sazman", "Arabic, Persian"),
    ("jaish", "army", ""),
    ("artesh", "ejercito", "Persian, Spanish"),
    ("hashd", "mobilisation", "British spelling"),
    ("الحشد الشعبي", "popular mobilization units", "one body, many renderings"),
    ("شرکت", "sherkat", "Persian, and its Latin spelling"),
    ("sirketi", "company", "Turkish"),
    ("ооо", "limited liability company", ""),
    ("obshchestvo s ogranichennoy otvetstvennostyu", "gmbh", ""),
    ("таварыства з абмежаванай адказнасцю", "ooo", "Belarusian"),
    ("оао", "open joint stock company", ""),
    ("zao", "closed joint stock company", ""),
    ("fgup", "federal state unitary enterprise", ""),
    ("ذ م م", "llc", "Arabic initials"),
    ("有限公司", "co ltd", ""),
    ("научно-исследовательский институт", "nii", ""),
    ("npo", "научно-производственное объединение", ""),
    ("konstruktorskoe byuro", "design bureau", ""),
    ("gosudarstvennoe", "state", "adjective spelled out from its stem"),
    ("государственного", "gosudarstvennaya", "genitive and feminine"),
    ("федеральной", "federal", ""),
    ("naft", "oil", "Persian"),
    ("نفط", "neft", "Arabic, Russian"),
    ("keshtirani", "shipping", "Persian solid spelling"),
    ("havapeymaei", "airlines", "Persian"),
    ("bonyad", "foundation", ""),
    ("daneshgah", "university", ""),
    ("sanaye", "industries", ""),
    ("khadamat", "services", "Persian and Arabic"),
    ("ticaret", "trading", "Turkish"),
    ("exportación", "ihracat", "Spanish, Turkish"),
    ("imeni", "named after", ""),
    ("suriye", "syrian", "Turkish"),
    ("سوريا", "syrie", ""),
    ("российская", "rossiiskii", ""),
    ("russie", "russian federation", ""),
    ("القدس", "jerusalem", ""),
    ("hezbollah", "party of god", ""),
    ("للتجارة", "trading", "for trade, in one word"),
    ("والخدمات", "services", "and services, in one word"),
    ("لنقل", "transport", "for transport"),
    ("النجباء", "nobles", "Movement of the Party of God's Nobles"),
    ("ahl al haq", "righteous", "League of the Righteous"),
    ("otdelnaya", "separate", ""),
    ("الأميركي", "american", "as the press of the Gulf spells it"),
    ("الإسرائيلي", "israeli", ""),
    ("الشام", "levant", "in names of groups; Damascus elsewhere"),
    ("металлургический комбинат", "iron and steel works", "what a works is called in two languages"),
    ("аэс", "nuclear power plant", ""),
    ("αστυνομία", "police", "Greek, with its accent"),
    ("hnos", "brothers", "set aside, as in other languages"),
    ("koninklijke", "royal", "Dutch"),
    ("삼성", "samsung", ""),
    ("三菱", "mitsubishi", "read as Japanese"),
    ("부산", "pusan", "two romanizations"),
]


@pytest.mark.parametrize(("left", "right", "note"), SAME_WORD)
def test_word_class_translates(table: Lexicon, left: str, right: str, note: str) -> None:
    assert table.word_class(normalize(left)) == table.word_class(normalize(right)) != 0


# words that must not fall together
OTHER_WORD = [
    ("ثوار", "revolution", "revolutionaries are not what they make"),
    ("university hospital", "university", "a hospital"),
    ("children", "families", "two charities"),
    ("gendarmerie", "police", "two forces of one country"),
    ("equality", "justice", "two words of one party"),
    ("reform", "justice", "two parties"),
    ("counterintelligence", "intelligence", "two directorates of one country"),
    ("solar", "electric", "two companies of one town"),
    ("pride", "glory", "two ships of one owner"),
    ("precision", "progress", "two plants of one town"),
    ("northeast", "northwest", "two provinces of one country"),
    ("affairs", "interior", "of the sea, of religion"),
    ("ocean", "shipping", "Blue Ocean Shipping is not Blue Shipping"),
    ("jazira", "jadida", "an island is not new"),
    ("karkh", "rusafa", "the two banks of Baghdad, each with its courts"),
    ("traffic", "police", "two directorates of one town"),
    ("east java", "central java", "two provinces"),
    ("электромеханический", "механический", "two plants of one town"),
    ("boiler", "valve", "two makers of one town"),
    ("boxing", "football", "two federations of one country"),
    ("environment", "water", "two ministries of one country"),
    ("carpet", "shoes", "two companies of one town"),
    ("helicopter", "airline", ""),
    ("ministry", "directorate", "of health, of one country"),
    ("وزاره", "مديريه", "the same in Arabic"),
    ("newspaper", "television", "two media of one name"),
    ("coast guard", "border", "two services of one state"),
    ("students", "youth", "two unions"),
    ("customs", "tax", "two services of one state"),
    ("un", "food", "the UN, not Turkish flour"),
    ("migration", "customs", ""),
    ("court", "prosecution", "both administer justice; they are two bodies"),
    ("суд", "прокуратура", "the same in Russian"),
    ("embassy", "consulate", "two posts of one state"),
    ("red cross", "red crescent", "two societies"),
    ("socialist", "communist", "two parties"),
    ("mosque", "church", ""),
    ("tank", "artillery", "brigades of one number and two arms"),
    ("motor rifle", "mechanized", "the same"),
    ("supreme", "great", "a court, a mosque"),
    ("melli", "mellat", "Bank Melli, Bank Mellat"),
    ("harakat", "hizb", "a movement is no party"),
    ("kataib", "jaysh", "brigades are no army"),
    ("hezbollah", "kataib", "Kataib Hezbollah is another body than Hezbollah"),
    ("ooo", "oao", "limited company, stock company"),
    ("oao", "zao", "open and closed"),
    ("syria", "russia", ""),
    ("north", "south", ""),
    ("import", "export", ""),
    ("north korea", "south korea", ""),
    ("oil", "gas", ""),
    ("rapid response", "rapid support forces", "of Iraq's interior ministry, and Sudan's"),
]


@pytest.mark.parametrize(("left", "right", "note"), OTHER_WORD)
def test_word_class_keeps_apart(table: Lexicon, left: str, right: str, note: str) -> None:
    assert 0 != table.word_class(left) != table.word_class(right) != 0


def test_words_of_two_senses_are_of_one_class(table: Lexicon) -> None:
    katiba, kataib, liwa = map(normalize, ("كتيبة", "كتائب", "لواء"))
    assert table.word_class(katiba) == table.word_class(kataib) == table.word_class(liwa) != 0
    assert table.word_sense(katiba) == table.word_sense(kataib) == table.word_sense("battalion") != 0
    assert 0 != table.word_sense(liwa) != table.word_sense(katiba)


# left, right, why
SAME_GIVEN = [
    ("halide", "khalida", "Turkish"),
    ("roghayeh", "ruqayya", "Persian"),
    ("hajera", "hacer", "Bengali and Turkish"),
    ("parwana", "parvaneh", "Afghan"),
    ("sahra", "zahra", "Somali has no z"),
    ("फारूक", "farooq", "Devanagari"),
    ("ئىلھام", "ilham", "Uyghur"),
    ("มูฮัมหมัด", "muhammad", "Thai"),
    ("motiur", "مطيع", "the first half of a Bengali Muti ur-Rahman"),
    ("شەریف", "sharif", "Sorani"),
    ("aguila", "عقيلة", "Libyan"),
    ("shehbaz", "شہباز", "Urdu"),
    ("garegin", "karekin", "Eastern and Western Armenian"),
    ("zurabi", "zurab", "Georgian nominative"),
    ("зміцер", "dmitry", "Belarusian"),
    ("nasiru", "nasir", "Hausa"),
    ("iliyasu", "ilyas", "Hausa"),
    ("hissene", "hussein", "Chadian"),
    ("abakar", "abubakr", "Chadian"),
    ("nouhoum", "nuh", "Malian"),
    ("rhissa", "ghissa", "Tuareg"),
    ("goukouni", "كوكوني", "Chadian"),
    ("bassirou", "باسيرو", "Senegalese"),
    ("jihaan", "jihan", "Somali"),
    ("byong", "pyong", "South Korean, in one syllable"),
    ("haibatullah", "hibatullah", "Pashto; and another name than Habibullah"),
    ("supyan", "sufyan", "Chechen"),
    ("prasanta", "prashant", "Bengali and Hindi"),
    ("camila", "kamila", "Spanish and Polish"),
    ("najim", "نجم", "Najim al-Jubouri, as Iraqis write it"),
    ("benjamin", "בנימין", "the press writes both"),
    ("sukaina", "سكينة", "Arabic letters do not part her from Sakina"),
    ("odil", "adil", "Uzbek"),
    ("тофик", "tofiq", "Azeri in Russian"),
    ("عەبدوڵڵا", "abdullah", "Kurdish"),
    ("rafiqul", "রফিকুল", "Bengali, with its article"),
    ("yahya", "jahja", "German"),
    ("ishaq", "isyaku", "Hausa"),
    ("aleksandr", "oleksandr", "Russian, Ukrainian"),
    ("alexander", "aliaksandr", "English, Belarusian"),
    ("sergei", "serhiy", ""),
    ("сергей", "siarhei", "across scripts"),
    ("nikolai", "mykola", ""),
    ("dmitri", "dzmitry", ""),
    ("yevgeny", "yauhen", ""),
    ("vladimir", "uladzimir", ""),
    ("yuri", "iurii", "ICAO"),
    ("aleksandrovich", "aliaksandravich", "patronymics"),
    ("grigoryevich", "ryhoravich", ""),
    ("ivanovna", "ivanivna", ""),
    ("olga", "volha", ""),
    ("mohammad", "muhammet", "Turkish"),
    ("محمد", "mohamed", ""),
    ("qasem", "ghasem", "Persian merges ق and غ"),
    ("qasem", "kassim", ""),
    ("jaafar", "cafer", "Turkish"),
    ("hussein", "hocine", "Algerian French"),
    ("youssef", "yusif", ""),
    ("aisha", "ayse", "Turkish"),
    ("reza", "rida", "ض in Persian and Arabic"),
    ("ramadan", "ramzan", ""),
    ("morteza", "murtadha", ""),
    ("khadija", "hatice", "Turkish"),
    ("jorg", "joerg", "umlaut written out"),
    ("itzhak", "yitzchak", ""),
    ("ناهید", "nahid", "Persian"),
    ("حسان", "hassaan", "not Hassan"),
    ("tesfai", "ተስፋዬ", "Ethiopic script"),
    ("venkateswara", "venkateshwara", ""),
    ("hayk", "հայկ", "Armenian script"),
    ("zhang", "chang", "pinyin, Wade and Giles"),
    ("md", "mohammad", "Bengal"),
    ("yulia", "julia", "German; the press writes one woman both ways"),
    ("nurzhan", "нуржан", ""),
]


@pytest.mark.parametrize(("left", "right", "note"), SAME_GIVEN)
def test_given_classes_join_spellings(table: Lexicon, left: str, right: str, note: str) -> None:
    assert table.given_classes[normalize(left)] == table.given_classes[normalize(right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [("hassan", "hussein"), ("salim", "salem"), ("amir", "amr"), ("ali", "alaa"), ("ivan", "juan"),
     ("aleksandrovich", "alekseevich"), ("ivanovich", "ivanovna"), ("mehmet", "ahmet"),
     ("ramesh", "rakesh"), ("jonas", "juozas"), ("adewale", "adekunle"), ("pham", "phan"), ("kamau", "kariuki"),
     ("nurzhan", "nurlan"), ("tamar", "tamaz"), ("hwan", "hoon"), ("vagif", "vugar"),
     ("salifou", "salou"), ("bakary", "boukary"), ("fousseyni", "lassana"), ("modibo", "mamadou")],
)  # fmt: skip
def test_given_classes_keep_names_apart(table: Lexicon, left: str, right: str) -> None:
    assert table.given_classes[left] != table.given_classes[right]


def test_cognates_translate_names(table: Lexicon) -> None:
    john, juan, ivan, ali = (table.given_classes[name] for name in ("john", "juan", "ivan", "ali"))
    assert table.cognates[john] == table.cognates[juan] == table.cognates[ivan]
    assert ali not in table.cognates


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("bill", "william"),
        ("sasha", "aleksandr"),
        ("pepe", "jose"),
        ("lyosha", "aleksei"),
        ("hama", "mohammed"),
        ("kasia", "katarzyna"),
        ("yoni", "jonathan"),
        ("seun", "oluwaseun"),
        ("wm", "william"),
        ("hossam", "husamdin"),
    ],
)
def test_nicknames_stand_for_their_names(table: Lexicon, short: str, full: str) -> None:
    assert table.given_classes[full] in table.nicknames[short]


def test_nicknames_may_stand_for_several_names(table: Lexicon) -> None:
    slava = {table.given_names[number] for number in table.nicknames["slava"]}
    assert {"vyacheslav", "stanislav", "yaroslav"} <= slava


# forms of one name, canonical, why
COMPOUNDS = [
    ("सलाहुद्दीन সালাহউদ্দিন salakhutdin", "salahdin", "Devanagari, Bengali, Tatar"),
    ("абдулманап", "abdmanaf", "Dagestani"),
    ("عەبدولڕەزاق عەبدولرەزاق", "abdrazzaq", "Sorani"),
    ("zulfikar dhulfiqar ذوالفقار", "zulfiqar", "Dhu al-Fiqar"),
    ("abdurrahman abderrahmane abdulrahman abdelrahman abdolrahman abdorrahman abdirahman", "abdrahman", ""),
    ("عبدالرحمن", "abdrahman", "Arabic, solid"),
    ("abdulkarim abdelkrim abdolkarim abdoulkarim", "abdkarim", "Algerian spelling with one vowel"),
    ("abdelkader abdulqadir abdülkadir", "abdqadir", ""),
    ("абдулкадыр абдалькадир עבדאלקאדר", "abdqadir", "Cyrillic, Hebrew"),
    ("abdeddaim abdeldayem abduldaim", "abddayim", "Maghreb, Egypt, Gulf"),
    ("abdelouahab abdiwahab abdülvahap", "abdwahhab", "Maghreb, Somalia, Turkey"),
    ("abdelgawad abdeljawad", "abdjawad", "Egypt"),
    ("belkacem belgacem abulqasim ebulkasım", "abuqasim", "Maghreb, Turkey"),
    ("abdurrazzaq abderrazak abdolrazzagh", "abdrazzaq", ""),
    ("abdallah abdullah abdollah abdulla abdoulaye عبدالله", "abdallah", "West African, Arabic"),
    ("abdulhussein abdolhossein عبدالحسين", "abdhussein", "Shia name"),
    ("nasrallah nasrullah nasrollah نصرالله", "nasrallah", ""),
    ("hezbollah hizballah حزب‌الله", "hizballah", "with a zero-width non-joiner"),
    ("saadallah sadullah", "saadallah", ""),
    ("fayzullahi فیض‌اللهی", "fayzallah", "Persian family name"),
    ("zabihullah zabihollah", "zabihallah", "Afghan, Iranian"),
    ("nureddin nuruddin nouraldin noureddine nurettin نورالدين", "nurdin", ""),
    ("salahuddin salaheddine saladin selahattin селахаттин سەلاحەدین", "salahdin", ""),
    ("nurettin нуреттин نوورەدین", "nurdin", "Turkish in Russian letters, Sorani"),
    ("bahattin bahaettin бахаттин", "bahadin", "Turkish"),
    ("gulbuddin golboddin گلبدین гульбеддин", "gulbdin", "Pashto"),
    ("alireza aliriza علی‌رضا", "alirida", "Persian double name"),
    ("abolfazl abulfadl", "abufadl", "kunya that became a given name"),
    ("aboubakar abubakr boubacar ebubekir", "abubakr", ""),
]


@pytest.mark.parametrize(("forms", "canonical", "note"), COMPOUNDS)
def test_compounds_have_one_canonical_form(table: Lexicon, forms: str, canonical: str, note: str) -> None:
    found = {form: table.compounds.get(normalize(form)) for form in forms.split()}
    assert found == dict.fromkeys(forms.split(), canonical)


def test_compounds_of_one_word_are_those_of_their_parts() -> None:
    rows = read_rows(TABLES / "compounds.tsv", HEADS["compounds"]).rows
    parts: dict[tuple[str, str], set[str]] = {(kind, part): set() for kind, part, *_ in rows}
    for kind, part, canonical, _ in rows:
        parts[kind, part].add(canonical)
    made = {"abd" + tail for tail in parts["abd", "tail"]}
    wholes = {canonical for canonical in parts["-", "whole"] if canonical.startswith("abd")}
    assert wholes - made == {"abdallah", "abdrabbo"}


def test_compounds_join_unknown_heads_with_unmistakable_endings(table: Lexicon) -> None:
    assert table.compounds.get("xalqullah") == "xalqallah"


@pytest.mark.parametrize(
    "word",
    ["mahdi", "abdi", "abdou", "padilla", "sardine", "nadine", "godin", "mullah", "uddin", "abbas", "محمد"],
)
def test_compounds_leave_other_words_alone(table: Lexicon, word: str) -> None:
    assert word not in table.compounds
    assert table.compounds.get(word, word) == word


@pytest.mark.parametrize(
    ("form", "kind"),
    [("dr", "academic"), ("gen", "military"), ("العقيد", "military"), ("سرلشکر", "military"),
     ("ayatollah", "religious"), ("hojjatoleslam", "religious"), ("sayyid", "soft"), ("emir", "soft"),
     ("shaheed", "soft"), ("sardar", "soft"), ("khan", "soft"), ("полковник", "military"), ("señor", "civil")],
)  # fmt: skip
def test_honorifics_know_their_class(table: Lexicon, form: str, kind: str) -> None:
    assert table.honorifics[normalize(form)] == kind


@pytest.mark.parametrize(
    "form", ["amir", "bayan", "habib", "khalifa", "malik", "raid", "shahid", "sharif", "أمير", "رائد"]
)
def test_honorifics_leave_names_that_are_seldom_titles(table: Lexicon, form: str) -> None:
    assert normalize(form) not in table.honorifics
    assert table.is_name(normalize(form))


@pytest.mark.parametrize(
    ("form", "role"),
    [("al", "article"), ("ash", "article"), ("abou", "kunya"), ("umm", "kunya"), ("bin", "nasab"), ("ould", "nasab"),
     ("oglu", "behind"), ("von", "western"), ("بن", "nasab"), ("أبو", "kunya"), ("beni", "family")],
)  # fmt: skip
def test_particles_know_their_role(table: Lexicon, form: str, role: str) -> None:
    assert table.particles[normalize(form)] == role


def test_particles_of_people_leave_korean_and_burmese_names_alone(table: Lexicon) -> None:
    assert {"un", "in", "an", "il", "to", "san", "na"}.isdisjoint(table.particles)


def test_stop_words_are_those_of_organisations(table: Lexicon) -> None:
    assert {"of", "the", "and", "de", "для", "في", "von"} <= table.stop_words
    assert table.stop_words.isdisjoint(table.numbers)


@pytest.mark.parametrize(
    ("form", "digits"),
    [("first", "1"), ("1st", "1"), ("premiere", "1"), ("первый", "1"), ("الأول", "1"), ("هفتم", "7"), ("53rd", "53"),
     ("twelfth", "12"), ("hundred", "100")],
)  # fmt: skip
def test_numbers_are_read(table: Lexicon, form: str, digits: str) -> None:
    assert table.numbers[normalize(form)] == digits


@pytest.mark.parametrize(
    ("parent", "child"),
    [("abu", "ali"), ("abou", "hossein"), ("أبو", "محمد"), ("oum", "fatemeh"), ("abu", "zeinab")],
)
def test_is_common_kunya_through_spellings(table: Lexicon, parent: str, child: str) -> None:
    assert table.is_common_kunya(normalize(parent), normalize(child))


@pytest.mark.parametrize("child", ["taqwa", "azrael", "mahaws"])
def test_is_common_kunya_refuses_rare_ones(table: Lexicon, child: str) -> None:
    assert not table.is_common_kunya("abu", child)


def test_words_that_are_names_too_are_marked(table: Lexicon) -> None:
    assert {"salam", "park", "hadid", "demir"} <= table.org_name_like
    assert {"brigade", "ooo", "institute"}.isdisjoint(table.org_name_like)


# table, what is done to it, line that the error must name, word of the message
FAULTS: list[tuple[str, Callable[[str], str], str]] = [
    ("numbers", lambda text: text + "7\tseventh\n", "seventh"),
    ("numbers", lambda text: text + "7\n", "cells"),
    ("numbers", lambda text: text + "7\t\n", "cells"),
    ("nicknames", lambda text: text + "nobody\ten\tnobby\n", "nobody"),
    ("cognates", lambda text: text + "zz-group\tnobody | nemo\n", "nobody"),
    ("given_names", lambda text: text + "zz\ten\tm\tzed\n", "canonical"),
    ("given_names", lambda text: text + "zz\ten\tm\tzz | mohammad\n", "mohammad"),
    ("compounds", lambda text: text + "abd\ttail\tzz\trahman\n", "rahman"),
    ("organisations", lambda text: text + "bank\tgeneric\ten\t-\t-\tbanks\n", "banks"),
]


@pytest.mark.parametrize(("name", "spoil", "word"), FAULTS)
def test_load_names_file_and_line_of_a_fault(
    tmp_path: Path, name: str, spoil: Callable[[str], str], word: str
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(TABLES, folder)
    path = folder / f"{name}.tsv"
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")
    with pytest.raises(TableError) as caught:
        load(folder)
    assert caught.value.path == path
    assert caught.value.row == path.read_text("utf-8").count("\n")
    assert word in str(caught.value)


def test_load_refuses_another_head(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(TABLES, folder)
    (folder / "places.tsv").write_text("# no columns\nname\tforms\n", "utf-8")
    with pytest.raises(TableError, match="class_id, forms"):
        load(folder)


def test_classes_of_given_names_fit_where_they_are_packed() -> None:
    """`Reading.name_class` has so many bits for the name, for its group, and for the name that it is short for."""
    table = lexicon()
    assert len(table.given_names) <= MOST_GIVEN < FAMILY
    assert max(table.family_classes[form] for form in table.nisbas) < FIRST_FAMILY
    assert max(table.family_classes.values()) < 1 << 31 - CLASS_BITS
    assert max(table.cognates.values()) < 1 << GROUP_BITS
    assert max(number for numbers in table.nicknames.values() for number in numbers) <= MOST_WHOLE
    assert table.given_classes[table.compounds.servant_of("karim")] <= MOST_WHOLE
    assert CLASS_BITS + GROUP_BITS + MOST_WHOLE.bit_length() < 32
    assert FIRST_PATRONYMIC + 2 * MOST_GIVEN + 1 < FIRST_PINYIN
    assert FIRST_PINYIN + MOST_PINYIN <= 1 << 31 - CLASS_BITS
    assert 2 * (FIRST_PINYIN + MOST_PINYIN) < NAME_OF_ORG


@pytest.mark.parametrize(
    ("form", "whole"),
    [
        ("bob", "robert"),
        ("sasha", "alexander"),
        ("саша", "alexander"),
        ("robert", ""),
        ("zzz", ""),
        ("karim", "abdkarim"),
        ("hamed", ""),
        ("نصر", ""),
    ],
)
def test_a_short_form_stands_for_the_commonest_of_its_names(form: str, whole: str) -> None:
    assert lexicon().given_names[read_token(form).short_for] == whole


@pytest.mark.parametrize(
    ("form", "like", "note"),
    [
        ("محمدي", "mohammadi", "a family's name, though its likeliest Latin spelling is a given name"),
        ("нұрсұлтан", "nursultan", "Kazakh letters, listed as Russian writes the name"),
        ("саша", "sasha", "a short form, listed in Latin letters alone"),
    ],
)
def test_read_token_finds_the_class_of_a_name_in_its_own_script(form: str, like: str, note: str) -> None:
    assert read_token(form).name_class == read_token(like).name_class != 0, note


def test_read_token_does_not_look_up_a_guess_of_spelling() -> None:
    """*Taylor* is the likeliest of the spellings that Arabic letters leave open; the others may be other families."""
    assert read_token("تايلور").latin == "taylor"
    assert (read_token("تايلور").name_class, read_token("taylor").name_class != 0) == (0, True)
    assert read_token("ولي").short_for == read_token("vali").short_for != read_token("willy").short_for
