export const AFRICA = `
NG Nigeria=Nigéria=نيجيريا=نائجیریا=Нигерия / Nigerian=Nigerians
+ Borno=Borno State=بورنو; Yobe; Adamawa; Zamfara; Kaduna; Katsina; Sokoto; Kano; Plateau State; Benue; Niger State; Rivers State; Bayelsa; Delta State; Imo State; Anambra; Kebbi; Taraba; Nasarawa; Kogi; Kwara
- Maiduguri=مايدوغوري; Abuja=أبوجا; Lagos; Jos; Damaturu; Chibok; Dapchi; Bama; Gwoza; Baga; Konduga; Gubio; Monguno; Dikwa; Damboa; Biu; Potiskum; Mubi; Yola; Bauchi; Gombe; Minna; Makurdi; Port Harcourt; Zaria; Owo; Gamboru; Banki; Kuriga
- Augie; Sambisa Forest=Sambisa; Birnin Kebbi; Argungu; Gudu (Nigeria); Tangaza; Illela; Anka; Tsafe; Gusau; Maru; Birnin Gwari; Kajuru; Kafanchan; Bokkos; Mangu; Barkin Ladi; Guma; Yelwata; Ngala; Marte; Magumeri; Kukawa; Mafa; Rann; Askira; Uba; Geidam; Gujba; Buni Yadi; Kaga; Benisheikh; Woro; Kaiama; Papiri; Shiroro; Rafi; Enugu; Owerri; Onitsha; Orlu; Aba (Nigeria); Warri; Yenagoa; Ibadan; Ilorin; Lokoja; Jalingo; Lafia
NE Niger=Níger=النيجر=Нигер / Nigerien=Nigeriens
+ Tillabéri=Tillaberi; Diffa=ديفا; Tahoua; Agadez; Zinder; Maradi
- Niamey=نيامي; Banibangou; Tongo Tongo; Inates; Torodi; Ayorou; Bosso
- Téra=Tera; Bankilaré=Bankilare; Ouallam; Gothèye=Gotheye; Makalondi; Abala; Tchintabaraden; Bani-Bangou; Dosso; Gaya (Niger); N'Guigmi=Nguigmi; Chinagodrar; Fambita; Samira; Koutougou; Tassia
ML Mali=Malí=مالي=مالی=Мали / Malian=Malians
+ Gao=غاو; Kidal=كيدال; Mopti=موبتي; Timbuktu=Tombouctou=تمبكتو; Ménaka=Menaka; Ségou=Segou; Kayes; Koulikoro; Sikasso
- Bamako=باماكو=Бамако; Bandiagara; Djenné; Douentza; Tessalit; Tinzaouaten=Tin Zaouatine; Niono; Kati; Boni; Gossi; Ansongo; Farabougou; Diafarabé; Bankass; Koro; Hombori
- Kayes City; Nioro=Nioro du Sahel; Diboli; Bougouni; Loulouni; Nara (Mali); Sévaré=Sevare; Léré=Lere; Goundam; Ber; Labbezanga; Dioura; Mondoro; Moura; Nampala; Boulkessi; Kita (Mali); Soumpi; Niafunké; Aguelhok; Talataye; Kignan
BF Burkina Faso=بوركينا فاسو=Буркина-Фасо / Burkinabe=Burkinabè
- Ouagadougou=واغادوغو=Уагадугу; Djibo; Dori; Barsalogho; Kaya; Fada N'Gourma; Solhan; Arbinda; Diapaga; Bobo-Dioulasso; Inata; Nouna; Kongoussi; Seytenga; Tenkodogo; Ouahigouya; Gorom-Gorom; Pama
+ Sahel Region; Centre-Nord; Boucle du Mouhoun; Est Region
- Djibo=Джибо=Djibo; Fada N'Gourma=Fada N’Gourma=Fada Ngourma; Barga; Tawori; Sollé; Titao; Pensa; Sebba; Mansila; Djigoué; Tougouri; Bourzanga; Kompienga; Foutouri; Yirgou; Sidéradougou; Banfora; Koudougou; Dédougou; Diapaga; Tanwalbougou; Gaskindé; Arbinda
TD Chad=Tchad=تشاد / Chadian
- N'Djamena=Ndjamena=نجامينا; Bol; Boma (Chad); Lake Chad=بحيرة تشاد
- Ngouboua; Bohoma; Barkaram; Faya; Moundou; Mandoul
CM Cameroon=Camerún=Камерун=الكاميرون=Cameroun / Cameroonian
- Yaoundé=Yaounde; Douala; Maroua; Kolofata; Mora; Bamenda; Buea; Kumba; Fotokol; Amchide; Ngarbuh; Kumbo
+ Far North Region=Extreme North; Northwest Region; Southwest Region
- Kousseri; Mokolo; Mozogo; Limani; Darak; Bali Nyonga; Mamfe; Wum
SO Somalia=Somalie=الصومال=صومالیہ=Сомали / Somali=Somalis
+ Puntland=بونتلاند; Somaliland=أرض الصومال; Jubaland=جوبالاند; Hirshabelle=هيرشبيلي; Galmudug=غلمدغ; Lower Shabelle=Lower Shabelle region=شبيلي السفلى=شبيلى السفلى; Middle Shabelle=شبيلي الوسطى=شبيلى الوسطى; Hiran=Hiiraan=هيران; Galgaduud; Gedo=غدو; Bay region=إقليم باي; Bakool
- Mogadishu=مقديشو=موغادیشو=موگادیشو=Могадишо=Mogadiscio=Mogadiscio; Kismayo=Kismayu=كيسمايو; Beledweyne=Beledweyn=بلدوين; Baidoa=بيدوا=Байдоа; Bosaso=Bossaso=بوصاصو; Galkayo=Galkacyo=جالكعيو; Afgoye=أفغوي; Jowhar=جوهر; Adado; Adale; Barawe; Bulo Burde=بولو بردي; Hargeisa=هرغيسا; Garowe=غاروي; Dhusamareb=طوسمريب; Las Anod
+ Lower Juba=جوبا السفلى; Middle Juba=جوبا الوسطى; Mudug; Banaadir
- Hodan; Adan Yabaal=Aadan Yabaal; Moqokori; Mahas; Qoryoley; Marka=Merca; Wanlaweyn; Masaajid Ali Gaduud; Dhanaane; Balcad=Balad (Somalia); Warsheikh; Ceel Dheer; Haradhere; Hobyo; Bardere; Dinsoor; Jilib; Buale; Afmadow; Dhobley; Beled Hawo; Luuq; Qandala; Cal Miskaad; Mataban; Guriel; Elasha Biyaha
KE Kenya=Kenia=كينيا=کینیا=Кения / Kenyan=Kenyans
+ Mandera; Garissa; Wajir; Lamu; Turkana; Baringo
- Nairobi=نيروبي=Найроби; Kwale; Mombasa; El Wak; Dadaab; Mpeketoni; Kilifi; Malindi; Marsabit; Isiolo; Eldoret; Kisumu
+ Tana River; West Pokot; Elgeyo Marakwet
- Hulugho; Ijara; Kiunga; Milihoi; Boni Forest; Elwak; Fino; Liboi; Diani; Nakuru; Kapedo; Nanyuki
ET Ethiopia=Éthiopie=Etiopía=Эфиопия=إثيوبيا / Ethiopian
+ Tigray; Amhara; Oromia; Benishangul-Gumuz; Gambella; Afar
- Addis Ababa=أديس أبابا; Mekelle; Gondar; Bahir Dar; Wollega; Jijiga; Dessie
- Metekel; Debre Markos; Debre Birhan; Lalibela; Woldiya; Shashamene; Nekemte; Ataye; Finote Selam; Axum; Adigrat
SD Sudan=Soudan=Sudán=Судан=السودان=سوڈان / Sudanese
+ Darfur=دارفور; Kordofan=كردفان; Blue Nile State
- Khartoum=الخرطوم; Omdurman=أم درمان; El Fasher=الفاشر; Nyala=نيالا; El Geneina=الجنينة; Port Sudan=Порт-Судан=بورتسودان; Wad Madani=ود مدني; El Obeid=الأبيض
+ North Darfur=شمال دارفور; South Darfur=جنوب دارفور; West Darfur=غرب دارفور; North Kordofan=شمال كردفان; South Kordofan=جنوب كردفان; West Kordofan=غرب كردفان; Gezira=ولاية الجزيرة; Sennar=سنار; White Nile=النيل الأبيض; River Nile State=نهر النيل
- El Obeid=Al-Obeid=El-Obeid=الأبيض=Эль-Обейд; El Fasher=Al Fasher=Al-Fashir=Al-Fasher=El-Fasher=Эль-Фашир; Zamzam=Zamzam camp=زمزم; Tawila=طويلة; Babanusa=بابنوسة; El Nahud=النهود; Kadugli=كادوقلي; Dilling=الدلنج; Bara (Sudan); Kosti=كوستي; Rabak; Sinja; Singa; Dongola; Merowe=مروي; Atbara=عطبرة; Kassala=كسلا; Gedaref=القضارف; Kutum; Mellit; Zalingei=زالنجي; Ed Daein=الضعين; En Nahud; Abu Zabad; Kalogi; Umm Rawaba; Bahri=Khartoum North
SS South Sudan=جنوب السودان / South Sudanese
- Juba; Malakal; Bentiu; Bor
- Nasir; Yei; Kajo Keji; Pibor; Wau; Yambio; Rumbek
CD Democratic Republic of Congo=République démocratique du Congo=República Democrática del Congo=ДР Конго=Democratic Republic of the Congo=DR Congo=DRC=Congo=الكونغو الديمقراطية=RDC / Congolese
+ North Kivu=Nord-Kivu; South Kivu; Ituri; Katanga; Kasai
- Kinshasa; Goma; Beni; Butembo; Bunia; Bukavu; Oicha; Eringeti; Mambasa; Lubero; Komanda; Kasindi; Rutshuru; Uvira; Lubumbashi; Djugu; Walikale; Masisi
+ Haut-Uele; Bas-Uele; Tanganyika
- Mutwanga; Mavivi; Mangina; Mayba; Ntoyo; Manguredjipa; Njiapanda; Biakato; Irumu; Mahagi; Fataki; Drodro; Bule; Gina; Fizi; Minembwe; Kalehe; Kabare; Walungu; Bunagana; Kiwanja; Kitchanga; Sake; Kibumba; Nyiragongo; Pinga; Kasugho; Kanyabayonga; Tchomia; Mongbwalu; Rutshuru Territory; Binza; Ngungu; Nyabiondo; Sange; Kamanyola; Luvungi
UG Uganda=Ouganda=Уганда=أوغندا / Ugandan
- Kampala; Mpondwe; Kasese; Gulu; Entebbe; Kitgum
- Arua; Fort Portal; Bundibugyo; Lhubiriha; Katwe; Jinja
RW Rwanda / Rwandan
- Kigali
- Rubavu; Gisenyi; Musanze; Rusizi
BI Burundi / Burundian
- Bujumbura; Gatumba
TZ Tanzania / Tanzanian
- Dar es Salaam; Mtwara; Zanzibar; Arusha; Dodoma
MZ Mozambique=موزمبيق=Мозамбик / Mozambican
+ Cabo Delgado=كابو ديلغادو; Nampula; Niassa
- Palma; Mocímboa da Praia=Mocimboa da Praia; Pemba; Macomia; Maputo; Muidumbe; Quissanga; Metuge; Ancuabe; Chiure; Mueda; Nangade
- Balama; Montepuez; Namuno; Meluco; Ibo; Mecúfi=Mecufi; Mbau; Awasse; Quionga; Olumbi; Memba; Eráti=Erati; Mecula; Afungi; Catupa; Mucojo
CF Central African Republic / Central African
- Bangui; Bria; Bambari; Bangassou; Birao
- Obo; Zemio; Am Dafok; Paoua; Bouar; Ndélé
LY Libya=Libye=Libia=ليبيا=لیبیا=Ливия / Libyan=Libyans
- Tripoli=طرابلس=Триполи; Benghazi=بنغازي; Sirte=سرت; Derna=درنة; Misrata=مصراتة; Sabha=سبها; Ajdabiya=أجدابيا; Sabratha=صبراتة; Zawiya=الزاوية; Tobruk=طبرق; Tarhuna=ترهونة
- Ghat; Murzuq=مرزق; Al-Qatrun; Bani Walid=بني وليد; Gharyan=غريان; Zuwara=زوارة; Kufra=الكفرة; Ubari=أوباري
DZ Algeria=الجزائر=Алжир=Algérie=Argelia / Algerian
- Algiers=Alger=الجزائر العاصمة; Tizi Ouzou=تيزي وزو; Boumerdes=بومرداس; Oran=وهران; Constantine=قسنطينة; Tamanrasset=تمنراست; Tebessa=تبسة; In Amenas=عين أميناس; Bouira; Blida=البليدة
TN Tunisia=تونس=Тунис=Tunisie=Túnez / Tunisian
- Tunis=العاصمة تونس=تونس العاصمة; Sousse=سوسة; Kasserine=القصرين; Ben Guerdane=Ben Gardane=بن قردان; Sfax=صفاقس; Djerba=جربة; Sidi Bouzid=سيدي بوزيد
MA Morocco=المغرب=Марокко=Maroc=Marruecos / Moroccan
- Casablanca; Rabat; Marrakesh=Marrakech; Tangier; Fez
MR Mauritania=موريتانيا / Mauritanian
- Nouakchott=نواكشوط
SN Senegal / Senegalese
- Dakar; Casamance; Ziguinchor
CI Ivory Coast=Cote d'Ivoire=Côte d'Ivoire / Ivorian
- Abidjan; Kafolo; Grand-Bassam; Kong
BJ Benin=Bénin / Beninese
- Cotonou; Alibori; Atacora; Malanville; Parakou
- Banikoara; Karimama; Kérou; Tanguiéta; Kandi; Koudou; Kérémou
TG Togo / Togolese
- Lomé=Lome; Kpendjal; Dapaong
- Savanes; Mandouri; Tandjouaré
GH Ghana / Ghanaian
- Accra; Bawku; Tamale; Kumasi
GN Guinea=Guinée / Guinean
- Conakry
LR Liberia / Liberian
- Monrovia
SL Sierra Leone / Sierra Leonean
- Freetown
AO Angola / Angolan
- Luanda; Cabinda; Huambo
ZA South Africa=جنوب أفريقيا / South African
- Johannesburg; Cape Town; Pretoria; Durban; Soweto
ZW Zimbabwe / Zimbabwean
- Harare; Bulawayo
ZM Zambia / Zambian
- Lusaka
NA Namibia / Namibian
- Windhoek
ER Eritrea / Eritrean
- Asmara
DJ Djibouti / Djiboutian
MG Madagascar / Malagasy
`;
