/**
 * Places of the regions that matter, by country (ISO 3166-1): the country's names, its provinces, its cities. A place's names are
 * apart by `/`, the English one first. Hand-made from general knowledge; ambiguous names stand with the country news means by them.
 */
export const GAZETTEER: Record<string, { names: string; provinces: string; cities: string }> = {
  PK: {
    names: "Pakistan/باكستان/پاکستان/Пакистан/Pakistán",
    provinces:
      "Balochistan/بلوچستان/بلوشستان, Khyber Pakhtunkhwa/خیبر پختونخوا, Sindh/سندھ, Punjab/پنجاب, North Waziristan/شمالی وزیرستان, South Waziristan/جنوبی وزیرستان, Waziristan/وزیرستان, Gilgit-Baltistan",
    cities:
      "Quetta/کوئٹہ/كويتا, Peshawar/پشاور/بيشاور, Karachi/کراچی/كراتشي, Lahore/لاہور/لاهور, Islamabad/اسلام آباد/إسلام آباد, Rawalpindi/راولپنڈی, Gwadar/گوادر, Turbat/تربت, Khuzdar/خضدار, Mastung/مستونگ, Kalat/قلات, Zhob/ژوب, Bolan/بولان, Sibi/سبی, Panjgur/پنجگور, Nushki/نوشکی, Bannu/بنوں, Dera Ismail Khan/ڈیرہ اسماعیل خان, Lakki Marwat/لکی مروت, Tank/ٹانک, Bajaur/باجوڑ, Khyber/خیبر, Kurram/کرم, Parachinar/پاراچنار, Swat/سوات, Mardan/مردان, Kohat/کوہاٹ, Hangu/ہنگو, Miranshah/میران شاہ, Wana/وانا, Multan/ملتان, Faisalabad, Sukkur, Hyderabad Sindh, Chaman/چمن, Dera Bugti, Awaran, Kech, Mach, Harnai, Abbottabad, Nowshera",
  },
  AF: {
    names: "Afghanistan/أفغانستان/افغانستان/Афганистан/Afganistán",
    provinces: "Nangarhar/ننگرہار, Helmand, Badakhshan, Kunar, Khost, Paktika, Paktia, Logar",
    cities:
      "Kabul/کابل/كابول/Кабул, Kandahar/قندھار/قندهار, Herat/ہرات/هرات, Mazar-i-Sharif/Mazar-e-Sharif/مزار شریف, Jalalabad/جلال آباد, Kunduz/قندوز, Ghazni, Lashkar Gah, Faizabad",
  },
  IN: {
    names: "India/الهند/بھارت/Индия",
    provinces:
      "Jammu and Kashmir/Kashmir/کشمیر/كشمير, Chhattisgarh, Jharkhand, Manipur, Assam, Odisha, Bihar, Maharashtra, Nagaland, Andhra Pradesh, Telangana, Kerala, Tamil Nadu, West Bengal, Meghalaya, Tripura, Arunachal Pradesh, Uttar Pradesh",
    cities:
      "New Delhi/Delhi/نئی دہلی/دہلی/نيودلهي, Mumbai/ممبئی/مومباي, Srinagar/سرینگر, Pulwama, Pahalgam/پہلگام, Anantnag, Baramulla, Kupwara, Shopian, Kulgam, Poonch, Rajouri, Jammu/جموں, Kishtwar, Doda, Imphal, Guwahati, Kolkata, Chennai, Bengaluru/Bangalore, Hyderabad, Bastar, Dantewada, Sukma, Bijapur, Narayanpur, Gadchiroli, Amritsar, Churachandpur",
  },
  BD: {
    names: "Bangladesh/بنغلاديش/بنگلہ دیش",
    provinces: "",
    cities: "Dhaka/ঢাকা, Chittagong/Chattogram, Cox's Bazar, Khulna, Sylhet, Rajshahi",
  },
  LK: {
    names: "Sri Lanka/سريلانكا/سری لنکا",
    provinces: "",
    cities: "Colombo, Jaffna, Batticaloa, Trincomalee, Vavuniya, Kilinochchi, Mullaitivu",
  },
  NP: { names: "Nepal", provinces: "", cities: "Kathmandu" },
  MM: {
    names: "Myanmar/Burma",
    provinces: "Rakhine, Shan State, Kachin, Sagaing",
    cities: "Yangon, Mandalay, Naypyidaw, Sittwe, Lashio, Myitkyina",
  },
  TH: { names: "Thailand", provinces: "Pattani, Narathiwat, Yala", cities: "Bangkok" },
  PH: {
    names: "Philippines",
    provinces: "Mindanao, Basilan, Sulu, Maguindanao, Lanao del Sur",
    cities: "Manila, Marawi, Cotabato, Zamboanga, Jolo, Davao",
  },
  ID: { names: "Indonesia", provinces: "Papua, Aceh, Sulawesi", cities: "Jakarta, Surabaya, Makassar, Poso" },
  IR: {
    names: "Iran/إيران/ایران/Иран/Irán",
    provinces: "Sistan and Baluchestan/Sistan-Baluchistan, Khuzestan, Kurdistan Province",
    cities:
      "Tehran/طهران/تہران/Тегеран/Teherán/Téhéran, Zahedan/زاهدان, Chabahar, Kerman, Isfahan, Shiraz, Mashhad, Ahvaz, Rask, Saravan",
  },
  IQ: {
    names: "Iraq/العراق/عراق/Ирак/Irak",
    provinces: "Anbar/الأنبار, Diyala, Nineveh, Salahuddin, Kurdistan Region",
    cities:
      "Baghdad/بغداد/Багдад/Bagdad, Mosul/الموصل, Kirkuk/كركوك, Basra/البصرة, Erbil/أربيل, Fallujah, Ramadi, Tikrit, Sinjar, Sulaymaniyah, Dohuk, Samarra",
  },
  SY: {
    names: "Syria/سوريا/سورية/شام/Сирия/Siria/Syrie",
    provinces: "Idlib Province, Sweida/السويداء, Latakia/اللاذقية, Daraa/درعا",
    cities:
      "Damascus/دمشق/Дамаск/Damasco/Damas, Aleppo/حلب/Алеппо/Alepo/Alep, Idlib/إدلب, Homs/حمص, Hama/حماة, Deir ez-Zor/Deir Ezzor/Deir al-Zor/دير الزور, Raqqa/الرقة, Hasakah/الحسكة, Palmyra/تدمر, Qamishli, Manbij, Kobani, Tartus",
  },
  LB: {
    names: "Lebanon/لبنان/Ливан/Líbano/Liban",
    provinces: "Bekaa, southern Lebanon/south Lebanon/جنوب لبنان",
    cities: "Beirut/بيروت/Бейрут/Beyrouth, Tyre, Sidon, Tripoli Lebanon, Nabatieh, Baalbek, Dahiyeh",
  },
  IL: {
    names: "Israel/إسرائيل/اسرائیل/Израиль/Israël",
    provinces: "Golan Heights, Galilee, Negev",
    cities:
      "Tel Aviv/تل أبيب/Тель-Авив, Jerusalem/القدس/Иерусалим/Jerusalén/Jérusalem, Haifa/حيفا, Ashkelon, Ashdod, Sderot, Beersheba, Kiryat Shmona, Eilat",
  },
  PS: {
    names: "Palestinian territories/Palestine/فلسطين",
    provinces: "Gaza Strip/قطاع غزة, West Bank/الضفة الغربية",
    cities:
      "Gaza City/Gaza/غزة/غزہ/Газа, Rafah/رفح, Khan Younis/Khan Yunis/خان يونس, Jenin/جنين, Nablus/نابلس, Ramallah/رام الله, Hebron/الخليل, Tulkarem, Jabalia",
  },
  YE: {
    names: "Yemen/اليمن/یمن/Йемен/Yémen",
    provinces: "Hadramawt/حضرموت, Marib/مأرب, Shabwa, Abyan, Saada/صعدة, Taiz/تعز",
    cities: "Sanaa/Sana'a/صنعاء/Сана, Aden/عدن, Hodeidah/Hudaydah/الحديدة, Mukalla",
  },
  SA: { names: "Saudi Arabia/السعودية/سعودی عرب", provinces: "", cities: "Riyadh/الرياض, Jeddah/جدة, Mecca, Medina, Jizan" },
  AE: { names: "United Arab Emirates/UAE/الإمارات", provinces: "", cities: "Abu Dhabi/أبوظبي, Dubai/دبي" },
  QA: { names: "Qatar/قطر", provinces: "", cities: "Doha/الدوحة/دوحہ" },
  EG: {
    names: "Egypt/مصر/Египет/Egipto/Égypte",
    provinces: "Sinai/سيناء, North Sinai",
    cities: "Cairo/القاهرة/Каир, Alexandria, El-Arish/العريش, Sheikh Zuweid",
  },
  TR: {
    names: "Turkey/Türkiye/Turkiye/تركيا/ترکی/Турция/Turquía/Turquie",
    provinces: "Hakkari, Sirnak",
    cities: "Ankara/أنقرة, Istanbul/إسطنبول/Стамбул/Estambul, Diyarbakir, Gaziantep, Van Province, Mardin",
  },
  SO: {
    names: "Somalia/الصومال/صومالیہ/Сомали/Somalie",
    provinces: "Puntland, Jubaland, Lower Shabelle, Middle Shabelle, Hiran/Hiiraan, Galgaduud, Somaliland",
    cities: "Mogadishu/مقديشو/موغادیشو/Могадишо/Mogadiscio/Mogadiscio, Kismayo, Baidoa, Beledweyne, Bosaso, Afgoye, Galkayo",
  },
  KE: { names: "Kenya/كينيا", provinces: "Mandera, Garissa, Lamu, Wajir", cities: "Nairobi/نيروبي, Mombasa" },
  ET: { names: "Ethiopia/إثيوبيا", provinces: "Amhara, Oromia, Tigray", cities: "Addis Ababa, Mekelle, Bahir Dar" },
  SD: {
    names: "Sudan/السودان/Судан/Sudán/Soudan",
    provinces: "Darfur/دارفور, Kordofan/كردفان, Al Jazirah",
    cities:
      "Khartoum/الخرطوم/Хартум, Omdurman/أم درمان, El Fasher/Al-Fashir/الفاشر, Nyala/نيالا, El Obeid/الأبيض, Port Sudan/بورتسودان, Geneina/الجنينة",
  },
  SS: { names: "South Sudan/جنوب السودان", provinces: "", cities: "Juba" },
  NG: {
    names: "Nigeria/نيجيريا/Нигерия/Nigéria",
    provinces: "Borno, Yobe, Adamawa, Zamfara, Kaduna, Katsina, Plateau State, Benue, Sokoto, Kebbi, Niger State, Kwara",
    cities: "Maiduguri, Abuja, Lagos, Kano, Damaturu, Chibok, Jos, Gwoza, Bama, Konduga, Dikwa, Makurdi",
  },
  NE: { names: "Niger/النيجر", provinces: "Tillaberi/Tillabéri, Diffa, Tahoua", cities: "Niamey, Agadez" },
  ML: {
    names: "Mali/مالي/Мали/Malí",
    provinces: "Mopti, Segou/Ségou, Kidal",
    cities: "Bamako/باماكو, Timbuktu/Tombouctou, Gao, Menaka/Ménaka, Kayes, Sévaré",
  },
  BF: {
    names: "Burkina Faso/بوركينا فاسو",
    provinces: "Sahel region",
    cities: "Ouagadougou, Djibo, Dori, Kaya, Fada N'Gourma, Barsalogho",
  },
  TD: { names: "Chad/تشاد/Tchad", provinces: "Lake Chad", cities: "N'Djamena" },
  CM: { names: "Cameroon/Cameroun", provinces: "Far North Region", cities: "Yaounde, Maroua, Mora, Bamenda" },
  CD: {
    names: "Democratic Republic of the Congo/DR Congo/DRC/Congo/RD Congo/RDC",
    provinces: "North Kivu/Nord-Kivu, South Kivu/Sud-Kivu, Ituri",
    cities: "Goma, Bukavu, Beni, Bunia, Kinshasa, Butembo, Uvira, Rutshuru, Masisi, Walikale, Mambasa, Lubero, Komanda",
  },
  UG: { names: "Uganda/Ouganda", provinces: "", cities: "Kampala, Kasese, Mpondwe" },
  RW: { names: "Rwanda", provinces: "", cities: "Kigali" },
  MZ: { names: "Mozambique/موزمبيق", provinces: "Cabo Delgado", cities: "Palma, Mocimboa da Praia, Pemba, Macomia, Maputo" },
  LY: {
    names: "Libya/ليبيا/لیبیا/Ливия/Libia/Libye",
    provinces: "",
    cities: "Tripoli/طرابلس, Benghazi/بنغازي, Sirte, Misrata, Sabha, Derna",
  },
  TN: { names: "Tunisia/تونس", provinces: "", cities: "Tunis, Sousse" },
  DZ: { names: "Algeria/الجزائر/Algérie", provinces: "", cities: "Algiers" },
  MA: { names: "Morocco/المغرب", provinces: "", cities: "Rabat, Casablanca" },
  CO: {
    names: "Colombia/كولومبيا/Колумбия/Colombie",
    provinces:
      "Cauca, Nariño/Narino, Arauca, Catatumbo, Norte de Santander, Chocó/Choco, Antioquia, Valle del Cauca, Guaviare, Putumayo, Caquetá/Caqueta, Meta Department",
    cities:
      "Bogotá/Bogota/بوغوتا/Богота, Cali, Medellín/Medellin, Cúcuta/Cucuta, Popayán, Buenaventura, Tumaco, Jamundí, Barranquilla, Cartagena",
  },
  PE: {
    names: "Peru/Perú",
    provinces: "Ayacucho, Junin, Huanuco, VRAEM",
    cities: "Lima, Huancayo, Arequipa, Cuzco, Trujillo, Huanta",
  },
  SV: {
    names: "El Salvador",
    provinces: "Chalatenango, Morazan, Usulutan, Cabanas, La Libertad, Sonsonate",
    cities: "San Salvador, San Miguel, Santa Ana, San Vicente, Zacatecoluca, Soyapango",
  },
  GT: { names: "Guatemala", provinces: "Peten, Quiche", cities: "Guatemala City" },
  HN: { names: "Honduras", provinces: "", cities: "Tegucigalpa, San Pedro Sula" },
  NI: { names: "Nicaragua", provinces: "", cities: "Managua" },
  BO: { names: "Bolivia", provinces: "", cities: "La Paz" },
  CL: { names: "Chile", provinces: "Araucanía", cities: "Santiago" },
  EC: { names: "Ecuador", provinces: "Esmeraldas, Guayas", cities: "Guayaquil, Quito" },
  VE: { names: "Venezuela/فنزويلا/Венесуэла", provinces: "", cities: "Caracas" },
  MX: {
    names: "Mexico/México/المكسيك/Мексика/Mexique",
    provinces:
      "Sinaloa, Jalisco, Michoacán/Michoacan, Guanajuato, Guerrero, Zacatecas, Tamaulipas, Chiapas, Baja California, Sonora",
    cities: "Mexico City/Ciudad de México, Culiacán/Culiacan, Guadalajara, Tijuana, Ciudad Juárez/Ciudad Juarez, Uruapan",
  },
  HT: { names: "Haiti/Haïti/Haití", provinces: "", cities: "Port-au-Prince" },
  BR: { names: "Brazil/Brasil", provinces: "", cities: "Rio de Janeiro, São Paulo, Brasilia" },
  AR: { names: "Argentina", provinces: "", cities: "Buenos Aires" },
  US: {
    names: "United States/US/U.S/USA/America/الولايات المتحدة/امریکہ/США/Estados Unidos/États-Unis",
    provinces: "California, Texas, Florida, New York State, Louisiana",
    cities: "Washington/واشنطن/واشنگٹن/Вашингтон, New York/نيويورك, New Orleans, Los Angeles, Chicago, Boston, Miami, Houston",
  },
  CA: {
    names: "Canada/كندا/Канада/Canadá",
    provinces: "Ontario, Quebec, British Columbia",
    cities: "Ottawa, Toronto, Montreal, Vancouver",
  },
  GB: {
    names: "United Kingdom/UK/Britain/England/بريطانيا/برطانیہ/Великобритания/Reino Unido/Royaume-Uni",
    provinces: "Northern Ireland, Scotland, Wales",
    cities: "London/لندن/Лондон/Londres, Manchester, Belfast, Birmingham, Liverpool",
  },
  FR: {
    names: "France/فرنسا/فرانس/Франция/Francia",
    provinces: "",
    cities: "Paris/باريس/پیرس/Париж/París, Nice, Marseille, Lyon, Strasbourg",
  },
  DE: {
    names: "Germany/ألمانيا/جرمنی/Германия/Alemania/Allemagne",
    provinces: "",
    cities: "Berlin/برلين/Берлин, Munich, Solingen, Magdeburg, Hamburg",
  },
  ES: {
    names: "Spain/España/إسبانيا/Испания/Espagne",
    provinces: "Basque Country, Catalonia",
    cities: "Madrid/مدريد, Barcelona, Bilbao",
  },
  BE: { names: "Belgium/Belgique", provinces: "", cities: "Brussels/بروكسل/Bruselas/Bruxelles" },
  SE: { names: "Sweden", provinces: "", cities: "Stockholm, Malmö" },
  AT: { names: "Austria", provinces: "", cities: "Vienna" },
  IT: { names: "Italy/Italia", provinces: "", cities: "Rome, Milan" },
  RU: {
    names: "Russia/روسيا/روس/Россия/Rusia/Russie",
    provinces: "Dagestan/Дагестан, Chechnya/Чечня, Ingushetia/Ингушетия, Belgorod",
    cities:
      "Moscow/موسكو/ماسکو/Москва/Москве/Moscú/Moscou, Makhachkala/Махачкала, Grozny/Грозный, Derbent/Дербент, St Petersburg/Санкт-Петербург",
  },
  UA: {
    names: "Ukraine/أوكرانيا/یوکرین/Украина/Ucrania",
    provinces: "Donetsk, Luhansk, Kherson, Zaporizhzhia",
    cities: "Kyiv/Kiev/كييف/Киев, Kharkiv/Харьков, Odesa, Dnipro",
  },
  TJ: { names: "Tajikistan/Таджикистан", provinces: "", cities: "Dushanbe" },
  UZ: { names: "Uzbekistan", provinces: "", cities: "Tashkent" },
  CN: { names: "China/الصين/چین/Китай", provinces: "Xinjiang", cities: "Beijing, Urumqi" },
  AU: { names: "Australia/أستراليا", provinces: "", cities: "Canberra, Sydney/سيدني, Melbourne" },
  NZ: { names: "New Zealand", provinces: "", cities: "Christchurch, Wellington" },
};
