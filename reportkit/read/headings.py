"""The headings of tables in English, French and German, as lists of participants and registration forms have them."""

from reportkit.read.tables.columns import Words

PEOPLE: Words = {
    "name": "Name|Full name|Participant|Participant name|Name of participant|Nom complet|Nom et prénom|Prénom et nom|"
    "Nom du participant|Participant(e)|Vollständiger Name|Vor- und Nachname|Name und Vorname|Name, Vorname|"
    "Teilnehmer|Teilnehmerin|Teilnehmer/in|Name des Teilnehmers|Name and surname|First and last name|"
    "Name and first name|Surname and name|Nom prénom",
    "last_name": "Last name|Surname|Family name|Nom|Nom de famille|Nachname|Familienname|Zuname",
    "first_name": "First name|Given name|Forename|Christian name|Prénom|Vorname|Given names|First names|Prénoms",
    "role": "Role|Function|Position|Job title|Occupation|Profession|Title of post|Current position|Role/function|Job|"
    "Post|Current role|Professional role|Fonction|Poste|Métier|Rôle|Fonction actuelle|Poste occupé|"
    "Intitulé du poste|Funktion|Beruf|Stelle|Tätigkeit|Berufsbezeichnung|Rolle|Dienststellung|Amtsbezeichnung",
    "organisation": "Organisation|Organization|Employer|Institution|Company|Affiliation|Agency|Authority|"
    "Name of organisation|Name of your organisation|Organisation name|Organisation/Institution|Entity|Service|"
    "Organisme|Employeur|Institution d'appartenance|Établissement|Structure|Administration|Entité|"
    "Nom de l'organisation|Einrichtung|Arbeitgeber|Behörde|Dienststelle|Organisation/Einrichtung|Träger|Verein|"
    "Name der Organisation|Name der Einrichtung",
    "group": "Group|Target group|Target audience|Participant group|Profile|Groupe|Groupe cible|Public cible|Profil|"
    "Gruppe|Zielgruppe|Teilnehmergruppe|Group of participants",
    "country": "Country|Member State|Country of work|MS|EU country|Country of residence|Country (Member State)|"
    "Country/Member State|Country of organisation|EU Member State|Pays|État membre|Etat membre|Pays d'activité|"
    "Pays de travail|Land|Mitgliedstaat|Mitgliedsstaat|EU-Mitgliedstaat|Staat|Arbeitsland",
    "capacity": "Capacity|Role at the meeting|Role in the meeting|Capacity at the meeting|Attending as|"
    "Type of participant|Qualité|Rôle à la réunion|Rôle lors de la réunion|En qualité de|Participe en tant que|"
    "Type de participant|Rolle bei der Sitzung|Rolle im Treffen|Eigenschaft|Teilnahme als|Art der Teilnahme",
    "attendance": "Attendance|Days attended|Attended|Days|Present on|Presence|Présence|Jours de présence|Jours|"
    "Anwesenheit|Anwesend am|Teilnahmetage|Tage|Anwesenheitstage",
    "list_public": "List public|Public list|List in public|May be listed publicly|Name in public paper|"
    "Liste publique|Peut figurer dans la liste publique|Öffentliche Liste|Name in der öffentlichen Liste",
    "list_restricted": "List restricted|Restricted list|Name in restricted paper|Name in participant list|"
    "Liste restreinte|Liste des participants|Eingeschränkte Liste|Interne Liste|Teilnehmerliste",
    "attribute": "Attribute|May be quoted|Quote by name|Attribution|Citation autorisée|Peut être cité|"
    "Darf zitiert werden|Namentliches Zitat",
    "contact": "Contact|Share contact details|May be contacted|Contact details may be shared|Partage des coordonnées|"
    "Coordonnées partagées|Kontaktdaten teilen|Kontaktweitergabe|Weitergabe der Kontaktdaten",
    "email": "E-mail|Email|E-mail address|Email address|Mail|Professional e-mail|Work email|Contact email|Courriel|"
    "Adresse électronique|Adresse e-mail|Adresse mail|Mél|Adresse courriel|E-Mail-Adresse|Mailadresse|"
    "Elektronische Adresse",
    "phone": "Phone|Telephone|Phone number|Telephone number|Mobile|Mobile phone|Tel|Tel.|Mobile number|Cell phone|"
    "Téléphone|Numéro de téléphone|Portable|Tél.|GSM|Téléphone portable|Telefon|Telefonnummer|Handy|Mobiltelefon|"
    "Handynummer|Rufnummer|Mobilnummer",
}

APPLICATIONS: Words = {
    **{name: PEOPLE[name] for name in ("name", "last_name", "first_name", "role", "organisation", "country", "email")},
    "group": f"{PEOPLE['group']}|I apply as|I am applying as|Applying as|You apply as|You are|I am|Category|"
    "Applicant group|Je postule en tant que|Vous êtes|Catégorie|Ich bewerbe mich als|Sie sind|Kategorie",
    "phone": PEOPLE["phone"],
    "submitted": "Submitted|Submitted on|Date of application|Application date|Received|Received on|Creation date|"
    "Timestamp|Date|Date and time|Sent|Sent on|Date de candidature|Reçu le|Date de soumission|Horodateur|"
    "Date de création|Eingegangen|Eingegangen am|Eingang|Datum|Zeitstempel|Abgeschickt am|Erstellungsdatum",
    "decision": "Decision|Decided|Outcome|Selected|Selection|Décision|Sélection|Retenu|Entscheidung|Auswahl|Zusage",
}

