"""Kinds of role, from titles of posts in the 24 languages."""

import pytest

from reportkit.model.role import RoleKind, role_kind

TITLES = {
    RoleKind.PSYCHOLOGIST: "Prison psychologist|Gefängnispsychologin|Psychologue pénitentiaire|Psicóloga|Psicologo|"
    "Psykolog|Psykologi|Psühholoog|Psihologs|Psichologė|Psycholog więzienny|Psychologička|Psiholog|Pszichológus|"
    "Ψυχολόγος|Психолог|Síceolaí|Psikologu ta' psixologija|Psycholoog",
    RoleKind.SOCIAL_WORKER: "Social worker|Sozialarbeiter|Travailleuse sociale|Assistante sociale|Trabajadora social|"
    "Assistente sociale|Maatschappelijk werker|Socialrådgiver|Socionom|Sosiaalityöntekijä|Sotsiaaltöötaja|"
    "Sociālais darbinieks|Socialinis darbuotojas|Pracownik socjalny|Sociální pracovník|Sociálny pracovník|"
    "Socijalni radnik|Socialni delavec|Szociális munkás|Κοινωνική λειτουργός|Социален работник|Asistent social|"
    "Oibrí sóisialta|Assistente social",
    RoleKind.PRISON_OFFICER: "Senior prison officer|Justizvollzugsbeamter|Surveillant pénitentiaire|"
    "Funcionario de prisiones|Agente di polizia penitenziaria|Guarda prisional|Penitentiair beambte|Fængselsbetjent|"
    "Kriminalvårdare|Vartija|Vangivalvur|Uzraugs|Kalėjimo pareigūnas|Strażnik|Vězeňský dozorce|Pravosodni policist|"
    "Börtönőr|Σωφρονιστικός υπάλληλος|Надзирател|Agent de penitenciar",
    RoleKind.MANAGER: "Deputy governor|Anstaltsleiter|Directrice d'établissement|Director|Direttore|Diretora|"
    "Vestigingsdirecteur|Johtaja|Direktors|Direktorius|Dyrektor|Ředitel|Riaditeľ|Upravitelj|Igazgató|Διευθυντής|Директор",
    RoleKind.CHAPLAIN: "Prison chaplain|Seelsorgerin|Aumônier|Capellán|Cappellano|Imam|Kapelan|Lelkész|Duhovnik",
    RoleKind.POLICE: "Police officer|Polizeibeamter|Policier de la police judiciaire|Rendőr|Αστυνομικός|Полицай",
    RoleKind.PROBATION: "Probation officer|Bewährungshelferin|Reclasseringswerker|Frivårdsinspektör|Kurator sądowy",
    RoleKind.TRAINER: "Training developer|Lead trainer|Formatrice|Ausbilderin|E-learning designer",
    RoleKind.RESEARCHER: "Researcher|Chercheuse|Wissenschaftlerin|Investigadora|Tutkija|Badacz|Výzkumník|Kutató",
}


@pytest.mark.parametrize(
    ("kind", "title"), [(kind, title) for kind, each in TITLES.items() for title in each.split("|")]
)
def test_a_title_is_of_its_kind(kind, title):
    assert role_kind(title) is kind


@pytest.mark.parametrize("title", ["", "Astronaut", "x", "42"])
def test_an_unknown_title_is_of_no_kind(title):
    assert role_kind(title) is None
