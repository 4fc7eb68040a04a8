export const AFRICA = `
NG Nigeria=نيجيريا=نائجیریا=Нигерия / Nigerian=Nigerians
+ Borno=Borno State=بورنو; Yobe; Adamawa; Zamfara; Kaduna; Katsina; Sokoto; Kano; Plateau State; Benue; Niger State; Rivers State; Bayelsa; Delta State; Imo State; Anambra; Kebbi; Taraba; Nasarawa; Kogi; Kwara
- Maiduguri=مايدوغوري; Abuja=أبوجا; Lagos; Jos; Damaturu; Chibok; Dapchi; Bama; Gwoza; Baga; Konduga; Gubio; Monguno; Dikwa; Damboa; Biu; Potiskum; Mubi; Yola; Bauchi; Gombe; Minna; Makurdi; Port Harcourt; Zaria; Owo; Gamboru; Banki; Kuriga
NE Niger=النيجر=Нигер / Nigerien=Nigeriens
+ Tillabéri=Tillaberi; Diffa=ديفا; Tahoua; Agadez; Zinder; Maradi
- Niamey=نيامي; Banibangou; Tongo Tongo; Inates; Torodi; Ayorou; Bosso
ML Mali=مالي=مالی=Мали / Malian=Malians
+ Gao=غاو; Kidal=كيدال; Mopti=موبتي; Timbuktu=Tombouctou=تمبكتو; Ménaka=Menaka; Ségou=Segou; Kayes; Koulikoro; Sikasso
- Bamako=باماكو=Бамако; Bandiagara; Djenné; Douentza; Tessalit; Tinzaouaten=Tin Zaouatine; Niono; Kati; Boni; Gossi; Ansongo; Farabougou; Diafarabé; Bankass; Koro; Hombori
BF Burkina Faso=بوركينا فاسو=Буркина-Фасо / Burkinabe=Burkinabè
- Ouagadougou=واغادوغو=Уагадугу; Djibo; Dori; Barsalogho; Kaya; Fada N'Gourma; Solhan; Arbinda; Diapaga; Bobo-Dioulasso; Inata; Nouna; Kongoussi; Seytenga; Tenkodogo; Ouahigouya; Gorom-Gorom; Pama
TD Chad=تشاد / Chadian
- N'Djamena=Ndjamena=نجامينا; Bol; Boma (Chad); Lake Chad=بحيرة تشاد
CM Cameroon=الكاميرون=Cameroun / Cameroonian
- Yaoundé=Yaounde; Douala; Maroua; Kolofata; Mora; Bamenda; Buea; Kumba; Fotokol; Amchide; Ngarbuh; Kumbo
SO Somalia=الصومال=صومالیہ=Сомали / Somali=Somalis
+ Puntland=بونتلاند; Somaliland; Jubaland; Hirshabelle; Galmudug; Lower Shabelle=Lower Shabelle region; Middle Shabelle; Hiran=Hiiraan; Galgaduud; Gedo; Bay region; Bakool
- Mogadishu=مقديشو=موغادیشو=موگادیشو=Могадишо=Mogadiscio=Mogadiscio; Kismayo=Kismayu=كيسمايو; Beledweyne=Beledweyn=بلدوين; Baidoa=بيدوا; Bosaso=Bossaso; Galkayo=Galkacyo; Afgoye; Jowhar; Adado; Adale; Barawe; Bulo Burde; Hargeisa; Garowe; Dhusamareb; Las Anod
KE Kenya=كينيا=کینیا=Кения / Kenyan=Kenyans
+ Mandera; Garissa; Wajir; Lamu; Turkana; Baringo
- Nairobi=نيروبي=Найроби; Mombasa; El Wak; Dadaab; Mpeketoni; Kilifi; Malindi; Marsabit; Isiolo; Eldoret; Kisumu
ET Ethiopia=إثيوبيا / Ethiopian
+ Tigray; Amhara; Oromia; Benishangul-Gumuz; Gambella; Afar
- Addis Ababa=أديس أبابا; Mekelle; Gondar; Bahir Dar; Wollega; Jijiga; Dessie
SD Sudan=السودان=سوڈان / Sudanese
+ Darfur=دارفور; Kordofan; Blue Nile State
- Khartoum=الخرطوم; Omdurman=أم درمان; El Fasher=الفاشر; Nyala=نيالا; El Geneina; Port Sudan; Wad Madani; El Obeid
SS South Sudan=جنوب السودان / South Sudanese
- Juba; Malakal; Bentiu; Bor
CD Democratic Republic of Congo=Democratic Republic of the Congo=DR Congo=DRC=Congo=الكونغو الديمقراطية=RDC / Congolese
+ North Kivu=Nord-Kivu; South Kivu; Ituri; Katanga; Kasai
- Kinshasa; Goma; Beni; Butembo; Bunia; Bukavu; Oicha; Eringeti; Mambasa; Lubero; Komanda; Kasindi; Rutshuru; Uvira; Lubumbashi; Djugu; Walikale; Masisi
UG Uganda=أوغندا / Ugandan
- Kampala; Mpondwe; Kasese; Gulu; Entebbe; Kitgum
RW Rwanda / Rwandan
- Kigali
BI Burundi / Burundian
- Bujumbura; Gatumba
TZ Tanzania / Tanzanian
- Dar es Salaam; Mtwara; Zanzibar; Arusha; Dodoma
MZ Mozambique=موزمبيق=Мозамбик / Mozambican
+ Cabo Delgado=كابو ديلغادو; Nampula; Niassa
- Palma; Mocímboa da Praia=Mocimboa da Praia; Pemba; Macomia; Maputo; Muidumbe; Quissanga; Metuge; Ancuabe; Chiure; Mueda; Nangade
CF Central African Republic / Central African
- Bangui; Bria; Bambari; Bangassou; Birao
LY Libya=ليبيا=لیبیا=Ливия / Libyan=Libyans
- Tripoli=طرابلس=Триполи; Benghazi=بنغازي; Sirte=سرت; Derna=درنة; Misrata=مصراتة; Sabha=سبها; Ajdabiya; Sabratha; Zawiya; Tobruk; Tarhuna
DZ Algeria=الجزائر=Алжир=Algérie=Argelia / Algerian
- Algiers=Alger; Tizi Ouzou; Boumerdes; Oran; Constantine; Tamanrasset; Tebessa; In Amenas; Bouira; Blida
TN Tunisia=تونس=Тунис=Tunisie=Túnez / Tunisian
- Tunis; Sousse; Kasserine=القصرين; Ben Guerdane=Ben Gardane; Sfax; Djerba; Sidi Bouzid
MA Morocco=المغرب=Марокко=Maroc=Marruecos / Moroccan
- Casablanca; Rabat; Marrakesh=Marrakech; Tangier; Fez
MR Mauritania=موريتانيا / Mauritanian
- Nouakchott
SN Senegal / Senegalese
- Dakar; Casamance; Ziguinchor
CI Ivory Coast=Cote d'Ivoire=Côte d'Ivoire / Ivorian
- Abidjan; Kafolo; Grand-Bassam; Kong
BJ Benin=Bénin / Beninese
- Cotonou; Alibori; Atacora; Malanville; Parakou
TG Togo / Togolese
- Lomé=Lome; Kpendjal; Dapaong
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