TRAININGS: Words = {
    "title": "Title|Training|Name of training|Training title|Name|Course|Programme|Training programme|Titre|"
    "Formation|Intitulé|Nom de la formation|Intitulé de la formation|Titel|Schulung|Ausbildung|Fortbildung|Kurs|"
    "Bezeichnung|Name der Schulung",
    "country": "Country|Member State|MS|Pays|État membre|Land|Mitgliedstaat|Mitgliedsstaat",
    "developer": "Developer|Provider|Developed by|Organisation|Made by|Concepteur|Développé par|Organisme|"
    "Prestataire|Entwickler|Anbieter|Entwickelt von|Träger|Einrichtung",
    "audience": "Audience|Target group|Target groups|For whom|Target audience|Public|Public cible|Groupe cible|"
    "Groupes cibles|Zielgruppe|Zielgruppen|Für wen",
    "topics": "Topics|Topic|Content|Contents|Subjects|Subject|Thèmes|Thème|Sujets|Contenu|Contenus|Themen|Thema|"
    "Inhalt|Inhalte",
    "format": "Format|Delivery|Mode|How it is given|Mode of delivery|Modalité|Forme|Durchführung|Durchführungsform",
    "duration": "Duration|Length|How long|Durée|Dauer|Umfang",
    "start_year": "Start year|Start|From|First year|First given|Since|Begin|Année de début|Début|Depuis|Beginn|Seit|"
    "Startjahr|Anfangsjahr",
    "end_year": "End year|End|Until|To|Last year|Last given|Année de fin|Fin|Jusqu'à|Ende|Bis|Endjahr",
    "languages": "Languages|Language|Langues|Langue|Sprachen|Sprache",
    "evaluated": "Evaluated|Evaluation|Has it been evaluated|Évalué|Évaluée|Évaluation|Evaluiert|Auswertung|Bewertet",
    "evidence": "Evidence|How evaluated|Evaluation method|Preuves|Méthode d'évaluation|Nachweis|Belege",
    "challenges": "Challenges|Difficulties|Challenge|Défis|Difficultés|Obstacles|Herausforderungen|Schwierigkeiten|"
    "Probleme",
}

SHEETS: Words = {
    "FINDING": "Finding|Findings|Constat|Constats|Feststellung|Feststellungen|Ergebnis|Ergebnisse|Key finding",
    "GAP": "Gap|Gaps|Training gap|Training gaps|Lacune|Lacunes|Lücke|Lücken",
    "NEED": "Need|Needs|Besoin|Besoins|Bedarf|Bedürfnis|Bedürfnisse",
    "REC": "Rec|Recommendation|Recommendations|Recommandation|Recommandations|Empfehlung|Empfehlungen",
    "PRACTICE": "Practice|Practices|Promising practice|Promising practices|Good practice|Pratique|Pratiques|"
    "Bonne pratique|Bonnes pratiques|Praxisbeispiel|Praxisbeispiele|Gute Praxis",
    "ACTION": "Action|Actions|Action point|Action points|Follow-up|Suivi|Maßnahme|Maßnahmen|Aktion|Aktionen",
    "QUOTE": "Quote|Quotes|Quotation|Quotations|Citation|Citations|Zitat|Zitate",
}
"""What a sheet of findings, or the type of a row, is called; by the markers of notes."""

FINDINGS: Words = {
    "id": "Id|No|Nr|Number|Numéro|N°|Nummer|Ref|Reference|Référence",
    "type": "Type|Type of entry|Type d'entrée|Art|Typ|Eintragsart|Marker",
    "theme": "Theme|Topic area|Thème|Thema|Area|Domaine|Themenbereich",
    "statement": "Statement|Finding|What was found|Wording|Constat|Énoncé|Feststellung|Aussage|Erkenntnis",
    "text": "Text|Recommendation|Action|Texte|Recommandation|Empfehlung|Maßnahme|Quote|Quotation|Citation|Zitat",
    "description": "Description|What it is|Beschreibung|Descriptif",
    "name": "Name|Practice|Title|Nom|Titre|Titel|Pratique|Bezeichnung",
    "strength": "Strength|Support|How many agreed|Force|Degré d'accord|Stärke|Zustimmung|Gewicht",
    "sessions": "Sessions|Session|Source|Source session|Séance|Séances|Sitzung|Sitzungen|Workshop",
    "kind": "Kind|Kind of finding|Nature|Genre|Art der Feststellung",
    "outcome": "Outcome|Key outcome|Résultat clé|Résultat|Kernergebnis|Hauptergebnis",
    "rank": "Rank|Order|Priority|Rang|Ordre|Reihenfolge|Priorität|Priorité",
    "audience": "Audience|Target group|Target groups|Groupe cible|Groupes cibles|Public cible|Zielgruppe|Zielgruppen",
    "topics": "Topics|Topic|Sujets|Sujet|Themen der Schulung",
    "to": "To|Addressee|Addressees|For whom|Addressed to|Destinataire|Destinataires|Adressat|Adressaten|An",
    "evidence": "Evidence|Based on|Rests on|Supporting findings|Preuves|Fondé sur|Belege|Beruht auf|Evidence level",
    "horizon": "Horizon|Time frame|Timeframe|When|Échéance|Délai|Zeithorizont|Zeitrahmen",
    "organisation": "Organisation|Organization|Institution|Organisme|Einrichtung",
    "country": "Country|Member State|Pays|État membre|Land|Mitgliedstaat",
    "url": "Url|Link|Website|Web address|Lien|Site web|Webseite|Internetadresse",
    "owner": "Owner|Responsible|Who|Responsable|Verantwortlich|Zuständig",
    "due": "Due|Deadline|By when|Due date|Date limite|Frist|Fällig",
    "status": "Status|State|Statut|État|Stand",
    "by": "By|Said by|Speaker's role|Par|Dit par|Von|Gesagt von",
}
