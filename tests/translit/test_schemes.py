"""Published systems: every letter of a declared inventory has a rule, and the ambiguous points are pinned."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansab.translit import schemes
from ansab.translit.schemes import scheme_named

ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
INVENTORIES = {
    "Arab-Latn": ARABIC + "پچژڤگ",
    "fa-Arab-Latn": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأؤئة",
    "ckb-Arab-Latn": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ",
    "Hebr-Latn": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "ru-Cyrl-Latn": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk-Cyrl-Latn": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "sr-Cyrl-Latn": "абвгдђежзијклљмнњопрстћуфхцчџш",
}
PUBLISHED = [scheme for scheme in schemes() if not scheme.id.endswith("x-press")]
SILENT = {"ru-Cyrl-Latn/icao": "ь", "uk-Cyrl-Latn/bgn": "ь", "uk-Cyrl-Latn/icao": "ь", "Hebr-Latn/bgn": "אעה"}


def test_schemes_are_the_promised_ones() -> None:
    ids = {scheme.id for scheme in schemes()}
    for name in ("bgn", "alaloc", "ungegn", "din", "iso", "buckwalt", "x-ic", "x-press"):
        assert f"Arab-Latn/{name}" in ids
    for language in ("ru", "uk", "sr"):
        assert {f"{language}-Cyrl-Latn/{name}" for name in ("bgn", "iso", "icao")} <= ids
    assert {"fa-Arab-Latn/bgn", "fa-Arab-Latn/alaloc", "ckb-Arab-Latn/bgn", "Hebr-Latn/bgn"} <= ids
    assert len(ids) == len(schemes())


def test_schemes_say_what_they_are_and_where_from() -> None:
    assert all(len(scheme.description) > 10 and len(scheme.source) > 5 for scheme in schemes())


@pytest.mark.parametrize("scheme", PUBLISHED, ids=lambda scheme: scheme.id)
def test_romanize_has_a_rule_for_every_letter(scheme) -> None:
    silent = SILENT.get(scheme.id, "")
    for letter in INVENTORIES[scheme.id.rpartition("/")[0]]:
        written = scheme.romanize(f"ب{letter}ب" if "Arab" in scheme.id else letter)
        bare = scheme.romanize("بب") if "Arab" in scheme.id else ""
        assert written != bare or letter in silent, letter
        for char in unicodedata.normalize("NFD", written):
            assert unicodedata.combining(char) or not char.isalpha() or ord(char) < 0x250 or char in "ʼʻʾʿʺʹ"


@pytest.mark.parametrize("name", ["din", "iso", "alaloc", "bgn", "ungegn", "buckwalt"])
def test_romanize_writes_arabic_consonants_apart(name: str) -> None:
    consonants = "بتثجحخدذرزسشصضطظعغفقكلمنه"
    written = [scheme_named(f"Arab-Latn/{name}").romanize(f"ب{letter}") for letter in consonants]
    assert len(set(written)) == len(consonants)


CASES = [
    # scheme, native, written, note
    ("Arab-Latn/bgn", "الشارقة", "Ash Shāriqah", "sun letter assimilated"),
    ("Arab-Latn/ungegn", "الشارقة", "Ash Shāriqah", "sun letter assimilated"),
    ("Arab-Latn/alaloc", "الشارقة", "al-Shāriqah", "never assimilated"),
    ("Arab-Latn/din", "الشارقة", "aš-Šāriqa", "assimilated, a for ta marbuta"),
    ("Arab-Latn/iso", "الشارقة", "al-Šāriqaẗ", "one sign for ta marbuta"),
    ("Arab-Latn/x-ic", "الشمري", "al-Shammari", "26 letters"),
    ("Arab-Latn/bgn", "محمد الشمري", "Muḩammad ash Shammarī", "article in small letters within a name"),
    ("Arab-Latn/bgn", "القاهرة", "Al Qāhrah", "moon letter; no vowel guessed"),
    ("Arab-Latn/bgn", "عبد الرحمن", "‘Abd ar Raḩmān", "Abd al-X"),
    ("Arab-Latn/alaloc", "عبد الرحمن", "ʻAbd al-Raḥmān", "Abd al-X"),
    ("Arab-Latn/din", "عبد الرحمن", "ʿAbd ar-Raḥmān", "Abd al-X"),
    ("Arab-Latn/x-ic", "عبد الرحمن", "’Abd-al-Rahman", "Abd al-X, hyphens"),
    ("Arab-Latn/x-ic", "عبد الله", "’Abdallah", "not Abdullah"),
    ("Arab-Latn/bgn", "عبد الله", "‘Abd Allāh", ""),
    ("Arab-Latn/x-ic", "نور الدين", "Nur-al-Din", "hyphens"),
    ("Arab-Latn/bgn", "مدينة الشام", "Madīnat ash Shām", "ta marbuta in construct"),
    ("Arab-Latn/alaloc", "مدينة الشام", "Madīnat al-Shām", "ta marbuta in construct"),
    ("Arab-Latn/alaloc", "فاطمة الزهراء", "Fāṭimah al-Zahrāʼ", "a given name is no construct"),
    ("Arab-Latn/din", "مَدِينَة", "Madīna", "ta marbuta"),
    ("Arab-Latn/alaloc", "حَيَاة", "Ḥayāh", "ta marbuta after alif"),
    ("Arab-Latn/bgn", "مصطفى", "Muşţafá", "alif maqsura"),
    ("Arab-Latn/alaloc", "مصطفى", "Muṣṭafá", "alif maqsura"),
    ("Arab-Latn/din", "مصطفى", "Muṣṭafā", "alif maqsura"),
    ("Arab-Latn/iso", "مصطفى", "Muṣṭafỳ", "alif maqsura"),
    ("Arab-Latn/x-ic", "مصطفى", "Mustafa", "alif maqsura"),
    ("Arab-Latn/alaloc", "أحمد", "Aḥmad", "no hamza at the start"),
    ("Arab-Latn/alaloc", "مُؤْمِن", "Muʼmin", "hamza within"),
    ("Arab-Latn/bgn", "مُؤْمِن", "Mu’min", "hamza within"),
    ("Arab-Latn/din", "علاء", "ʿAlāʾ", "hamza at the end, ayn at the start"),
    ("Arab-Latn/alaloc", "قُرْآن", "Qurʼān", "madda"),
    ("Arab-Latn/ungegn", "عُمَر", "‘Umar", "ayn"),
    ("Arab-Latn/x-ic", "سعيد", "Sa’id", "ayn is an apostrophe"),
    ("Arab-Latn/alaloc", "كَذَّاب", "Kadhdhāb", "shadda on a digraph doubles it"),
    ("Arab-Latn/bgn", "كَذَّاب", "Kadhāb", "shadda on a digraph does not"),
    ("Arab-Latn/x-ic", "القَذَّافِي", "al-Qadhafi", "shadda on a digraph does not"),
    ("Arab-Latn/x-ic", "عَبَّاس", "’Abbas", "shadda doubles"),
    ("Arab-Latn/alaloc", "بَيْت", "Bayt", "diphthong"),
    ("Arab-Latn/alaloc", "يَوْم", "Yawm", "diphthong"),
    ("Arab-Latn/alaloc", "قُوَّة", "Qūwah", "doubled waw after u"),
    ("Arab-Latn/din", "قُوَّة", "Quwwa", "doubled waw after u"),
    ("Arab-Latn/alaloc", "أَيُّوب", "Ayyūb", "doubled ya after a"),
    ("Arab-Latn/alaloc", "عَرَبِيّ", "ʻArabī", "nisba"),
    ("Arab-Latn/din", "عَرَبِيّ", "ʿArabī", "nisba"),
    ("Arab-Latn/alaloc", "العربية", "al-ʻArabīyah", "nisba of a woman"),
    ("Arab-Latn/bgn", "العربية", "Al ‘Arabīyah", "nisba of a woman"),
    ("Arab-Latn/din", "العربية", "al-ʿArabiyya", "nisba of a woman"),
    ("Arab-Latn/x-ic", "العربية", "al-’Arabiyah", "nisba of a woman"),
    ("Arab-Latn/alaloc", "أبو بكر", "Abū Bkr", "Abu as written; no vowel guessed"),
    ("Arab-Latn/alaloc", "علي بن أبي طالب", "ʻAlī ibn Abī Ṭālib", "ibn, Abi as written"),
    ("Arab-Latn/bgn", "علي بن أبي طالب", "‘Alī Bin Abī Ţālib", "Bin without alif"),
    ("Arab-Latn/bgn", "ابن سينا", "Ibn Sīnā", "Ibn with alif"),
    ("Arab-Latn/din", "علي بن سينا", "ʿAlī ibn Sīnā", "ibn"),
    ("Arab-Latn/alaloc", "شُكْرًا", "Shukran", "tanwin"),
    ("Arab-Latn/bgn", "عدد ٤٢", "‘Dd 42", "digits; no vowel guessed"),
    ("Arab-Latn/buckwalt", "علي", "Ely", "letter by letter"),
    ("Arab-Latn/buckwalt", "مُحَمَّد", "muHam~ad", "marks too"),
    ("fa-Arab-Latn/bgn", "رضا", "Reẕā", "Persian values"),
    ("fa-Arab-Latn/bgn", "فاطمه", "Fāţemeh", "silent he"),
    ("fa-Arab-Latn/bgn", "عبدالله", "‘Bdollāh", "X-ollah; no vowel guessed within a compound"),
    ("fa-Arab-Latn/bgn", "حسین", "Ḩoseyn", "diphthong"),
    ("fa-Arab-Latn/alaloc", "حسین", "Ḥusayn", "diphthong"),
    ("fa-Arab-Latn/alaloc", "ژاله", "Zhālah", "silent he"),
    ("fa-Arab-Latn/bgn", "ولایتی", "Vlāytī", "v; no vowel guessed"),
    ("ckb-Arab-Latn/bgn", "پێشمەرگە", "Pêşmerge", ""),
    ("ckb-Arab-Latn/bgn", "کوردستان", "Kurdstan", "short i is not written"),
    ("ckb-Arab-Latn/bgn", "مەسعوود", "Mes‘ûd", "doubled waw"),
    ("ckb-Arab-Latn/bgn", "هەولێر", "Hewlêr", "consonant w"),
    ("ckb-Arab-Latn/bgn", "ئازاد", "Azad", "carrier at the start"),
    ("Hebr-Latn/bgn", "שָׁלוֹם", "Shalom", "points"),
    ("Hebr-Latn/bgn", "יִצְחָק", "Yitsẖak", "ts, h with line"),
    ("Hebr-Latn/bgn", "תֵּל אָבִיב", "Tel Aviv", "v without dagesh"),
    ("Hebr-Latn/bgn", "מֹשֶׁה", "Moshe", "final he silent"),
    ("Hebr-Latn/bgn", "יִשְׂרָאֵל", "Yisra’el", "sin, alef within"),
    ("Hebr-Latn/bgn", "בן־גביר", "Bn-Gvir", "unpointed: only yod and vav as vowels"),
    ("ru-Cyrl-Latn/bgn", "Ельцин", "Yel’tsin", "e at the start"),
    ("ru-Cyrl-Latn/bgn", "Соловьёв", "Solov’yëv", "yo after soft sign"),
    ("ru-Cyrl-Latn/bgn", "Братск", "Brat·sk", "t and s kept apart from ts"),
    ("ru-Cyrl-Latn/iso", "Щедрин", "Ŝedrin", ""),
    ("ru-Cyrl-Latn/icao", "Юрий Щёлоков", "Iurii Shchelokov", ""),
    ("ru-Cyrl-Latn/icao", "ЩЁЛОКОВ", "SHCHELOKOV", "capitals"),
    ("uk-Cyrl-Latn/bgn", "Згурський", "Zghurskyi", "zgh"),
    ("uk-Cyrl-Latn/bgn", "Євген Їжакевич", "Yevhen Yizhakevych", "at the start"),
    ("uk-Cyrl-Latn/bgn", "Знам’янка", "Znamianka", "apostrophe"),
    ("uk-Cyrl-Latn/iso", "Гєорґій", "Gêorg̀ìj", ""),
    ("uk-Cyrl-Latn/icao", "Євгенія", "Ievheniia", ""),
    ("sr-Cyrl-Latn/bgn", "Ђорђе Љубичић", "Đorđe Ljubičić", "Gaj"),
    ("sr-Cyrl-Latn/iso", "Љиљана", "L̂il̂ana", ""),
    ("sr-Cyrl-Latn/icao", "Ђорђе Жижић", "Dorde Zizic", ""),
]


@pytest.mark.parametrize(("scheme", "native", "written", "note"), CASES)
def test_romanize_pins(scheme: str, native: str, written: str, note: str) -> None:
    assert scheme_named(scheme).romanize(native) == unicodedata.normalize("NFC", written)


REVERSIBLE = [scheme for scheme in schemes() if scheme.is_reversible]


def test_reversible_schemes_are_known() -> None:
    assert [scheme.id for scheme in REVERSIBLE] == [
        "Arab-Latn/buckwalt",
        "ru-Cyrl-Latn/iso",
        "uk-Cyrl-Latn/iso",
        "sr-Cyrl-Latn/iso",
    ]


@pytest.mark.parametrize("scheme", REVERSIBLE, ids=lambda scheme: scheme.id)
@given(data=st.data())
def test_restore_gives_back_what_was_romanized(scheme, data) -> None:
    letters = INVENTORIES[scheme.id.rpartition("/")[0]]
    if "Cyrl" in scheme.id:
        letters += letters.upper().replace("Ъ", "").replace("Ь", "")
    else:
        letters += "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670ٱـ"
    text = data.draw(st.text(st.sampled_from(letters + " -"), max_size=20))
    text = unicodedata.normalize("NFC", text)
    assert unicodedata.normalize("NFC", scheme.restore(scheme.romanize(text))) == text


def test_restore_refuses_what_is_not_reversible() -> None:
    with pytest.raises(ValueError, match="not reversible"):
        scheme_named("Arab-Latn/bgn").restore("Ash Shāriqah")


def test_scheme_named_does_not_mind_case() -> None:
    assert scheme_named("arab-latn/BGN").id == "Arab-Latn/bgn"


@pytest.mark.parametrize("scheme", PUBLISHED, ids=lambda scheme: scheme.id)
def test_romanize_leaves_latin_and_digits(scheme) -> None:
    assert scheme.romanize("Ali, 42 (é)") == "Ali, 42 (é)"


@pytest.mark.parametrize("scheme", PUBLISHED, ids=lambda scheme: scheme.id)
def test_romanize_takes_lone_marks_and_long_text(scheme) -> None:
    native = {"A": "ع", "H": "ש", "C": "ж"}[scheme.id.split("-Latn")[0].rpartition("-")[2][0]]
    assert scheme.romanize("\u0301\u064e\u05b8") is not None
    assert len(scheme.romanize(native * 10_000)) >= 10_000
