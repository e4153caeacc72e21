"""The two editions of a paper: their markings, what each leaves out, and words by which somebody could be found."""

from reportkit.problems import Code, Severity

MARKING_MISSING = Code(
    "marking-missing",
    Severity.ERROR,
    "The restricted edition names people, so that each of its pages says who may see it. Write restricted_marking "
    'under "paper" in meeting.yaml, with scheme: TLP and a label such as "TLP:AMBER" (recipients and their '
    'organisations), "TLP:AMBER+STRICT" (their organisation only) or "TLP:RED" (the recipients alone), with scheme: '
    "LIMITE, or with scheme: free and the words that your service uses.",
)
MARKING_AGAINST_EDITION = Code(
    "marking-against-edition",
    Severity.ERROR,
    "The marking says the opposite of the edition: a paper for everybody cannot be TLP:RED, TLP:AMBER, "
    "TLP:AMBER+STRICT or LIMITE, and one that names people cannot be TLP:CLEAR. In meeting.yaml, marking belongs to "
    "the public edition (often none is needed) and restricted_marking to the restricted one.",
)
TEMPLATE_RESTRICTED = Code(
    "template-restricted",
    Severity.ERROR,
    "The template says of itself (restricted: yes in its template.yaml) that it makes restricted papers only, such as "
    "a list of participants, and the public edition was asked for. Build with --edition restricted, or choose another "
    "template.",
)
QUOTE_HELD_BACK = Code(
    "quote-held-back",
    Severity.NOTE,
    "A quotation is left out of the restricted edition, as nobody is known to have agreed to it. It is printed only if "
    "its speaker can be found in participants.csv and has yes in the column attribute. Say who it was with by: and the "
    "name as the list has it; the name is printed for nobody else. With a role instead of a name, everybody of that "
    "role must have agreed. The public edition never prints quotations.",
)
CHATHAM_HOUSE = Code(
    "chatham-house",
    Severity.NOTE,
    "The meeting was held under the Chatham House Rule (chatham_house: true in meeting.yaml): neither the identity nor "
    "the affiliation of the speakers, nor that of any other participant, may be revealed. The restricted edition "
    "therefore has no list of participants, quotes nobody and names no owner of an action, whatever the permissions "
    "say. If the Rule was not invoked, set chatham_house: false.",
)
SMALL_COUNTS = Code(
    "small-counts",
    Severity.NOTE,
    "Some countries or groups had so few participants that a role and a country would tell who they were. They are "
    "added up as other countries or other groups, and the countries are not named; where their number would tell, it "
    "is left out too. The threshold is small_count under options in template.yaml, 3 if it says nothing.",
)
SINGLED_OUT = Code(
    "singled-out",
    Severity.WARNING,
    "A sentence says what somebody does and from which country, and so few participants fit (fewer than small_count in "
    "template.yaml, 3 if it says nothing) that readers who know the field can tell who it was. The same goes for an "
    "employer and a country. Say less: the role without the country, the country without the role, or several people "
    "together. The message does not repeat the words, as they are about a person. If everybody concerned has agreed, "
    "rules: {singled-out: off} in template.yaml switches the warning off, and singled-out: error stops the build.",
)
