"""Names that no table lists, by their look."""

from __future__ import annotations

import pytest

from ansab.model import EntityType
from ansab.spot.said.apposition import appositions
from ansab.spot.said.typed import with_types
from ansab.spot.span import Span
from ansab.spot.unlisted.finder import NameFinder


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The clerk met Karim al-Rawi in Basra.", ["Karim al-Rawi"]),
        ("Maj. Gen. Nabil Sattar al-Rubaie said", ["Nabil Sattar al-Rubaie"]),
        ("Iraqi Prime Minister Karim al-Rawi said", ["Karim al-Rawi"]),
        ("He saw Abu Durgham and Umm Zayd.", ["Abu Durgham", "Umm Zayd"]),
        ("The Movement of the Northern Lamps spoke", ["Movement of the Northern Lamps"]),
        ("the Resistance in Samarra spoke", ["Resistance in Samarra"]),
        ("the Iraqi defense ministry", ["Iraqi defense ministry"]),
        ("Yesterday was Monday. However, nothing came.", []),
        ("On Mondays al-Rawi opens", ["al-Rawi"]),
        ("Clocks stopped. He saw no Clocks.", ["Clocks", "Clocks"]),
        ("Clocks stopped. He saw none.", []),
        ("the ZXQ said", ["ZXQ"]),
        ("قال أبو درغام", ["أبو درغام"]),
        ("Clocks stopped, and clocks like Clocks Karim.", ["Clocks Karim"]),
        ("Liwa Fajr al-Tahrir signed it", ["Liwa Fajr al-Tahrir"]),
        ("Captain Sunil Rao met Judge Karim Zaid", ["Sunil Rao", "Karim Zaid"]),
        ("He fled Nabatieh for the Red Sea with three Chadians", []),
        ("Justice Minister Karim Rao met the Foreign Secretary", ["Karim Rao"]),
        ("On Friday the Justice Ministry spoke", ["Justice Ministry"]),
        ("Selon M. Dubreuil ou Gen. Rao, l’Agence Bellevue", ["Dubreuil", "Rao", "Agence Bellevue"]),
        ("he met D’Arcy Bell", ["D’Arcy Bell"]),
        ("the court saw Karim Z. He slept, and Karim Z. looked on", ["Karim Z.", "Karim Z."]),
        ("then the Lampgard Tehrik-i-Insaf spoke", ["Lampgard Tehrik-i-Insaf"]),
        ("His father, Allama Karim Rao, slept", ["Karim Rao"]),
        ("« La Kabylie n’oublie pas », a dit Karim Rao", ["Karim Rao"]),
        ("hep “Karim Başkan sustu” dedi, Karim Hanım’ın evi", ["Karim", "Karim"]),
        ("Ansarullah media showed Karim Rao", ["Ansarullah", "Karim Rao"]),
        ("ZWICKAU, Germany, July 3 - A man met Karim Rao", ["Karim Rao"]),
        ("The future movement of prices; the Lamps movement", ["Lamps movement"]),
        ("Chief of Staff Karim Rao", ["Karim Rao"]),
        ("he flew to Waycross, Georgia, with Lind", ["Lind"]),
        ("A MAN OF HIS OFFICE SAID SO", []),
        ("A Quiet Kingmaker Steps\nThe clerk met Karim Rao.", ["Karim Rao"]),
        ("Karim Rao, Home From Basra\nThe clerk met Rao.", ["Karim Rao", "Rao"]),
        ("He met Karim Hashim al-Rawi in Basra.\nThe army said nothing.", ["Karim Hashim al-Rawi"]),
        ("Karim Hashim Al-Rawi Killed In Basra\nThe army said nothing.", []),
        ("قال أبو درغام.\nHe met Karim Hashim in Basra.", ["أبو درغام", "Karim Hashim"]),
        ("the men of God, in Basra. Ministry clerks met Karim Rao", ["Karim Rao"]),
        ("Brigade 12 met the Lamps Brigade", ["Lamps Brigade"]),
        ("Позднее Рахим ан-Нурани прибыл", ["Рахим ан-Нурани"]),
        ("Drone Strike Kills Two Leaders Of Militia Group", []),
        (
            "then he met there Karim al-Ra-\nwi and with them Tom Har-\r\n  lin",
            ["Karim al-Ra-\nwi", "Tom Har-\r\n  lin"],
        ),
        ("then he met there Karim al-Ra\u00ad\nwi's men", ["Karim al-Ra\u00ad\nwi"]),
        (
            "he met Karim-\nbacked men, then saw Abd-\nal-Rahman, then came Smith-\nJones and then the nearby ZXQ-\nheld land",
            ["Karim", "Abd-\nal-Rahman", "Smith-\nJones", "ZXQ"],
        ),
        (
            'yesterday the clerk Karim "Kiki" Rao met a certain Lars «the Bear» Holm there',
            ['Karim "Kiki" Rao', "Lars «the Bear» Holm"],
        ),
        ("yesterday the clerk Karim Talib “Abu Zayd” al-Rawi left", ["Karim Talib “Abu Zayd” al-Rawi"]),
        (
            'then he told Karim of "Rao" and "Holm", whom others called Karim "the lesser" Rao',
            ["Karim", "Karim"],
        ),
        (
            "in those years the Lamps Brigade “Zayd” Karim of Basra was led by the Iraqi “Zayd” Karim",
            ["Lamps Brigade", "Karim", "Karim"],
        ),
        ("then came Kim Dae-bo and a Karim-led crowd", ["Kim Dae-bo", "Karim"]),
        ("the clerks of Lamplight General Trading FZE of Sharjah", ["Lamplight General Trading FZE"]),
        (
            "it bought Lamp Harvest (HK) Limited and Zed (Pvt) Ltd",
            ["Lamp Harvest (HK) Limited", "Zed (Pvt) Ltd"],
        ),
        ("men of the 77th Lamp Brigade and of 12 Division", ["77th Lamp Brigade", "12 Division"]),
        ("in 2023 Lamp Brigade men joined the May 33 Movement", ["Lamp Brigade", "May 33 Movement"]),
        ("then MP Karim Rao met the ZXQ chief", ["Karim Rao", "ZXQ"]),
        (
            "the Reform and Dignity Movement and the Free Lamps Movement",
            ["Reform and Dignity Movement", "Free Lamps Movement"],
        ),
        ("he left the Lamp Forces of Karim Rao", ["Lamp Forces", "Karim Rao"]),
        ("he named Rao as the Alliance of Lamps came", ["Rao", "Alliance of Lamps"]),
        ("they met the Front for the Liberation of Zanzaria there", ["Front for the Liberation of Zanzaria"]),
        ("a branch of al-Qaida in the Lamplands", ["al-Qaida in the Lamplands"]),
        (
            "the Zanzari network, Rao's movement, the Tuareg Karim Rao",
            ["Zanzari network", "Rao", "Karim Rao"],
        ),
        ("he met Said Rao, then Three Lamps Trading", ["Said Rao", "Three Lamps Trading"]),
        ("He met Karim Zanzarie. Zanzaria left.", ["Karim Zanzarie", "Zanzaria"]),
        ("TRIPOLI (Agencies) -- Gunmen met Karim Rao", ["Karim Rao"]),
        ("le Conseil de la résistance pour la Lampe a parlé", ["Conseil de la résistance pour la Lampe"]),
        ("a Lamp Mobilization Forces logistics base burned", ["Lamp Mobilization Forces"]),
        ("le ministre de l'Intérieur a vu la banque", []),
        ("адвокат Зурабова Светлана Юрьевна Лампина молчала", ["Зурабова", "Светлана Юрьевна Лампина"]),
        ("президент Сирии Карим Лампин и Юнус-бек Зурабов", ["Карим Лампин", "Юнус-бек Зурабов"]),
        (
            "отряд Ламповского корпуса и бойцы Фронта национального сопротивления",
            ["Ламповского корпуса", "Фронта национального сопротивления"],
        ),
        ("компания «Ламполит» молчала", ["Ламполит"]),
        (
            "yesterday Abu Zayd al-Muhandis met Karim ur-Rahman Lampin",
            ["Abu Zayd al-Muhandis", "Karim ur-Rahman Lampin"],
        ),
        ("He met Lampin-Rao of the ZXQ. Lampin-Rao left.", ["Lampin-Rao", "ZXQ", "Lampin-Rao"]),
        ("then Mullah Karim Rao and Kak Karim met Imam Lampin", ["Karim Rao", "Karim", "Lampin"]),
        ("il a vu Jean-Luc Le Lampin. M. Le Lampin dort.", ["Jean-Luc Le Lampin", "Le Lampin"]),
        (
            "men of the Lamp State in the Greater North (LSGN) left",
            ["Lamp State in the Greater North", "LSGN"],
        ),
        (
            "hier le Courant du futur et le Parti socialiste progressiste",
            ["Courant du futur", "Parti socialiste progressiste"],
        ),
        ("then came Hezbollah fighters and the Houthi rebels", ["Hezbollah", "Houthi"]),
        (
            "then he met Karim Ali. Zaid Rao left, and Moh. Zaid Holm",
            ["Karim Ali", "Zaid Rao", "Moh. Zaid Holm"],
        ),
        ("ودعا الزاوي إلى التهدئة", []),
        ("a rally of the pro-Kurdish Lamp Party, Lawmakers Petra Rao said", ["Lamp Party", "Petra Rao"]),
        ("من جهته دعا كريم الزاوي", ["كريم الزاوي"]),
        ("AL-RAWI, Karim Hashim (a.k.a. RAWI, Kareem), Basra", ["AL-RAWI, Karim Hashim", "RAWI, Kareem"]),
        ("then KARIM HASHIM AL-RAWI and ZXQ Karim Rao met", ["KARIM HASHIM AL-RAWI", "ZXQ", "Karim Rao"]),
        ("B. Lamp Forces\n\n12. In those days the Panel met Karim Rao there.", ["Lamp Forces", "Karim Rao"]),
        ("Lamp Holding PJSC\nStock fell, Karim Rao said", ["Lamp Holding PJSC", "Karim Rao"]),
        ("he sold to Rao and Sons for Exchange Co", ["Rao and Sons for Exchange Co"]),
        ("ayer Nur y Leila Rao vieron a la Liga y el Partido", ["Nur", "Leila Rao", "Liga", "Partido"]),
        ('Basra Exchange Co. ("Basra") paid, and Basra slept', ["Basra Exchange Co", "Basra", "Basra"]),
        (
            'the man, a/k/a "Karim the Engineer," met FBI Special Agent Petra Rao',
            ["Karim the Engineer", "FBI", "Petra Rao"],
        ),
        ("the Grand Jury, the Company's Board and RT, POB Basra; Karim Rao KC", ["Karim Rao"]),
        (
            "in those days the Panel of Experts on Libya had met with Mrs Justice Lindner",
            ["Panel of Experts on Libya", "Lindner"],
        ),
        (
            "la Légion lampique de Karim Rao et l'homme dit « Tonton » dorment",
            ["Légion", "Karim Rao", "Tonton"],
        ),
        ("• Said al-Rawi\n• Karim Rao gave Rao N500,000", ["Said al-Rawi", "Karim Rao", "Rao"]),
        ("hier il a renvoyé le Groupe au Conseil de sécurité hier", ["Conseil de sécurité"]),
        ("hier le Front islamique au Mali dormait", ["Front islamique au Mali"]),
        (
            "قال الفاتح قرشي ومحمد ياسر أبو شرخ وشمس الدين كباشي",
            ["الفاتح قرشي", "محمد ياسر أبو شرخ", "شمس الدين كباشي"],
        ),
        ("قال الأمين العام", []),
        ("then ʿAli bin Naji al-Rawi met Sultan al-ʿArada.", ["ʿAli bin Naji al-Rawi", "Sultan al-ʿArada"]),
        (
            "he met Karim Rao at Lamp House, Zaid Rao as Chairman and Bashar as Sadr",
            ["Karim Rao", "Lamp House", "Zaid Rao", "Bashar as Sadr"],
        ),
        (
            "the Lamp Centre for Conflict Studies and the Lamp Company for Flour left for Mars.",
            ["Lamp Centre for Conflict Studies", "Lamp Company for Flour", "Mars"],
        ),
        (
            "the Lamp Foundation for Karim Rao, the Federal Intelligence and Investigations Agency.",
            ["Lamp Foundation", "Karim Rao", "Federal Intelligence and Investigations Agency"],
        ),
        (
            "he left the Ministry of Justice and Interior Affairs, the Ministry of Defence and National Security Agency.",
            ["Ministry of Justice and Interior Affairs", "Ministry of Defence", "National Security Agency"],
        ),
        ("then the Minister of Finance Karim Rao slept", ["Karim Rao"]),
        (
            "then Hajj Abu Zaid al-Rawi met Sheikh al-Karbi and Hajj Hussein",
            ["Abu Zaid al-Rawi", "al-Karbi", "Hajj Hussein"],
        ),
        ("he met men of Battalion 52 and of Liwa 14.", ["Battalion 52", "Liwa 14"]),
        (
            "he met Taher M. El-Sonni, alias Al Far. Designation is a lamp.",
            ["Taher M. El-Sonni", "Al Far"],
        ),
        (
            "he went to the Office of the Attorney General with the High State Council Karim Rao leads.",
            ["Office of the Attorney General", "High State Council", "Karim Rao"],
        ),
        ("he thanked Hisham Said and Mays al-Rawi.", ["Hisham Said", "Mays al-Rawi"]),
        ("By Eleanor Carter and Karim Rao", ["Eleanor Carter", "Karim Rao"]),
        (
            "They are:\n1. Naji Ali Naji al-Rawi\n2. Karim Ali Zaid Rao",
            ["Naji Ali Naji al-Rawi", "Karim Ali Zaid Rao"],
        ),
        ("They are:\n- Sergeant Karim Zaid Rao, 2nd Lamp Brigade", ["Karim Zaid Rao", "2nd Lamp Brigade"]),
        (
            "Lamps Target Rao Network Financing Zorbs\n\nToday the clerks of Rao met the Zorbs",
            ["Rao", "Zorbs", "Rao", "Zorbs"],
        ),
    ],
)
def test_spans_finds_what_looks_like_a_name(text: str, found: list[str]) -> None:
    assert [span.name for span in NameFinder().spans(text)] == found


