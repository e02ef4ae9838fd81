from __future__ import annotations

import pytest

from ansab.names.lexicon import lexicon
from ansab.names.order import given_name_first
from ansab.text.normalize import normalize


def turned(surface: str) -> str:
    """The words of a name in the order that is given to them."""
    return " ".join(given_name_first(surface, normalize(surface).split(), lexicon()))


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("al-Assad, Bashar", "bashar al assad"),
        ("AL-ASSAD Bashar", "bashar al assad"),
        ("BIN LADEN Osama", "osama bin laden"),
        ("MADURO MOROS Nicolas", "nicolas maduro moros"),
        ("DERIPASKA Oleg Vladimirovich", "oleg vladimirovich deripaska"),
        ("Ivanov Sergei Borisovich", "sergei borisovich ivanov"),
        ("Иванов Сергей Борисович", "сергей борисович иванов"),
        ("Матвиенко Валентина Ивановна", "валентина ивановна матвиенко"),
        ("Салтыков-Щедрин Михаил Николаевич", "михаил николаевич салтыков щедрин"),
        ("Алиев Ильхам Гейдар оглы", "ильхам гейдар оглы алиев"),
        ("Дерипаска Олег", "олег дерипаска"),
        ("Путин В.В.", "в в путин"),
        ("Путин В. В.", "в в путин"),
        ("Salameh R.", "r salameh"),
        ("HAFTAR SADDAM KHALIFA BELQASIM OMAR", "saddam khalifa belqasim omar haftar"),
        ("AL RAWI KARIM HADI JASIM", "karim hadi jasim al rawi"),
        ("الراوي كريم هادي جاسم", "كريم هادي جاسم الراوي"),
    ],
)
def test_a_family_name_that_is_known_to_stand_first_is_put_last(surface: str, expected: str) -> None:
    assert turned(surface) == expected


@pytest.mark.parametrize(
    "surface",
    [
        "Bashar al-Assad",
        "Hassan Ahmed",
        "Karim Z.",
        "Haftar Saddam Khalifa",
        "Garcia Maria Jose Luis",
        "Путин В",
        "Sergei Borisovich Ivanov",
        "Роман Аркадьевич Абрамович",
        "Роман Абрамович",
        "Абдуррахман Вахид",
        "Ilham Heydar oglu Aliyev",
        "KIM Jong Un",
        "LEE Min Ho",
        "NGUYEN Van Hung",
        "LI Keqiang",
        "ABU Ahmed",
        "SADDAM Hussein",
        "MOHAMMED bin Salman",
        "BASHAR AL-ASSAD",
        "Bashar AL-ASSAD",
        "Мулла Омар",
        "Шейх Ахмад",
        "Martin Luther King, Jr.",
        "Deripaska Oleg",
        "",
    ],
)
def test_other_names_stay_as_they_are(surface: str) -> None:
    assert turned(surface) == normalize(surface)
