export const EUROPE_ASIA = `
GB United Kingdom=UK=U.K.=Britain=Great Britain=برطانیہ=بريطانيا=Великобритания=Reino Unido=Royaume-Uni / British=Britons
+ England; Scotland; Wales; Northern Ireland=Ulster
- London=لندن=Лондон=Londres; Manchester; Birmingham; Belfast; Londonderry=Derry; Omagh; Glasgow; Edinburgh; Leeds; Liverpool; Cardiff; Southport; Enniskillen; Armagh; Warrington; Westminster; Brighton; Bristol; Leicester; Bradford; Luton; Lockerbie
IE Ireland / Irish
- Dublin; Cork; Dundalk; Monaghan
FR France=فرنسا=فرانس=Франция=Francia / French=français
+ Corsica=Corse; Brittany
- Paris=باريس=پیرس=Париж=París; Marseille; Lyon; Toulouse; Strasbourg; Montauban; Saint-Denis; Bordeaux; Lille; Ajaccio; Bastia; Grenoble; Annecy; Arras; Rambouillet; Mulhouse; Nantes
DE Germany=ألمانيا=جرمنی=Германия=Alemania=Allemagne / German=Germans
+ Bavaria; Saxony; Hesse; Thuringia
- Berlin=برلين=Берлин; Munich=München; Hamburg; Cologne; Frankfurt; Hanau; Halle; Solingen; Magdeburg; Dresden; Mannheim; Leipzig; Stuttgart; Düsseldorf; Aschaffenburg
ES Spain=إسبانيا=Испания=España=Espagne / Spanish=español
+ Basque Country=País Vasco; Catalonia=Cataluña; Navarre=Navarra; Galicia; Andalusia
- Madrid=Мадрид; Barcelona=Барселона; Bilbao; San Sebastián=San Sebastian; Vitoria; Pamplona; Valencia; Seville=Sevilla; Alicante; Cambrils; Ripoll; Algeciras; Malaga=Málaga; Zaragoza; Melilla; Ceuta; Santander (Spain)
PT Portugal / Portuguese
- Lisbon=Lisboa; Porto
IT Italy=إيطاليا=Италия=Italia=Italie / Italian=Italians
+ Sicily; Sardinia
- Rome=Roma; Milan=Milano; Naples; Turin; Palermo; Bologna; Genoa; Florence; Venice
BE Belgium=بلجيكا=Бельгия=Bélgica=Belgique / Belgian
- Brussels=Bruxelles=Bruselas; Antwerp; Liège=Liege; Molenbeek; Ghent; Charleroi
NL Netherlands=Holland=هولندا=Нидерланды / Dutch
- Amsterdam; Rotterdam; The Hague; Utrecht
AT Austria=النمسا=Австрия / Austrian
- Vienna=Wien; Graz; Villach
CH Switzerland=Швейцария=Suisse=Suiza / Swiss
- Geneva; Zurich=Zürich; Bern; Lugano
SE Sweden=السويد=Швеция / Swedish
- Stockholm; Gothenburg; Malmö=Malmo; Örebro=Orebro; Uppsala
NO Norway=Норвегия / Norwegian
- Oslo; Utøya=Utoya; Bergen
DK Denmark=الدنمارك=Дания / Danish
- Copenhagen
FI Finland=Финляндия / Finnish
- Helsinki; Turku
GR Greece=اليونان=Греция=Grecia=Grèce / Greek
- Athens; Thessaloniki; Piraeus
CY Cyprus / Cypriot
- Nicosia; Larnaca; Limassol
RU Russia=روسيا=روس=Россия=Rusia=Russie / Russian=Russians
+ Dagestan=داغستان=Дагестан; Chechnya=الشيشان=Чечня; Ingushetia=Ингушетия; Kabardino-Balkaria; North Ossetia; Tatarstan; Stavropol; Bashkortostan
- Moscow=موسكو=ماسکو=Москва=Москве=Moscú=Moscou; Saint Petersburg=St Petersburg=St. Petersburg=Санкт-Петербург; Grozny=Грозный; Makhachkala=Махачкала; Derbent=Дербент; Beslan; Vladikavkaz; Nalchik; Nazran; Krasnogorsk; Crocus City Hall; Kazan; Volgograd; Rostov-on-Don; Belgorod; Kursk; Bryansk; Khasavyurt; Kizlyar
UA Ukraine=أوكرانيا=Украина=Ucrania / Ukrainian=Ukrainians
+ Donetsk=Донецк; Luhansk; Crimea=Крым; Kherson
- Kyiv=Kiev=Киев; Kharkiv; Odesa=Odessa; Lviv; Mariupol; Zaporizhzhia; Dnipro
BY Belarus=Беларусь / Belarusian
- Minsk
PL Poland=Польша / Polish
- Warsaw; Krakow
CZ Czech Republic=Czechia / Czech
- Prague
HU Hungary / Hungarian
- Budapest
RO Romania / Romanian
- Bucharest
BG Bulgaria / Bulgarian
- Sofia; Burgas
RS Serbia / Serbian
- Belgrade
XK Kosovo / Kosovar
- Pristina; Banjska
BA Bosnia and Herzegovina=Bosnia / Bosnian
- Sarajevo
AL Albania / Albanian
- Tirana
MK North Macedonia=Macedonia / Macedonian
- Skopje; Kumanovo
GE Georgia (Caucasus) / Georgian
- Tbilisi
AM Armenia / Armenian
- Yerevan
AZ Azerbaijan / Azerbaijani
- Baku; Nagorno-Karabakh
KZ Kazakhstan=Казахстан / Kazakh
- Almaty; Astana; Aktobe
UZ Uzbekistan=Узбекистан / Uzbek
- Tashkent; Samarkand; Andijan
TJ Tajikistan=طاجكستان=تاجکستان=Таджикистан / Tajik
- Dushanbe=Душанбе; Khujand; Khorog
KG Kyrgyzstan=Киргизия / Kyrgyz
- Bishkek; Osh
TM Turkmenistan / Turkmen
- Ashgabat
CN China=الصين=چین=Китай=Chine / Chinese
+ Xinjiang=شينجيانغ
- Beijing=بكين; Urumqi; Kashgar; Hotan; Kunming; Shanghai; Hong Kong; Yarkand
PH Philippines=الفلبين=Филиппины=Filipinas / Philippine=Filipino=Filipinos
+ Mindanao; Sulu; Basilan; Maguindanao; Lanao del Sur; Cotabato; North Cotabato; Negros Occidental; Samar; Masbate
- Manila; Jolo; Marawi; Zamboanga=Zamboanga City; Davao=Davao City; Cotabato City; General Santos; Isabela City; Datu Piang; Iligan
ID Indonesia=إندونيسيا=Индонезия / Indonesian
+ Papua; Aceh; Central Sulawesi; Bali; West Papua
- Jakarta; Surabaya; Poso; Makassar; Solo (Java); Bandung; Medan; Nduga; Yahukimo; Intan Jaya
MY Malaysia=ماليزيا / Malaysian
- Kuala Lumpur; Sabah; Ulu Tiram
TH Thailand=تايلاند / Thai
+ Pattani; Yala; Narathiwat; Songkhla
- Bangkok; Hat Yai; Su-ngai Kolok=Sungai Kolok; Betong
MM Myanmar=Burma=ميانمار / Burmese
+ Rakhine; Shan State; Kachin; Chin State; Sagaing; Kayin
- Yangon=Rangoon; Naypyidaw; Mandalay; Maungdaw; Sittwe; Myawaddy; Lashio
VN Vietnam / Vietnamese
- Hanoi; Dak Lak
KH Cambodia / Cambodian
- Phnom Penh
JP Japan=اليابان=Япония / Japanese
- Tokyo; Osaka; Nara; Wakayama
KR South Korea / South Korean
- Seoul
KP North Korea / North Korean
- Pyongyang
AU Australia=أستراليا=آسٹریلیا=Австралия / Australian=Australians
+ New South Wales; Queensland
- Sydney; Melbourne; Canberra; Brisbane; Bondi; Bondi Beach; Perth (Australia); Adelaide
NZ New Zealand / New Zealander
- Christchurch; Auckland; Wellington
`;