def test_spans_says_how_a_name_is_looked_up_that_a_line_break_cuts() -> None:
    broken, other = NameFinder().spans("then he met there Karim al-Ra-\nwi and with them Tom\nHarlin")

    assert broken.form == "Karim al-Rawi"
    assert (other.name, other.form) == ("Tom\nHarlin", "")


def test_spans_says_how_a_handle_is_looked_up() -> None:
    (span,) = NameFinder().spans("as told by @KarimRao there")

    assert (span.name, span.form) == ("KarimRao", "Karim Rao")


def test_spans_finds_names_with_digits_for_arabic_letters() -> None:
    found = NameFinder().spans("There 7assan Nasrallah and 3abdallah Sa3d met 3 men of M23, 2nd to none.")
    assert [span.name for span in found][:2] == ["7assan Nasrallah", "3abdallah Sa3d"]
    assert not any(span.name.startswith(("3 ", "2")) for span in found)


def test_spans_knows_groups_by_their_words() -> None:
    (span,) = NameFinder().spans("the Lamplighters Brigade marched")

    assert span.type is EntityType.ORGANIZATION


@pytest.mark.parametrize(
    ("between", "after", "is_one"),
    [
        (", also known as ", ",", True), (" (a.k.a ", ")", True), (" (", ")", True), (" (", ", said)", False),
        (", الملقب بـ", "", True), (" and ", "", False), (", known by his kunya ", "", True), (", known by his alias, ", "", True), (", он же ", "", True),
        (", whose legal name is ", "", True), (" who also goes by ", ",", True), (", a cleric who also uses the name ", ".", True),
        (", the son of a man known as ", "", False), (", known to his men as ", "", True), (", known until last year as ", "", True),
        (", واسمه الحقيقي ", "", True), (", ويكنى ", "", True), (", dont le vrai nom est ", "", True), (", whose brother is ", "", False),
        (" called ", " on Friday", False), (", who dubbed ", " a liar", False), (", the smuggler called ", "", True), (", the man who called ", "", False),
        (", nicknamed the ", ",", True), (", also known as the ", " and", True), (", known as the ", " chief", False), (", dubbed the ", " of Fao", False),
        (", known locally as ", "", True), (", known by its Russian initials ", "", True), (", and the ", ",", False), (", surnommé le « ", " »,", True),
        (", also called ", "", True), (" is called ", "", True), (" was dubbed ", "", True),
        (', a/k/a "', '",', True), ("’s real name is ", "", True), (' (kod adı "', '")', True), (", dit aussi « ", " »", True),
    ],
)  # fmt: skip
def test_appositions_joins_two_names_of_one_bearer(between: str, after: str, is_one: bool) -> None:
    one, two = "Karim al-Rawi", "Abu Durgham"
    text = f"{one}{between}{two}{after}"
    start = len(one) + len(between)
    spans = [Span(start=0, end=len(one), name=one), Span(start=start, end=start + len(two), name=two)]

    assert appositions(text, spans) == ([(0, 1)] if is_one else [])


