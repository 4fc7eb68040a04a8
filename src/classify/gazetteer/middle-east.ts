export const MIDDLE_EAST = `
IR Iran=ایران=إيران=Иран=Irán / Iranian=Iranians
+ Sistan and Baluchestan=Sistan-Baluchestan=Sistan-Baluchistan=Sistan and Baluchistan=Sistan and Balochistan=Sistan-Balochistan=Sistan Baluchestan=Sistan Baluchistan=سیستان بلوچستان=سيستان بلوشستان=سیستان و بلوچستان=سيستان وبلوشستان; Khuzestan; Kurdistan Province; Kermanshah
- Tehran=تہران=تهران=طهران=Тегеран; Zahedan=Захедан=Захедане=زاہدان=زاهدان; Kerman=کرمان=كرمان; Shiraz=شیراز=شيراز; Isfahan=أصفهان; Mashhad; Tabriz; Ahvaz=Ahwaz; Chabahar=چابهار; Iranshahr; Saravan=سراوان; Rask; Khash; Qom; Bandar Abbas
+ West Azerbaijan; Ilam; Hormozgan
- Saravan; Mirjaveh; Pishin (Iran); Konarak; Nikshahr; Sarbaz; Fahraj; Zabol; Urmia; Piranshahr; Sanandaj; Marivan; Javanrud; Bushehr; Natanz; Fordow; Karaj; Bandar Abbas
IQ Iraq=عراق=العراق=Ирак=Irak / Iraqi=Iraqis
+ Anbar=الأنبار; Nineveh=نينوى; Diyala=ديالى; Salahuddin=Salah al-Din=صلاح الدين; Kirkuk=كركوك; Babil=بابل; Iraqi Kurdistan=Kurdistan Region=إقليم كردستان=كردستان العراق=Иракский Курдистан=Иракском Курдистане=Иракского Курдистана
- Baghdad=بغداد=Багдад=Bagdad; Mosul=الموصل=Мосул; Basra=البصرة; Erbil=Irbil=أربيل; Sulaymaniyah=السليمانية; Fallujah=Falluja=الفلوجة; Ramadi=الرمادي; Tikrit=تكريت=Тикрит; Samarra=سامراء; Baquba=Baqubah=بعقوبة
- Karbala=كربلاء; Najaf=النجف; Tal Afar=تلعفر; Hawija=الحويجة; Sinjar=سنجار; Nasiriyah=الناصرية; Sadr City=مدينة الصدر; Dohuk=Duhok=دهوك; Hilla=الحلة; Balad; Taji=التاجي; Abu Ghraib=أبو غريب; Rutba=الرطبة; Haditha=حديثة; Muqdadiya=المقدادية
+ Dhi Qar=ذي قار; Maysan=ميسان; Wasit=واسط; Muthanna=المثنى; Hamrin Mountains=Hamrin=حمرين
- Hawija=الحويجة=Haweeja; Tuz Khurmatu=طوزخورماتو=طوز خورماتو; Daquq=داقوق; Makhmour=مخمور; Qayyarah=القيارة; Baiji=بيجي; Al-Qaim=القائم; Khanaqin=خانقين; Jalawla=جلولاء; Tarmiyah=الطارمية; Jurf al-Sakhar=جرف الصخر; Kut=الكوت; Amarah=العمارة; Zakho=زاخو; Sulaimaniyah=Sulaimaniya=السليمانية; Ain al-Asad=عين الأسد; Rabia; Akashat; Wadi al-Shay
SY Syria=سوريا=سورية=شام=Сирия=Siria=Syrie / Syrian=Syrians
+ Idlib=إدلب=Идлиб; Deir ez-Zor=Дейр-эз-Зор=Дейр-эз-Зоре=Deir al-Zour=Deir Ezzor=دير الزور; Hasakah=Hasaka=الحسكة; Raqqa=الرقة=Ракка; Daraa=درعا; Sweida=Suwayda=السويداء; Latakia=اللاذقية; Homs=حمص; Hama=حماة
- Damascus=دمشق=Дамаск=Damasco=Damas; Aleppo=حلب=Алеппо=Alepo=Alep; Palmyra=تدمر; Manbij=منبج; Afrin=عفرين; Kobani=Kobane=كوباني=عين العرب; Qamishli=القامشلي; Tartus=طرطوس; al-Bab=الباب; Azaz=أعزاز; Baghouz=الباغوز; Al-Tanf=التنف; Jaramana=جرمانا; Douma=دوما
- Sukhna=Al-Sukhnah=السخنة; Mayadin=Al-Mayadin=الميادين; Abu Kamal=Albu Kamal=البوكمال; Al-Hol=Hol camp=الهول; Tabqa=الطبقة; Ain Issa=عين عيسى; Maarat al-Numan=معرة النعمان; Jisr al-Shughur=جسر الشغور; Saraqib=سراقب; Kafr Takharim; Sarmada=سرمدا; Quneitra=القنيطرة; Al-Sanamayn; Busra; Maaloula; Jableh=جبلة; Baniyas=بانياس; Safita; Masyaf=مصياف; Salamiyah=السلمية; Al-Busayrah=البصيرة; Al-Shaddadi=الشدادي; Dweila; Sheikh Maqsoud=الشيخ مقصود; Qardaha=القرداحة
LB Lebanon=لبنان=Ливан=Líbano=Liban / Lebanese
- Beirut=بيروت=Бейрут=Beyrouth; Tripoli (Lebanon)=طرابلس لبنان; Sidon=صيدا; Tyre (Lebanon)=مدينة صور=صور جنوب; Baalbek=بعلبك; Nabatieh=النبطية; Arsal=عرسال; Dahiyeh=الضاحية الجنوبية لبيروت=ضاحية بيروت; Bekaa Valley=البقاع
+ South Lebanon=جنوب لبنان=الجنوب اللبناني; Mount Lebanon=جبل لبنان; Akkar=عكار
- Nabatieh=Nabatiyé=Nabatiye=النبطية; Tyre=Tyr=Sour=صور; Bint Jbeil=بنت جبيل; Marjayoun=مرجعيون; Khiam=الخيام; Hermel=الهرمل; Naqoura=الناقورة; Aitaroun=عيترون; Maroun al-Ras=مارون الراس; Kfar Kila=كفركلا; Blida (Lebanon); Ain al-Hilweh=Ain el-Hilweh=عين الحلوة; Zahle=زحلة; Jezzine=جزين; Yater; Houla; Deir ez-Zahrani; Toul; Haret Hreik=حارة حريك
IL Israel=إسرائيل=اسرائیل=Израиль=Israël / Israeli=Israelis
- Jerusalem=القدس=یروشلم=Иерусалим=Jerusalén=Jérusalem; Tel Aviv=تل أبيب=Тель-Авив; Haifa=حيفا; Beersheba; Sderot; Ashkelon=Ашкелон=عسقلان; Ashdod; Eilat=Эйлат=Эйлате=إيلات; Netanya; Hadera; Kiryat Shmona; Metula; Golan Heights=الجولان
- Petah Tikva; Ramat Gan; Bnei Brak; Nahariya; Safed; Tiberias; Afula; Majdal Shams; Nir Oz; Be'eri; Re'im; Kfar Aza; Nevatim; Bat Yam; Ramot Junction; Holon; Rehovot
PS Palestine=فلسطين=فلسطین=Палестина / Palestinian=Palestinians
+ Gaza=Gaza Strip=غزة=غزہ=قطاع غزة=Газа; West Bank=الضفة الغربية
- Gaza City=مدينة غزة; Rafah=رفح=Рафах; Khan Younis=Khan Yunis=خان يونس; Jabalia=جباليا; Jenin=جنين; Nablus=نابلس; Hebron=الخليل; Ramallah=رام الله; Tulkarem=Tulkarm=طولكرم; Bethlehem=بيت لحم; Jericho=أريحا; Qalqilya=قلقيلية; Deir al-Balah=دير البلح
- Beit Hanoun=بيت حانون; Beit Lahiya=بيت لاهيا; Nuseirat=النصيرات; Bureij=البريج; Maghazi=المغازي; Shujaiya=الشجاعية; Zeitoun=حي الزيتون; Tubas=طوباس; Tammun=طمون; Huwara=حوارة; Beita; Nur Shams=نور شمس; Al-Mawasi=المواصي; Far'a; Salfit=سلفيت; Mughayyir; Ofra; Ariel; Kedumim; Ma'ale Adumim
YE Yemen=يمن=اليمن=یمن=Йемен=Yémen / Yemeni=Yemenis
+ Hadramawt=Hadramout=حضرموت; Abyan=أبين; Shabwa=شبوة; Marib=مأرب; Taiz=تعز; Hodeidah=Ходейда=Hudaydah=الحديدة; Saada=صعدة; Al-Bayda=البيضاء; Lahij=لحج
- Sanaa=Sana'a=صنعاء=صنعا=Сана; Aden=عدن=Аден; Mukalla=المكلا; Zinjibar=زنجبار أبين; Seiyun=سيئون; Mocha=Al Mukha=Al-Makha=Mokha=Al-Mokha=المخا
+ Al-Mahra=المهرة; Al-Jawf=الجوف; Al-Dhale=الضالع; Ibb=محافظة إب=مدينة إب; Dhamar=ذمار; Hajjah=محافظة حجة; Amran=عمران; Raymah=ريمة
- Hodeidah Port; Ras Isa=رأس عيسى; Salif=الصليف; Sayhut; Al-Ghaydah=الغيضة; Ataq=عتق; Lawdar=لودر; Mudiyah=مودية; Al-Mahfad=المحفد; Wadi Omran; Radda=رداع; Tarim=تريم; Shibam=شبام; Perim; Zuqar; Bab al-Mandab
SA Saudi Arabia=Arabie saoudite=Arabia Saudita=السعودية=سعودی عرب=Саудовская Аравия / Saudi=Saudis
- Riyadh=الرياض=ریاض; Jeddah=جدة; Mecca=Makkah=مكة; Medina=المدينة المنورة; Dammam=الدمام; Qatif=القطيف; Najran=نجران; Jizan=Jazan=جازان; Abha=أبها; Khobar=الخبر; Abqaiq=بقيق
- Buraidah; Taif=الطائف; Al-Ahsa=الأحساء; Awamiyah=العوامية; Tabuk=تبوك; Yanbu=ينبع
JO Jordan=الأردن=اردن=Иордания / Jordanian
- Amman=عمان الأردن; Zarqa=الزرقاء; Irbid=إربد; Karak (Jordan)=الكرك; Aqaba=العقبة
- Rukban=الركبان; Mafraq=المفرق; Ma'an=معان
TR Turkey=Turkiye=Türkiye=تركيا=ترکی=ترکیہ=Турция=Turquía=Turquie / Turkish
- Ankara=أنقرة=انقرہ=Анкара; Istanbul=إسطنبول=استنبول=Стамбул=Estambul; Izmir; Diyarbakir; Gaziantep; Adana; Hakkari; Sirnak; Mardin; Hatay; Şanlıurfa=Sanliurfa=Urfa; Suruc; Bingol; Tunceli; Nusaybin; Cizre; Semdinli; Bursa; Antalya
- Mersin; Kayseri; Konya; Van (Turkey); Yuksekova; Silopi; Elazig; Malatya; Yalova; Sakarya; Samsun; Trabzon; Kilis; Reyhanli; Batman (Turkey); Siirt
EG Egypt=مصر=Египет=Egipto=Égypte / Egyptian
+ Sinai=North Sinai=سيناء=شمال سيناء
- Cairo=القاهرة=قاہرہ=Каир; Alexandria (Egypt)=الإسكندرية; El-Arish=Arish=العريش; Sheikh Zuweid=الشيخ زويد; Tanta=طنطا; Minya=المنيا; Giza=الجيزة; Sharm el-Sheikh=شرم الشيخ; Luxor=الأقصر; Ismailia=الإسماعيلية; Port Said=بورسعيد; Suez=السويس; Bir al-Abd=بئر العبد
+ South Sinai=جنوب سيناء; Western Desert; Beheira=البحيرة
- Rafah (Egypt)=رفح المصرية; Nakhl; Bir al-Abed; Bahariya; Sohag=سوهاج; Assiut=Asyut=أسيوط; Aswan=أسوان; Damietta=دمياط; Mansoura=المنصورة
AE United Arab Emirates=UAE=الإمارات=متحدہ عرب امارات / Emirati
- Abu Dhabi=أبوظبي; Dubai=دبي; Sharjah
KW Kuwait=الكويت=کویت / Kuwaiti
- Kuwait City=مدينة الكويت
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
