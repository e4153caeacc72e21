"""The conventions of EU papers (Interinstitutional style guide)."""

from reportkit.problems import Code, Severity


def _rule(name: str, explanation: str) -> Code:
    """A convention that a template may switch off."""
    switch = f'To switch the rule off, write "{name}: off" under rules in template.yaml.'
    return Code(name, Severity.WARNING, f"{explanation} {switch}")


RULE_UNKNOWN = Code(
    "rule-unknown",
    Severity.ERROR,
    "A template switches a rule that does not exist, so that the rule which was meant goes on as before. The rules "
    "are named under rules in template.yaml, by the same names that stand in brackets in the warnings; the hint "
    "names the nearest one.",
)
COUNTRY_NAME = _rule(
    "country-name",
    "A country has another name, or another code, than EU papers give it: they write Czechia, the Netherlands and "
    "Türkiye, and the codes EL and UK where other lists have GR and GB. The names are those of the "
    "Interinstitutional style guide, annex A5, which all institutions follow. Words in quotation marks and titles "
    "of works keep theirs.",
)
COUNTRY_ORDER = _rule(
    "country-order",
    "Three or more Member States are listed in an order of the author's own. EU papers list them in protocol order, "
    "the alphabetical order of their names in their own languages (Belgium, Bulgaria, Czechia, Denmark, Germany …), "
    "so that no list can be read as a ranking: Interinstitutional style guide, section 7.1. The hint has the right "
    "order. If the order means something, such as the most trainings first, say so and list the countries with "
    "their numbers.",
)
DATE_FORM = _rule(
    "date-form",
    "A date is not written the way EU papers write dates in text: day, month in words, year, without a comma or "
    '"th", as in 4 November 2021 (Interinstitutional style guide, section 10.5). A date such as 04/11/2021 is the '
    "fourth of November to some readers and the eleventh of April to others.",
)
TIME_FORM = _rule(
    "time-form",
    "A time of day is not written the way EU papers write it: 24 hours and a point, as in 9.00 and 18.00 "
    "(Interinstitutional style guide, section 10.5). Say the time zone once, as in 18.00 (CET). Times in "
    "meeting.yaml may have a colon; the paper prints them with a point.",
)
NUMBER_FORM = _rule(
    "number-form",
    "Thousands are parted by a comma, which readers of most languages of the Union take for a decimal sign. EU "
    "papers part them by a space, as in 2 000 (Interinstitutional style guide, section 10.5). Type an ordinary "
    "space: the paper makes it a hard one, so that the number is not torn apart at the end of a line.",
)
MONEY_FORM = _rule(
    "money-form",
    "A sum of money has a sign, or its currency behind it. EU papers put the code of the currency before figures, "
    "as in EUR 3 000, and the word behind numbers in words, as in three thousand euros (Interinstitutional style "
    "guide, section 7.3.3). Type an ordinary space: the paper makes it a hard one.",
)
RANGE_FORM = _rule(
    "range-form",
    "A range of numbers has spaces around its dash, or begins with a word and goes on with a dash. The Commission's "
    'web guide asks for a short dash without spaces, as in 2019-2021, or for two words, as in "from 2019 to 2021", '
    "and for no mixture of both. Ranges of whole dates, as in 30 November - 1 December, do have spaces.",
)
ABBREVIATION_UNDEFINED = _rule(
    "abbreviation-undefined",
    "A word in capital letters looks like an abbreviation, and nothing says what it stands for. The paper spells "
    "each abbreviation out where it is first used and lists it at the end, if meeting.yaml has it under "
    "abbreviations (Interinstitutional style guide, section 10.8). You may also spell it out in the text, with the "
    "short form in parentheses, or define it in the notes with a line *[SHORT]: the long form. It is reported once, "
    "where it first stands; codes of countries, formats and a few names such as UNESCO need no explanation.",
)
ABBREVIATION_VARIANT = _rule(
    "abbreviation-variant",
    "An abbreviation is written in two ways, such as P-CVE in the text and P/CVE in meeting.yaml. Readers take them "
    "for two things, and the paper cannot spell the second one out. Use one form everywhere (Interinstitutional "
    "style guide, section 10.8); if the other one is right, change meeting.yaml.",
)
AMERICAN_SPELLING = _rule(
    "american-spelling",
    "A word has its American spelling. EU papers in English use British spelling, with -ise and -isation: organise, "
    "programme, centre, behaviour, defence (Interinstitutional style guide, section 10.3). Names keep their own "
    "spelling, and so do quotations in quotation marks, the words of links, and the titles of the works listed in "
    "meeting.yaml.",
)
HOUSE_SPELLING = _rule(
    "house-spelling",
    "A word has a hyphen that EU papers do not use: they write cooperation and coordination in one word "
    "(Interinstitutional style guide, section 10.3). Written in two ways, the word is found only half the time by "
    "somebody who searches the paper.",
)
HEADING_FULL_STOP = _rule(
    "heading-full-stop",
    "A heading or title ends in a full stop. Headings have none, even if they are whole sentences; a question mark "
    "stays (Interinstitutional style guide, section 10.1.1).",
)
LINK_WORDS = _rule(
    "link-words",
    'A link is called "here", "link" or "read more". People who cannot see the page go from link to link and hear '
    "only these words, and on paper nobody knows what was meant. Let the words of the link say where it leads, such "
    "as the title of the page (WCAG 2.1, criterion 2.4.4, at which the Publications Office aims).",
)
RECOMMENDATION_VERB = _rule(
    "recommendation-verb",
    "A recommendation does not begin with a verb that says what is to be done. Readers who are asked to act look "
    'for the action first: "Train staff and partners together", not "Staff and partners should be trained '
    'together". Whom it is for stands under to. This is a convention of reportkit; it knows words that never are '
    'verbs, their endings, and "should" near the beginning, and so it may be wrong about a word now and then.',
)
OUTCOME_VERB = _rule(
    "outcome-verb",
    "A key outcome does not begin with a verb. The paper lists key outcomes behind the words “Key outcomes from the "
    "meeting indicate the need to:”, so that each has to go on this sentence and all of them are built alike, as in "
    '"train staff and partners together". The first letter may be a capital, and a full stop may stand at the end; '
    "the paper sets both right.",
)
STRENGTH_WORDS = _rule(
    "strength-words",
    "A finding claims more agreement in its words than its strength says, such as “most participants” with "
    "strength: several. The paper prints both, and a reader would not know which to believe. Most participants are "
    "broad, several are several, all are a consensus; change the words or the strength.",
)
