/** `CODE Country=names / demonyms`, then `+` lines of provinces and `-` lines of cities and districts; `=` joins other spellings. */
export const SOUTH_ASIA = `
PK Pakistan=پاکستان=باكستان=Пакистан=Pakistán / Pakistani=Pakistanis=باكستاني=الباكستانية
+ Balochistan=Baluchistan=بلوچستان=بلوشستان=Белуджистан; Khyber Pakhtunkhwa=Khyber-Pakhtunkhwa=KPK=خیبر پختونخوا=خیبرپختونخوا=خیبر پختونخواہ=خیبرپختونخواہ=خيبر بختونخوا
+ Sindh=سندھ; Punjab=پنجاب; Gilgit-Baltistan=گلگت بلتستان; Azad Kashmir=آزاد کشمیر; FATA=Federally Administered Tribal Areas=فاٹا; North Waziristan=شمالی وزیرستان=شمال وزيرستان
+ South Waziristan=جنوبی وزیرستان=جنوب وزيرستان; Waziristan=وزیرستان=وزيرستان; Khyber=Khyber Agency=Khyber District=ضلع خیبر; Orakzai=Orakzai Agency; Kurram=Kurram Agency
+ Bajaur=Bajaur Agency=باجوڑ=باجور; Mohmand=Mohmand Agency; Tirah Valley
- Quetta=کوئٹہ=كويتا=Кветта; Karachi=کراچی=كراتشي=Карачи; Lahore=لاہور=لاهور=Лахор; Islamabad=اسلام آباد=إسلام آباد=Исламабад
- Rawalpindi=راولپنڈی=راولبندي; Peshawar=پشاور=بيشاور=Пешавар; Faisalabad=فیصل آباد; Multan=ملتان; Hyderabad (Sindh)=حیدرآباد; Gwadar=گوادر=جوادر
- Turbat=تربت; Khuzdar=خضدار; Kalat=قلات; Mastung=مستونگ; Nushki=Noshki=نوشکی; Panjgur=پنجگور; Chaman=چمن; Zhob=ژوب; Sibi=سبی; Bolan=بولان; Kech=کیچ
- Dera Bugti=ڈیرہ بگٹی; Sui (Pakistan)=سوئی; Kohlu=کوہلو; Awaran=آواران; Lasbela=لسبیلہ; Hub=شہر حب; Harnai=ہرنائی; Loralai=لورالائی; Musakhail=Musakhel=موسیٰ خیل; Pishin=پشین; Jaffarabad=جعفرآباد; Naseerabad=Nasirabad=نصیرآباد; Dera Murad Jamali=ڈیرہ مراد جمالی
- Dera Allahyar=ڈیرہ اللہ یار; Washuk=واشک; Kharan=خاران; Ziarat=زیارت میں=زیارت کے; Mach=مچھ; Pasni=پسنی; Ormara=اورماڑہ; Tump=تمپ; Barkhan=بارکھان; Duki=Dukki=دکی; Qila Abdullah=Killa Abdullah=قلعہ عبداللہ; Qilla Saifullah=قلعہ سیف اللہ; Dalbandin=دالبندین; Chagai=چاغی
- Bannu=بنوں=بانو; Dera Ismail Khan=DI Khan=D I Khan=ڈیرہ اسماعیل خان; Lakki Marwat=لکی مروت; Tank=ٹانک; Hangu=ہنگو; Kohat=کوہاٹ; Karak=کرک; Swat=سوات; Mingora=مینگورہ; Swabi=صوابی
- Mardan=مردان; Nowshera=نوشہرہ; Charsadda=چارسدہ; Buner=بونیر; Upper Dir=اپر دیر; Lower Dir=لوئر دیر; Dir; Chitral=چترال; Shangla=شانگلہ; Bisham=Besham=بشام; Parachinar=پاراچنار; Miranshah=Miramshah=میران شاہ
- Mir Ali=میر علی; Wana=وانا; Razmak=رزمک; Datta Khel=دتہ خیل; Jamrud=جمرود; Landi Kotal=لنڈی کوتل; Torkham=طورخم; Bara; Darra Adam Khel=درہ آدم خیل; Khar; Abbottabad=ایبٹ آباد; Mansehra=مانسہرہ; Haripur=ہری پور; Battagram
- Attock=اٹک; Sargodha=سرگودھا; Gujranwala=گوجرانوالہ; Sialkot=سیالکوٹ; Bahawalpur=بہاولپور; Rahim Yar Khan=رحیم یار خان; Dera Ghazi Khan=ڈیرہ غازی خان; Jhang=جھنگ; Mianwali=میانوالی; Sukkur=سکھر; Larkana=لاڑکانہ; Jacobabad=جیکب آباد; Shikarpur=شکارپور; Khairpur=خیرپور; Nawabshah=نوابشاہ
- Sehwan; Gilgit=گلگت; Skardu=سکردو; Muzaffarabad=مظفرآباد; Chilas=چلاس; Muridke=مریدکے; Taxila=ٹیکسلا; Okara=اوکاڑہ; Sahiwal=ساہیوال; Thatta
- Sariab=سریاب; Kachhi=Kachhi District=ضلع کچھی; Mand=مند بلوچستان; Dasht; Buleda; Zehri; Mangochar=Mangochar=منگوچر; Surab=سوراب; Wadh=وڈھ; Jiwani; Hoshab=ہوشاب; Nokundi; Taftan=تفتان; Kuchlak; Hazarganji; Margat; Usta Mohammad; Mekhtar; Shela Bagh; Spera Ragha; Jani Khel=جانی خیل; Domel; Baka Khel; Kulachi=کلاچی; Paroa; Daraban=درابن; Makeen=مکین وزیرستان; Ladha=لدھا; Shawal; Spinwam; Ghulam Khan=غلام خان; Shewa; Salarzai; Mamond=Mamund; Safi; Tirah=Tirah=تیراہ; Bajaur=باجوڑ; Doaba; Thall=Thal; Sadda=صدہ; Lower Kurram=لوئر کرم; Upper Kurram=اپر کرم; Jandola=جنڈولہ; Sararogha=سراروغہ; Matta; Kabal; Kohistan=کوہستان; Dassu=Dasu=داسو; Gulshan-i-Maymar; Lyari=لیاری; Korangi=کورنگی; Malir=ملیر; Orangi=اورنگی; Clifton; Gulistan-i-Jauhar; Sohrab Goth; Manghopir; Ghotki=گھوٹکی; Kashmore=کشمور; Dadu; Badin=بدین; Mirpurkhas=میرپور خاص; Murree=مری میں; Chakwal=چکوال; Khushab=خوشاب; Bhakkar=بھکر; Kasur=قصور شہر; Sheikhupura=شیخوپورہ; Vehari; Kotli=کوٹلی; Mirpur; Rawalakot=راولاکوٹ; Neelum=Neelum Valley; Diamer=دیامر; Hunza=ہنزہ
AF Afghanistan=افغانستان=أفغانستان=Афганистан=Afganistán / Afghan=Afghans=أفغاني
+ Nangarhar=ننگرہار=ننگرهار=ننجرهار; Helmand=ہلمند=هلمند; Kandahar=Кандагар=Qandahar=قندھار=قندهار; Kunar=کنڑ=كونر; Nuristan=نورستان; Paktika=پکتیکا=پكتيكا; Paktia=پکتیا=پكتيا; Khost=خوست; Ghazni=غزنی=غزني; Wardak=Maidan Wardak=وردک
+ Logar=لوگر; Laghman=لغمان; Kapisa=کاپیسا; Parwan=پروان; Baghlan=بغلان; Kunduz=Кундуз=قندوز; Takhar=تخار; Badakhshan=بدخشان; Balkh=بلخ; Faryab=فاریاب; Jowzjan=جوزجان; Samangan; Sar-e-Pul=Sari Pul; Herat=ہرات=هرات; Badghis=بادغیس; Farah; Nimroz=Nimruz=نیمروز
+ Zabul=زابل; Uruzgan=Urozgan=ارزگان; Daikundi; Ghor; Bamyan=Bamiyan=بامیان; Panjshir=پنجشير
- Kabul=کابل=كابول=كابل=Кабул; Jalalabad=جلال آباد; Mazar-i-Sharif=Mazar-e-Sharif=مزار شریف=مزار شريف; Lashkar Gah=Lashkargah; Sangin; Marjah; Spin Boldak=Spin Buldak=سپین بولدک; Gardez=گردیز
- Pul-i-Khumri=Pul-e-Khumri; Puli Alam; Taloqan; Faizabad; Maimana; Sheberghan; Aybak; Qala-i-Naw; Chaghcharan; Asadabad=اسد آباد; Mehtar Lam; Charikar; Bagram; Zaranj; Tarin Kot; Musa Qala
- Shahr-e-Naw=Shahr-e Naw; Dasht-e-Barchi=Dasht-e Barchi=Dasht Barchi=Dashti Barchi=Dashti-Barchi; Achin; Khogyani; Spin Ghar; Imam Sahib; Nad Ali; Gereshk; Shindand; Andarab; Khenj; Pol-e Khomri; Feyzabad; Nahrin; Barmal=برمل; Urgun; Sharana; Shibar; Karukh; Dara-e Suf
IN India=بھارت=انڈیا=الهند=Индия / Indian=Indians
+ Jammu and Kashmir=Jammu & Kashmir=جموں و کشمیر; Kashmir=کشمیر=كشمير; Chhattisgarh; Jharkhand; Bihar; Odisha=Orissa; West Bengal; Assam=Asom; Manipur; Nagaland; Meghalaya; Tripura
+ Mizoram; Arunachal Pradesh; Sikkim; Andhra Pradesh; Telangana; Maharashtra; Madhya Pradesh; Uttar Pradesh; Rajasthan; Gujarat; Haryana; Himachal Pradesh; Uttarakhand; Karnataka
+ Kerala; Tamil Nadu; Goa; Ladakh; Bastar
- New Delhi=Delhi=دہلی=نئی دہلی=نيودلهي=Дели; Mumbai=Bombay=ممبئی=مومباي=Мумбаи; Kolkata=Calcutta; Chennai; Bengaluru=Bangalore; Ahmedabad; Pune; Jaipur; Lucknow; Patna; Raipur
- Ranchi; Guwahati; Imphal; Kohima; Dimapur; Shillong; Agartala; Aizawl; Itanagar; Srinagar=سری نگر=سريناغر; Jammu; Pulwama=پلوامہ; Pahalgam=پہلگام; Anantnag; Baramulla; Kulgam; Shopian
- Kupwara; Bandipora; Budgam; Ganderbal; Poonch; Rajouri; Uri; Sopore; Tral; Kathua; Doda; Kishtwar; Udhampur; Reasi; Pathankot; Amritsar; Gurdaspur; Ludhiana; Chandigarh
- Dantewada; Sukma; Bijapur; Narayanpur; Kanker; Bastar District; Kondagaon; Rajnandgaon; Gadchiroli; Balaghat; Latehar; Palamau; Chatra; Gumla; Khunti; Giridih; Lohardaga; Simdega
- West Singhbhum; East Singhbhum; Bokaro; Dhanbad; Hazaribagh; Garhwa; Gaya; Aurangabad; Jamui; Munger; Lakhisarai; Rohtas; Kaimur; Banka; Nawada; Malkangiri; Koraput; Rayagada; Kandhamal
- Ganjam; Sundargarh; Keonjhar; Sambalpur; Kalahandi; Nuapada; Nayagarh; West Midnapore; Purulia; Bankura; Darjeeling; Tinsukia; Dibrugarh; Sivasagar; Golaghat; Karbi Anglong; Kokrajhar
- Chirang; Goalpara; Dhubri; Udalguri; Sonitpur; Nagaon; Churachandpur; Ukhrul; Tamenglong; Senapati; Chandel; Thoubal; Bishnupur; Imphal West; Imphal East; Moreh; Tirap; Changlang; Longding
- East Garo Hills; West Garo Hills; South Garo Hills; Tura; Visakhapatnam; Hyderabad; Khammam; Warangal; Coimbatore; Varanasi; Bodh Gaya; Jamshedpur; Bhubaneswar; Siliguri
+ Jammu; Chenab Valley
- Lolab; Chatroo; Machil; Keran; Tangdhar; Gurez; Handwara; Pattan; Awantipora; Qazigund; Nowgam; Red Fort; Basantgarh; Bhaderwah; Kokernag; Gagangir; Bisaran=Baisaran; Nowshera (Jammu); Sunderbani; Samba; Hiranagar; Batala; Moga; Tarn Taran; Ferozepur; Panchkula; Patiala; Jalandhar; Karregutta; Abujhmad=Abujhmarh; Indravati; Gariaband; Mohla; Kondagaon; Jagdalpur; Saranda; Chaibasa; Chakradharpur; Parasnath; Pendra; Mandla; Alluri Sitharama Raju; Maredumilli; Mulugu; Bhadradri; Jiribam; Kangpokpi; Kakching; Noney; Pherzawl; Tengnoupal; Mon; Zunheboto; Haflong; Digboi; Kakopathar; Namtok; Miao; Nagpur; Surat; Bhopal; Indore; Kanpur; Agra; Thiruvananthapuram; Kochi; Mangaluru; Malegaon; Faridabad
BD Bangladesh=بنگلہ دیش=بنغلاديش / Bangladeshi
- Dhaka=ڈھاکہ=دكا; Chittagong=Chattogram; Rajshahi; Khulna; Sylhet; Rangpur; Barisal; Bogra=Bogura; Cox's Bazar; Dinajpur; Jessore; Comilla; Narayanganj; Gazipur; Mymensingh; Gaibandha; Khagrachhari
- Rangamati; Bandarban; Jhenaidah; Kushtia; Satkhira; Tangail; Pabna
- Gopalganj; Naogaon; Noakhali; Feni; Thanchi; Ruma; Sunamganj; Faridpur; Bhola
LK Sri Lanka=سری لنکا=سريلانكا / Sri Lankan
- Colombo=كولومبو; Jaffna; Batticaloa; Trincomalee; Vavuniya; Mullaitivu; Kilinochchi; Mannar; Negombo; Kandy; Ampara
NP Nepal=نیپال=نيبال / Nepali=Nepalese
- Kathmandu=کھٹمنڈو; Biratnagar; Birgunj; Janakpur; Kailali; Dhangadhi; Nepalgunj; Rupandehi; Nuwakot; Mahottari; Siraha; Saptari; Rolpa; Dang; Banke; Lalitpur; Pokhara; Bara District; Rautahat; Dhanusha
BT Bhutan / Bhutanese
- Thimphu
MV Maldives / Maldivian
- Malé
`;
