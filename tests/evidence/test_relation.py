"""What the tables say of two words: one name, different names, a short form, synonyms, or nothing."""

from __future__ import annotations

import pytest

from ansab.evidence.relation_kernel import ONE_NAME, OTHER_NAME, SHORT_FORM, SYNONYM, UNTOLD, relation
from ansab.names.reading import read_token

OF_PEOPLE = [
    ("hassan", "حسن", ONE_NAME, "one given name in two scripts"),
    ("khalid", "khalil", OTHER_NAME, "two given names"),
    ("bob", "robert", SHORT_FORM, "a nickname"),
    ("karim", "abdkarim", SHORT_FORM, "Abd al-Karim is called Karim"),
    ("john", "ivan", UNTOLD, "names that translate one another"),
    ("john", "qubtani", UNTOLD, "no table lists the second"),
    ("samatovich", "samatowitsch", UNTOLD, "a German spelling: letters decide"),
    ("samatovich", "саматович", UNTOLD, "a patronymic in two scripts"),
    ("samatovich", "renatovich", OTHER_NAME, "two fathers"),
    ("samatovich", "samatovna", OTHER_NAME, "a son and a daughter"),
    ("samatovich", "samat", OTHER_NAME, "the father himself"),
    ("samatovich", "alexandrovich", OTHER_NAME, "a table lists the second"),
    ("aleksandrowitsch", "alexandrovich", ONE_NAME, "a spelling that the table has not"),
    ("nikolaevich", "nikolayevich", ONE_NAME, "of Nikolay, not of Nikola"),
    ("pavlovich", "павлович", ONE_NAME, "a vowel that comes and goes"),
    ("lvovich", "львович", ONE_NAME, "a short name"),
    ("samatovich", "girard", UNTOLD, "a family of another people"),
    ("jianping", "jianming", OTHER_NAME, "another syllable of pinyin"),
    ("jianping", "jianpin", UNTOLD, "n and ng are mixed up"),
    ("guangzhong", "kuangchung", UNTOLD, "Wade and Giles write k for g, ch for zh"),
    ("jianping", "jianpnig", UNTOLD, "a slip of the keyboard"),
    ("jianping", "hassan", UNTOLD, "a given name of another people"),
    ("jianping", "girard", OTHER_NAME, "a listed family name"),
]
OF_ORGANISATIONS = [
    ("brigades", "kataib", ONE_NAME, "a translation"),
    ("airlines", "airways", SYNONYM, "words of one language for one thing"),
    ("llc", "gmbh", ONE_NAME, "legal forms of two countries"),
    ("petroleum", "shipping", OTHER_NAME, "two trades"),
    ("basra", "mosul", OTHER_NAME, "two towns"),
    ("basra", "البصره", ONE_NAME, "a town in two scripts"),
    ("basra", "hasan", OTHER_NAME, "a town and a person's name"),
    ("hasan", "hassan", ONE_NAME, "a person's name"),
    ("xinyuan", "xinhua", OTHER_NAME, "two firms named in pinyin"),
    ("xinyuan", "xingyuan", UNTOLD, "n and ng are mixed up"),
]


@pytest.mark.parametrize(("left", "right", "told", "note"), OF_PEOPLE)
def test_relation_of_words_of_peoples_names(left: str, right: str, told: int, note: str) -> None:
    one, other = read_token(left), read_token(right)
    assert relation(one.name_class, other.name_class, False) == told, note
    assert relation(other.name_class, one.name_class, False) == told, note


@pytest.mark.parametrize(("left", "right", "told", "note"), OF_ORGANISATIONS)
def test_relation_of_words_of_organisations(left: str, right: str, told: int, note: str) -> None:
    one, other = read_token(left), read_token(right)
    assert relation(one.org_class, other.org_class, True) == told, note
    assert relation(other.org_class, one.org_class, True) == told, note