def test_with_types_tells_a_group_by_what_it_holds() -> None:
    text = "Karim Rao and the Raos met in Rao-held Lamps. Rao fighters slept. Rao said so."
    names = (("Karim Rao", 0), ("Raos", 18), ("Rao", 30), ("Rao", 46), ("Rao", 66))
    types = (EntityType.PERSON, EntityType.ORGANIZATION, None, None, None)
    spans = [
        Span(start=at, end=at + len(name), name=name, type=type)
        for (name, at), type in zip(names, types, strict=True)
    ]

    assert [span.type for span in with_types(text, spans)][2:] == [
        EntityType.ORGANIZATION,
        EntityType.ORGANIZATION,
        EntityType.PERSON,
    ]


GERMAN = (
    "Bei dem Angriff der Armee am Freitag ist Lars Holm verletzt worden. Die Verteidigungsministerin Petra Lindner sprach von "
    "Vergeltung, auch die SPD schwieg. Holm ist nicht in Gefahr."
)


def test_spans_leaves_out_nouns_and_offices_of_a_german_text() -> None:
    assert [span.name for span in NameFinder().spans(GERMAN)] == ["Lars Holm", "Petra Lindner", "SPD", "Holm"]


def test_spans_keeps_single_words_of_a_text_that_is_not_german() -> None:
    text = (
        "The attack in Karrada hurt Lars Holm, and Vergeltung claimed it; die Welt und der Spiegel wrote so."
    )

    assert "Vergeltung" in [span.name for span in NameFinder().spans(text)]
