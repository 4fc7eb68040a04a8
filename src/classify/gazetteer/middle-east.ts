export const MIDDLE_EAST = `
IR Iran=ایران=إيران=Иран=Irán / Iranian=Iranians
+ Sistan and Baluchestan=Sistan-Baluchestan=Sistan-Baluchistan=سیستان و بلوچستان=سيستان وبلوشستان; Khuzestan; Kurdistan Province; Kermanshah
- Tehran=تہران=تهران=طهران=Тегеран; Zahedan=Захедан=Захедане=زاہدان=زاهدان; Kerman=کرمان=كرمان; Shiraz=شیراز=شيراز; Isfahan=أصفهان; Mashhad; Tabriz; Ahvaz=Ahwaz; Chabahar=چابهار; Iranshahr; Saravan; Rask; Khash; Qom; Bandar Abbas
+ West Azerbaijan; Ilam; Hormozgan
- Saravan; Mirjaveh; Pishin (Iran); Konarak; Nikshahr; Sarbaz; Fahraj; Zabol; Urmia; Piranshahr; Sanandaj; Marivan; Javanrud; Bushehr; Natanz; Fordow; Karaj; Bandar Abbas
IQ Iraq=عراق=العراق=Ирак=Irak / Iraqi=Iraqis
+ Anbar=الأنبار; Nineveh=نينوى; Diyala=ديالى; Salahuddin=Salah al-Din=صلاح الدين; Kirkuk=كركوك; Babil; Iraqi Kurdistan=Kurdistan Region
- Baghdad=بغداد=Багдад=Bagdad; Mosul=الموصل=Мосул; Basra=البصرة; Erbil=Irbil=أربيل; Sulaymaniyah=السليمانية; Fallujah=Falluja=الفلوجة; Ramadi=الرمادي; Tikrit=تكريت; Samarra=سامراء; Baquba=Baqubah=بعقوبة
- Karbala=كربلاء; Najaf=النجف; Tal Afar; Hawija; Sinjar=سنجار; Nasiriyah=الناصرية; Sadr City=مدينة الصدر; Dohuk=Duhok; Hilla; Balad; Taji; Abu Ghraib; Rutba; Haditha; Muqdadiya
+ Dhi Qar; Maysan; Wasit; Muthanna; Hamrin Mountains=Hamrin=حمرين
- Hawija=الحويجة=Haweeja; Tuz Khurmatu; Daquq; Makhmour; Qayyarah; Baiji; Al-Qaim=القائم; Khanaqin; Jalawla; Tarmiyah; Jurf al-Sakhar; Kut; Amarah; Zakho; Sulaimaniyah=Sulaimaniya; Ain al-Asad; Rabia; Akashat; Wadi al-Shay
SY Syria=سوريا=سورية=شام=Сирия=Siria=Syrie / Syrian=Syrians
+ Idlib=إدلب=Идлиб; Deir ez-Zor=Дейр-эз-Зор=Дейр-эз-Зоре=Deir al-Zour=Deir Ezzor=دير الزور; Hasakah=Hasaka=الحسكة; Raqqa=الرقة=Ракка; Daraa=درعا; Sweida=Suwayda=السويداء; Latakia=اللاذقية; Homs=حمص; Hama=حماة
- Damascus=دمشق=Дамаск=Damasco=Damas; Aleppo=حلب=Алеппо=Alepo=Alep; Palmyra=تدمر; Manbij=منبج; Afrin=عفرين; Kobani=Kobane; Qamishli=القامشلي; Tartus; al-Bab=الباب; Azaz=أعزاز; Baghouz; Al-Tanf; Jaramana=جرمانا; Douma=دوما
- Sukhna=Al-Sukhnah; Mayadin=Al-Mayadin; Abu Kamal=Albu Kamal=البوكمال; Al-Hol=Hol camp; Tabqa; Ain Issa; Maarat al-Numan; Jisr al-Shughur; Saraqib; Kafr Takharim; Sarmada; Quneitra; Al-Sanamayn; Busra; Maaloula; Jableh; Baniyas; Safita; Masyaf; Salamiyah; Al-Busayrah; Al-Shaddadi; Dweila; Sheikh Maqsoud; Qardaha
LB Lebanon=لبنان=Ливан=Líbano=Liban / Lebanese
- Beirut=بيروت=Бейрут=Beyrouth; Tripoli (Lebanon); Sidon=صيدا; Tyre (Lebanon); Baalbek=بعلبك; Nabatieh=النبطية; Arsal=عرسال; Dahiyeh=الضاحية; Bekaa Valley=البقاع
+ South Lebanon; Mount Lebanon; Akkar
- Nabatieh=Nabatiyé=Nabatiye; Tyre=Tyr=Sour=صور; Bint Jbeil=بنت جبيل; Marjayoun; Khiam=الخيام; Hermel; Naqoura; Aitaroun; Maroun al-Ras; Kfar Kila; Blida (Lebanon); Ain al-Hilweh=Ain el-Hilweh=عين الحلوة; Zahle; Jezzine; Yater; Houla; Deir ez-Zahrani; Toul; Haret Hreik
IL Israel=إسرائيل=اسرائیل=Израиль=Israël / Israeli=Israelis
- Jerusalem=القدس=یروشلم=Иерусалим=Jerusalén=Jérusalem; Tel Aviv=تل أبيب=Тель-Авив; Haifa=حيفا; Beersheba; Sderot; Ashkelon=Ашкелон=عسقلان; Ashdod; Eilat=Эйлат=Эйлате=إيلات; Netanya; Hadera; Kiryat Shmona; Metula; Golan Heights=الجولان
- Petah Tikva; Ramat Gan; Bnei Brak; Nahariya; Safed; Tiberias; Afula; Majdal Shams; Nir Oz; Be'eri; Re'im; Kfar Aza; Nevatim; Bat Yam; Ramot Junction; Holon; Rehovot
PS Palestine=فلسطين=فلسطین=Палестина / Palestinian=Palestinians
+ Gaza=Gaza Strip=غزة=غزہ=قطاع غزة=Газа; West Bank=الضفة الغربية
- Gaza City; Rafah=رفح=Рафах; Khan Younis=Khan Yunis=خان يونس; Jabalia=جباليا; Jenin=جنين; Nablus=نابلس; Hebron=الخليل; Ramallah=رام الله; Tulkarem=Tulkarm=طولكرم; Bethlehem; Jericho; Qalqilya; Deir al-Balah
- Beit Hanoun=بيت حانون; Beit Lahiya=بيت لاهيا; Nuseirat=النصيرات; Bureij; Maghazi; Shujaiya; Zeitoun; Tubas; Tammun; Huwara; Beita; Nur Shams; Al-Mawasi; Far'a; Salfit; Mughayyir; Ofra; Ariel; Kedumim; Ma'ale Adumim
YE Yemen=يمن=اليمن=یمن=Йемен=Yémen / Yemeni=Yemenis
+ Hadramawt=Hadramout=حضرموت; Abyan=أبين; Shabwa=شبوة; Marib=مأرب; Taiz=تعز; Hodeidah=Ходейда=Hudaydah=الحديدة; Saada=صعدة; Al-Bayda=البيضاء; Lahij=لحج
- Sanaa=Sana'a=صنعاء=صنعا=Сана; Aden=عدن=Аден; Mukalla=المكلا; Zinjibar; Seiyun; Mocha
+ Al-Mahra; Al-Jawf; Al-Dhale; Ibb; Dhamar; Hajjah; Amran; Raymah
- Hodeidah Port; Ras Isa; Salif; Sayhut; Al-Ghaydah; Ataq; Lawdar; Mudiyah=مودية; Al-Mahfad; Wadi Omran; Radda; Tarim; Shibam; Perim; Zuqar; Bab al-Mandab
SA Saudi Arabia=Arabie saoudite=Arabia Saudita=السعودية=سعودی عرب=Саудовская Аравия / Saudi=Saudis
- Riyadh=الرياض=ریاض; Jeddah=جدة; Mecca=Makkah=مكة; Medina=المدينة المنورة; Dammam; Qatif=القطيف; Najran; Jizan=Jazan; Abha; Khobar; Abqaiq
- Buraidah; Taif; Al-Ahsa; Awamiyah; Tabuk; Yanbu
JO Jordan=الأردن=اردن=Иордания / Jordanian
- Amman=عمان الأردن; Zarqa; Irbid; Karak (Jordan); Aqaba
- Rukban; Mafraq; Ma'an
TR Turkey=Turkiye=Türkiye=تركيا=ترکی=ترکیہ=Турция=Turquía=Turquie / Turkish
- Ankara=أنقرة=انقرہ=Анкара; Istanbul=إسطنبول=استنبول=Стамбул=Estambul; Izmir; Diyarbakir; Gaziantep; Adana; Hakkari; Sirnak; Mardin; Hatay; Urfa=Sanliurfa; Suruc; Bingol; Tunceli; Nusaybin; Cizre; Semdinli; Bursa; Antalya
- Mersin; Kayseri; Konya; Van (Turkey); Yuksekova; Silopi; Elazig; Malatya; Yalova; Sakarya; Samsun; Trabzon; Kilis; Reyhanli; Batman (Turkey); Siirt
EG Egypt=مصر=Египет=Egipto=Égypte / Egyptian
+ Sinai=North Sinai=سيناء=شمال سيناء
- Cairo=القاهرة=قاہرہ=Каир; Alexandria (Egypt)=الإسكندرية; El-Arish=Arish=العريش; Sheikh Zuweid=الشيخ زويد; Tanta; Minya=المنيا; Giza=الجيزة; Sharm el-Sheikh; Luxor; Ismailia; Port Said; Suez; Bir al-Abd
+ South Sinai; Western Desert; Beheira
- Rafah (Egypt); Nakhl; Bir al-Abed; Bahariya; Sohag; Assiut=Asyut; Aswan; Damietta; Mansoura
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
XZ international waters
- Red Sea=البحر الأحمر=Красное море=Красном море=mer Rouge=mar Rojo=بحیرہ احمر; Gulf of Aden=خليج عدن=golfe d'Aden=golfo de Adén=Аденский залив=Аденском заливе; Bab el-Mandeb=Bab al-Mandeb=Bab el-Mandab=باب المندب; Strait of Hormuz=مضيق هرمز=Ормузском проливе=détroit d'Ormuz
- Persian Gulf; Gulf of Oman; Arabian Sea=بحر العرب; Gulf of Guinea=golfe de Guinée; Sulu Sea; Celebes Sea; Strait of Malacca; Caribbean Sea; Eastern Pacific=eastern Pacific; Mozambique Channel; Indian Ocean=المحيط الهندي; Bay of Bengal
`;
