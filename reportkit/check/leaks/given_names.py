"""First names that are so frequent that they tell nobody's identity, and what those are called who bear them."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GIVEN_NAMES = _words(
    """
    adam adrian agnes agnieszka alan albert alberto aleksandra alessandra alessandro alex alexander alexandra
    alexandre alexandru alfred alice alina alison amanda amelia ana anastasia andre andrea andreas andrei andrej
    andres andrew andrzej angela angelo anita anja anke anna anne annette annika antoine anton antonia antonio
    antonis arthur astrid barbara beata beatrice beatriz benjamin bernard bernd bert birgit bjorn bogdan boris
    brian brigitte bruno camille carina carl carla carlo carlos carmen carol carolina caroline catarina caterina
    catherine cecilia celine charles charlotte chiara chris christian christina christine christoph christophe
    christopher clara claire claude claudia claudio colin cornelia cristian cristina cristiano daniel daniela
    daniele david deborah denis dennis diana dieter dimitris dirk dominik dominique dorota edith eduardo edward
    elena eleni elisa elisabeth elisabetta elizabeth ella ellen elsa emil emilia emilie emily emma emmanuel
    enrico eric erica erich erik erika ernst esther eugenia eva eve ewa fabian fabio fatima federica federico
    felix ferdinand fernando filip filippo fiona florence florian francesca francesco francis francisco franco
    francois frank franz fred frederic frederik friedrich gabriel gabriela gabriele gabriella george georg
    georges georgi georgia georgios gerald gerard gerd gerhard gertrud giacomo gianni gilles giorgio giovanna
    giovanni giulia giuseppe grace graham greta gunther guido guillaume gustav hannah hanna hannes hans harald
    harry heike heinrich heinz helen helena helene helga helmut hendrik henri henrik henry herbert hermann hilde
    hugo ian ignacio ilaria ilona ines inga ingrid ioana ioannis ion irene irina iris isabel isabella isabelle
    ivan ivana jack jacob jacqueline jacques jakob jakub james jana jane janet janina janis jasmin jason javier
    jean jeanne jennifer jens jeremy jessica joan joana joanna joao joel johan johann johanna johannes john
    jonas jonathan jordan jorge jose josef joseph joshua juan judith julia julian juliane julie julien juliette
    jurgen justin kai kaja karel karen karin karina karl karla karolina katarina katarzyna kate katerina
    katharina katherine kathrin katja katrin kees keith kelly kenneth kerstin kevin kirsten klaus konrad
    konstantin konstantinos kristian kristina krzysztof kurt lara lars laura laurence laurent lauren lea leif
    lena leo leon leonardo lidia lilian linda lisa lorenzo louis louise luca lucas lucia lucie ludwig luis luisa
    lukas luke lydia magdalena maja malgorzata manfred manuel manuela marc marcel marcin marco marcus marek
    margaret margarita maria marian mariana marianne marie marina mario marion marija mark markus marta martha
    martin martina martine mary mateusz matej mathias mathieu matilda matteo matthew matthias matthieu mats
    maurice mauro max maximilian mehmet melanie mette michael michaela michal michel michele miguel mihai mikael
    mikko milan milena mikolaj miroslav mohamed mohammed monica monika nadia natalia natalie nathalie nathan
    niels nicholas nick nicola nicolas nicole niklas nikola nikolai nikolaos nikos nils nina nora norbert olaf
    olga oliver olivia olivier oscar oskar otto ove pablo paola paolo pascal patricia patrick paul paula pauline
    pavel pawel pedro per peter petra petr philip philipp philippe pierre piotr rachel rafael raimund rainer
    ralf raphael raymond rebecca regina reinhard rene renata ricardo riccardo richard rita robert roberta
    roberto robin rodrigo roger roland rolf roman ronald rosa rosalie rosemary rudolf ruth ryan sabine sabrina
    sally salvatore samuel sandra sara sarah sascha scott sean sebastian sergio silke silvia simon simona simone
    sofia sonia sophia sophie stanislav stefan stefania stefanie stefano stella stephan stephane stephanie
    stephen steven sue susan susana susanna susanne sven sylvia sylvie tamara tania tanja tatjana teresa theo
    theresa thierry thomas tiago tim timo timothy tina tobias tom tomas tomasz tony ulrich ulrike ursula ute
    valentin valentina valerie vanessa vera veronica veronika victor victoria viktor viktoria vincent virginia
    vladimir walter wanda werner wilhelm willem william wolfgang xavier yasmin yves yvonne zoe zofia zsofia
    """
)

NICKNAMES: tuple[frozenset[str], ...] = tuple(
    _words(family)
    for family in """
    alexander alexandros aleksander alex sasha sacha xander
    alexandra aleksandra alex sandra sasha ola
    andreas andrew andrzej andy andi andre
    anna anne ann annie anka ania anni
    anthony antonio anton tony toni
    barbara basia barbie babs
    benjamin ben benny
    catherine katherine katharina kate katie kathy kati kathi
    charles karl carl charlie charly
    christian christopher christoph chris christo
    christina kristina christine chris tina kris
    daniel dan danny dani
    david dave
    dimitrios dimitri mitja dima
    dorothea doro thea
    edward eduard eduardo ed eddie edi
    elisabeth elizabeth lisa liz betty bettina beth elise lizzy elsa sissi
    emmanuel manuel manu manolis
    eva evi
    ferdinand ferdi
    francis francesco francisco frank franz francois paco
    franziska franzi
    frederik friedrich fred fritz freddy
    gabriel gabriele gabi gaby
    georgios george giorgos
    gerard gerhard gerd gerry
    giuseppe beppe peppe pino
    gregory gregor greg
    gunther gunter
    heinrich heinz heiner henry
    helena helen eleni lena leni
    ignacio nacho
    ioannis yannis giannis
    jakob jacob kobe jaap
    jacqueline jacky
    james jim jimmy jamie
    jennifer jenny jen
    joanna johanna jo hanna asia
    johannes johann john jan hans hannes jack johnny jean
    jose pepe
    josef joseph jozef joe jo sepp jef
    judith judy
    konstantinos kostas
    krzysztof krzysiek
    lawrence lorenzo laurens larry
    malgorzata gosia
    margaret margarete greta gretel maggie meg peggy rita
    maria marie mary mia mimi maja
    martin marty
    matthew matthias matt matze mattias
    maximilian max
    michael mikael michal mike mick misha micha michel
    mikulas nicholas nikolaus nikolaos nick nico niko klaus nikos nicolas
    natalia natasha
    panagiotis panos takis
    patrick pat paddy
    patricia pat patty trish
    pavel pasha
    peter petr petros pete piet
    philip filip phil
    rebecca becky
    richard rick dick ricky
    robert bob rob bert robbie bobby
    ronald ron ronnie
    rudolf rudi
    salvatore toto
    samuel sam sammy
    sebastian basti seb bastian
    sofia sophia sophie zsofia zosia
    spyridon spyros
    stephen stefan steven steve stevie
    susanna susanne susan sue susi
    theodor theodore theo ted
    theresa teresa tess tessa resi
    thomas tom tommy tomas
    timothy tim timmy
    tobias tobi
    ulrich uli ulli
    ursula uschi ulla
    vasilios vasilis
    veronika vroni vera
    victoria vicky viki
    vincent vince
    vladimir vlado vova
    walter walt
    wilhelm william willem bill will willy willi billy wim
    wolfgang wolf wolfi
    """.strip().splitlines()
)
"""Names that one person may be called by, one family a line."""
