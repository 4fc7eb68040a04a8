export const MIDDLE_EAST = `
IR Iran=ایران=إيران=Иран=Irán / Iranian=Iranians
+ Sistan and Baluchestan=Sistan-Baluchestan=Sistan-Baluchistan=سیستان و بلوچستان=سيستان وبلوشستان; Khuzestan; Kurdistan Province; Kermanshah
- Tehran=تہران=تهران=طهران=Тегеран; Zahedan=زاہدان=زاهدان; Kerman=کرمان=كرمان; Shiraz=شیراز=شيراز; Isfahan=أصفهان; Mashhad; Tabriz; Ahvaz=Ahwaz; Chabahar=چابهار; Iranshahr; Saravan; Rask; Khash; Qom; Bandar Abbas
IQ Iraq=عراق=العراق=Ирак=Irak / Iraqi=Iraqis
+ Anbar=الأنبار; Nineveh=نينوى; Diyala=ديالى; Salahuddin=Salah al-Din=صلاح الدين; Kirkuk=كركوك; Babil; Iraqi Kurdistan=Kurdistan Region
- Baghdad=بغداد=Багдад=Bagdad; Mosul=الموصل=Мосул; Basra=البصرة; Erbil=Irbil=أربيل; Sulaymaniyah=السليمانية; Fallujah=Falluja=الفلوجة; Ramadi=الرمادي; Tikrit=تكريت; Samarra=سامراء; Baquba=Baqubah=بعقوبة
- Karbala=كربلاء; Najaf=النجف; Tal Afar; Hawija; Sinjar=سنجار; Nasiriyah=الناصرية; Sadr City=مدينة الصدر; Dohuk=Duhok; Hilla; Balad; Taji; Abu Ghraib; Rutba; Haditha; Muqdadiya
SY Syria=سوريا=سورية=شام=Сирия=Siria=Syrie / Syrian=Syrians
+ Idlib=إدلب=Идлиб; Deir ez-Zor=Deir al-Zour=Deir Ezzor=دير الزور; Hasakah=Hasaka=الحسكة; Raqqa=الرقة=Ракка; Daraa=درعا; Sweida=Suwayda=السويداء; Latakia=اللاذقية; Homs=حمص; Hama=حماة
- Damascus=دمشق=Дамаск=Damasco=Damas; Aleppo=حلب=Алеппо=Alepo=Alep; Palmyra=تدمر; Manbij=منبج; Afrin=عفرين; Kobani=Kobane; Qamishli=القامشلي; Tartus; al-Bab=الباب; Azaz=أعزاز; Baghouz; Al-Tanf; Jaramana; Douma
LB Lebanon=لبنان=Ливан=Líbano=Liban / Lebanese
- Beirut=بيروت=Бейрут=Beyrouth; Tripoli (Lebanon); Sidon=صيدا; Tyre (Lebanon); Baalbek=بعلبك; Nabatieh=النبطية; Arsal=عرسال; Dahiyeh=الضاحية; Bekaa Valley=البقاع
IL Israel=إسرائيل=اسرائیل=Израиль=Israël / Israeli=Israelis
- Jerusalem=القدس=یروشلم=Иерусалим=Jerusalén=Jérusalem; Tel Aviv=تل أبيب=Тель-Авив; Haifa=حيفا; Beersheba; Sderot; Ashkelon; Ashdod; Eilat; Netanya; Hadera; Kiryat Shmona; Metula; Golan Heights=الجولان
PS Palestine=فلسطين=فلسطین=Палестина / Palestinian=Palestinians
+ Gaza=Gaza Strip=غزة=غزہ=قطاع غزة=Газа; West Bank=الضفة الغربية
- Gaza City; Rafah=رفح; Khan Younis=Khan Yunis=خان يونس; Jabalia=جباليا; Jenin=جنين; Nablus=نابلس; Hebron=الخليل; Ramallah=رام الله; Tulkarem=Tulkarm=طولكرم; Bethlehem; Jericho; Qalqilya; Deir al-Balah
YE Yemen=يمن=اليمن=یمن=Йемен=Yémen / Yemeni=Yemenis
+ Hadramawt=Hadramout=حضرموت; Abyan=أبين; Shabwa=شبوة; Marib=مأرب; Taiz=تعز; Hodeidah=Hudaydah=الحديدة; Saada=صعدة; Al-Bayda=البيضاء; Lahij=لحج
- Sanaa=Sana'a=صنعاء=صنعا=Сана; Aden=عدن=Аден; Mukalla=المكلا; Zinjibar; Seiyun; Mocha
SA Saudi Arabia=السعودية=سعودی عرب=Саудовская Аравия / Saudi=Saudis
- Riyadh=الرياض=ریاض; Jeddah=جدة; Mecca=Makkah=مكة; Medina=المدينة المنورة; Dammam; Qatif=القطيف; Najran; Jizan=Jazan; Abha; Khobar; Abqaiq
JO Jordan=الأردن=اردن=Иордания / Jordanian
- Amman=عمان الأردن; Zarqa; Irbid; Karak (Jordan); Aqaba
TR Turkey=Turkiye=Türkiye=تركيا=ترکی=ترکیہ=Турция=Turquía=Turquie / Turkish
- Ankara=أنقرة=انقرہ=Анкара; Istanbul=إسطنبول=استنبول=Стамбул=Estambul; Izmir; Diyarbakir; Gaziantep; Adana; Hakkari; Sirnak; Mardin; Hatay; Urfa=Sanliurfa; Suruc; Bingol; Tunceli; Nusaybin; Cizre; Semdinli; Bursa; Antalya
EG Egypt=مصر=Египет=Egipto=Égypte / Egyptian
+ Sinai=North Sinai=سيناء=شمال سيناء
- Cairo=القاهرة=قاہرہ=Каир; Alexandria (Egypt)=الإسكندرية; El-Arish=Arish=العريش; Sheikh Zuweid=الشيخ زويد; Tanta; Minya=المنيا; Giza=الجيزة; Sharm el-Sheikh; Luxor; Ismailia; Port Said; Suez; Bir al-Abd
AE United Arab Emirates=UAE=الإمارات=متحدہ عرب امارات / Emirati
- Abu Dhabi=أبوظبي; Dubai=دبي; Sharjah
KW Kuwait=الكويت=کویت / Kuwaiti
- Kuwait City
QA Qatar=قطر / Qatari
- Doha=الدوحة=دوحہ
BH Bahrain=البحرين / Bahraini
- Manama=المنامة; Sitra
OM Oman=سلطنة عمان / Omani
- Muscat=مسقط
`;
