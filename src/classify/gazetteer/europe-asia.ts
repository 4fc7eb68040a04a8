export const EUROPE_ASIA = `
GB United Kingdom=UK=U.K.=Britain=Great Britain=برطانیہ=بريطانيا=Великобритания=Reino Unido=Royaume-Uni / British=Britons
+ England; Scotland; Wales; Northern Ireland=Ulster
- London=لندن=Лондон=Londres; Manchester; Birmingham; Belfast; Londonderry=Derry; Omagh; Glasgow; Edinburgh; Leeds; Liverpool; Cardiff; Southport; Enniskillen; Armagh; Warrington; Westminster; Brighton; Bristol; Leicester; Bradford; Luton; Lockerbie
- Derry=Londonderry; Strabane; Lurgan; Craigavon; Newry; Dungannon; Cookstown; Carrickfergus; Newtownards; Bangor; Coleraine; Ballymena; Antrim; Nottingham; Sheffield; Newcastle; Southampton; Reading; Bolton; Oxford; Cambridge; Heathrow; Gatwick; Heaton Park; Crumpsall; Woolwich; Streatham
IE Ireland / Irish
- Dublin; Cork; Dundalk; Monaghan
- Galway; Limerick; Donegal; Letterkenny; Sligo; Drogheda
FR France=فرنسا=فرانس=Франция=Francia / French=français
+ Corsica=Corse; Brittany
- Paris=باريس=پیرس=Париж=París; Marseille; Lyon; Toulouse; Strasbourg; Montauban; Saint-Denis; Bordeaux; Lille; Ajaccio; Bastia; Grenoble; Annecy; Arras; Rambouillet; Mulhouse; Nantes
- Nice; Rennes; Rouen; Reims; Perpignan; Montpellier; Villeurbanne; Créteil; Saint-Étienne-du-Rouvray; Conflans-Sainte-Honorine; Trèbes; Dijon; Besançon; Metz; Ille-sur-Têt; La Grande-Motte; Oléron
DE Germany=ألمانيا=جرمنی=Германия=Alemania=Allemagne / German=Germans
+ Bavaria; Saxony; Hesse; Thuringia
- Berlin=برلين=Берлин; Munich=München; Hamburg; Cologne; Frankfurt; Hanau; Halle; Solingen; Magdeburg; Dresden; Mannheim; Leipzig; Stuttgart; Düsseldorf; Aschaffenburg
- Solingen; Düsseldorf=Dusseldorf; Bremen; Hanover=Hannover; Essen; Dortmund; Nuremberg=Nürnberg; Karlsruhe; Bielefeld; Duisburg; Bonn; Augsburg; Koblenz; Jena; Villingen
ES Spain=إسبانيا=Испания=España=Espagne / Spanish=español
+ Basque Country=País Vasco; Catalonia=Cataluña; Navarre=Navarra; Galicia; Andalusia
- Madrid=Мадрид; Barcelona=Барселона=برشلونة; Bilbao; San Sebastián=San Sebastian; Vitoria; Pamplona; Valencia; Seville=Sevilla; Alicante; Cambrils; Ripoll; Algeciras; Malaga=Málaga; Zaragoza; Melilla; Ceuta; Santander (Spain)
- Torre-Pacheco; Almería; Granada; Córdoba (Spain); San Fernando; Tarragona; Girona; Valladolid; Murcia; Tenerife
PT Portugal / Portuguese
- Lisbon=Lisboa; Porto
IT Italy=إيطاليا=Италия=Italia=Italie / Italian=Italians
+ Sicily; Sardinia
- Rome=Roma; Milan=Milano; Naples; Turin; Palermo; Bologna; Genoa; Florence; Venice
- Bari; Perugia; Padua; Trento; Bergamo; Catania
BE Belgium=بلجيكا=Бельгия=Bélgica=Belgique / Belgian
- Brussels=Bruxelles=Bruselas; Antwerp; Liège=Liege; Molenbeek; Ghent; Charleroi
- Verviers; Mechelen; Namur; Zaventem; Schaerbeek
NL Netherlands=Holland=هولندا=Нидерланды / Dutch
- Amsterdam; Rotterdam; The Hague; Utrecht
- Eindhoven; Arnhem; Groningen
AT Austria=النمسا=Австрия / Austrian
- Vienna=Wien; Graz; Villach
- Linz; Salzburg; Innsbruck; Klagenfurt
CH Switzerland=Швейцария=Suisse=Suiza / Swiss
- Geneva; Zurich=Zürich; Bern; Lugano
SE Sweden=السويد=Швеция / Swedish
- Stockholm; Gothenburg; Malmö=Malmo; Örebro=Orebro; Uppsala
- Linköping=Linkoping; Västerås; Gävle; Helsingborg
NO Norway=Норвегия / Norwegian
- Oslo; Utøya=Utoya; Bergen
DK Denmark=الدنمارك=Дания / Danish
- Copenhagen
FI Finland=Финляндия / Finnish
- Helsinki; Turku
GR Greece=اليونان=Греция=Grecia=Grèce / Greek
- Athens; Thessaloniki; Piraeus
- Patras; Heraklion; Volos; Evros
CY Cyprus / Cypriot
- Nicosia; Larnaca; Limassol
RU Russia=روسيا=روس=Россия=Rusia=Russie / Russian=Russians
+ Dagestan=داغستان=Дагестан; Chechnya=الشيشان=Чечня; Ingushetia=Ингушетия; Kabardino-Balkaria=Кабардино-Балкария=Кабардино-Балкарии=КБР; North Ossetia=Северная Осетия=Северной Осетии; Tatarstan=Татарстан; Stavropol=Ставрополь; Bashkortostan=Башкортостан=Башкирия
- Moscow=موسكو=ماسکو=Москва=Москве=Moscú=Moscou; Saint Petersburg=St Petersburg=St. Petersburg=Санкт-Петербург=Санкт-Петербурге=Петербург=Петербурге; Grozny=Грозный; Makhachkala=Махачкала; Derbent=Дербент; Beslan=Беслан; Vladikavkaz=Владикавказ; Nalchik=Нальчик; Nazran=Назрань; Krasnogorsk=Красногорск; Crocus City Hall=Крокус Сити Холл=Крокус Сити Холле; Kazan=Казань; Volgograd=Волгоград; Rostov-on-Don=Ростов-на-Дону=Ростове-на-Дону; Belgorod=Белгород; Kursk=Курск; Bryansk=Брянск; Khasavyurt=Хасавюрт; Kizlyar=Кизляр
+ Karachay-Cherkessia=Карачаево-Черкесия=Карачаево-Черкесии; Krasnodar=Краснодар; Perm=Пермь
- Stavropol=Ставрополь=Ставрополе; Pyatigorsk=Пятигорск; Kaspiysk=Каспийск; Cherkessk=Черкесск; Ufa=Уфа; Samara=Самара; Saratov=Саратов; Voronezh=Воронеж; Yekaterinburg=Екатеринбург; Novosibirsk=Новосибирск; Chelyabinsk=Челябинск; Nizhny Novgorod=Нижний Новгород=Нижнем Новгороде; Sochi=Сочи; Anapa=Анапа; Magas=Магас; Karabulak=Карабулак; Tver=Тверь; Ryazan=Рязань; Orenburg=Оренбург; Tyumen=Тюмень; Omsk=Омск; Simferopol=Симферополь; Sevastopol=Севастополь; Khabarovsk=Хабаровск
UA Ukraine=أوكرانيا=Украина=Ucrania / Ukrainian=Ukrainians
+ Donetsk=Донецк; Luhansk; Crimea=Крым; Kherson
- Kyiv=Kiev=Киев; Kharkiv; Odesa=Odessa; Lviv; Mariupol; Zaporizhzhia; Dnipro
- Poltava; Sumy; Chernihiv; Mykolaiv; Kryvyi Rih; Pokrovsk; Bakhmut; Kramatorsk; Ternopil; Rivne
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
- Murghab; Kulob=Kulyab; Rasht; Vahdat; Hamadoni; Shamsiddin Shohin
KG Kyrgyzstan=Киргизия / Kyrgyz
- Bishkek; Osh
TM Turkmenistan / Turkmen
- Ashgabat
CN China=الصين=چین=Китай=Chine / Chinese
+ Xinjiang=شينجيانغ
- Beijing=بكين; Urumqi; Kashgar; Hotan; Kunming; Shanghai; Hong Kong; Yarkand
- Guangzhou; Kashi; Aksu; Khotan; Tianjin
PH Philippines=الفلبين=Филиппины=Filipinas / Philippine=Filipino=Filipinos
+ Mindanao; Sulu; Basilan; Maguindanao; Lanao del Sur; Cotabato; North Cotabato; Negros Occidental; Samar; Masbate
- Manila; Taguig=Taguig City; Quezon City; Jolo; Marawi; Zamboanga=Zamboanga City; Davao=Davao City; Cotabato City; General Santos; Isabela City; Datu Piang; Iligan
+ Northern Samar; Eastern Samar; Western Samar; Leyte; Negros Oriental; Maguindanao del Sur; Maguindanao del Norte; Lanao del Norte; Tawi-Tawi; Zamboanga del Sur; Zamboanga del Norte; Zamboanga Sibugay; Bukidnon; Agusan del Sur; Agusan del Norte; Surigao del Sur; Surigao del Norte; Davao de Oro; Davao Oriental; Davao del Norte; Davao del Sur; Sultan Kudarat; South Cotabato; Sarangani; Misamis Oriental; Misamis Occidental; Quezon Province; Camarines Sur; Camarines Norte; Albay; Sorsogon; Palawan; Mindoro; Occidental Mindoro; Oriental Mindoro; Abra; Kalinga; Ilocos Sur; Cagayan; Isabela; Nueva Ecija; Panay; Iloilo; Capiz; Antique; Bohol; Cebu
- Himamaylan; Kabankalan; Bacolod=Bacolod City; Catbalogan; Tacloban; Las Navas; Calbayog; Butuan; Cagayan de Oro; Malaybalay; Pagadian; Dipolog; Patikul; Indanan; Parang; Tipo-Tipo; Lamitan; Isabela; Datu Saudi Ampatuan; Shariff Aguak; Mamasapano; Datu Hoffer; Ampatuan; Buldon; Pikit; Kidapawan; Midsayap; Tacurong; Koronadal; Legazpi; Naga; Baguio; Puerto Princesa; Cebu City; Iloilo City; Tagum; Digos
ID Indonesia=إندونيسيا=Индонезия / Indonesian
+ Papua; Aceh; Central Sulawesi; Bali; West Papua
- Jakarta; Surabaya; Poso; Makassar; Solo (Java); Bandung; Medan; Nduga; Yahukimo; Intan Jaya
+ Highland Papua; Central Papua; South Sulawesi; East Java; West Java; Central Java
- Palu; Yogyakarta; Semarang; Puncak; Wamena; Timika; Sigi; Bima; Lampung; Surakarta
MY Malaysia=ماليزيا / Malaysian
- Kuala Lumpur; Sabah; Ulu Tiram
TH Thailand=تايلاند / Thai
+ Pattani; Yala; Narathiwat; Songkhla
- Bangkok; Hat Yai; Su-ngai Kolok=Sungai Kolok; Betong
- Rueso; Bacho; Cho Airong; Bannang Sata; Raman; Sai Buri; Tak Bai; Sungai Padi; Waeng; Nong Chik; Thepha; Chana; Saba Yoi
MM Myanmar=Burma=ميانمار / Burmese
+ Rakhine; Shan State; Kachin; Chin State; Sagaing; Kayin
- Yangon=Rangoon; Naypyidaw; Mandalay; Maungdaw; Sittwe; Myawaddy; Lashio
+ Magway; Mon State; Karenni=Kayah; Tanintharyi; Bago; Mandalay Region
- Kyaukphyu; Mrauk-U; Ann; Thandwe; Muse; Kutkai; Hsipaw; Kyaukme; Laukkai; Bhamo; Myitkyina; Hpakant; Loikaw; Hakha; Falam; Monywa; Kale; Hpa-an; Kawkareik; Buthidaung; Minbya; Mogok; Nawnghkio; Shwegu; Tabayin=Depayin
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
- Hobart; Darwin; Parramatta; Geelong; Wieambilla; Lakemba
NZ New Zealand / New Zealander
- Christchurch; Auckland; Wellington
- Hamilton (New Zealand); Dunedin
`;
