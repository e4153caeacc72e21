"""Cities in which working groups often meet, and their countries."""

_CITIES = (
    "AT Vienna Wien Graz Linz Salzburg Innsbruck|BE Brussels Bruxelles Brüssel Antwerp Ghent Leuven Liège Bruges"
    "|BG Sofia Plovdiv Varna|"
    "HR Zagreb Split Dubrovnik Rijeka|CY Nicosia Limassol Larnaca|CZ Prague Prag Brno Ostrava"
    "|DK Copenhagen Kopenhagen Copenhague Aarhus Odense|"
    "EE Tallinn Tartu|FI Helsinki Tampere Turku"
    "|FR Paris Lyon Strasbourg Straßburg Marseille Lille Bordeaux Toulouse Nantes Nice|"
    "DE Berlin Hamburg Munich München Cologne Köln Frankfurt Bonn Leipzig Dresden Stuttgart Düsseldorf"
    "|EL Athens Athen Athènes Thessaloniki|"
    "HU Budapest Szeged Debrecen|IE Dublin Cork Galway"
    "|IT Rome Rom Milan Turin Florence Bologna Naples Venice Palermo Trieste|LV Riga|"
    "LT Vilnius Kaunas|LU Luxembourg Luxemburg|MT Valletta"
    "|NL Amsterdam Rotterdam Utrecht The_Hague Den_Haag La_Haye Maastricht Eindhoven|"
    "PL Warsaw Warschau Varsovie Kraków Krakow Cracow Gdańsk Gdansk Poznań Wrocław"
    "|PT Lisbon Lisboa Lissabon Lisbonne Porto Coimbra|"
    "RO Bucharest Cluj-Napoca Timișoara Iași|SK Bratislava Košice|SI Ljubljana Maribor|"
    "ES Madrid Barcelona Valencia Seville Bilbao Málaga|SE Stockholm Gothenburg Malmö Uppsala"
    "|CH Geneva Zurich Bern Basel|"
    "NO Oslo Bergen|UK London Edinburgh|IS Reykjavik|RS Belgrade|UA Kyiv|AL Tirana|BA Sarajevo|MK Skopje"
    "|ME Podgorica|MD Chișinău|TR Ankara Istanbul"
)
CITIES = {
    city.replace("_", " "): country
    for row in _CITIES.split("|")
    for country, *cities in [row.split()]
    for city in cities
}
