/** `CODE Country=names / demonyms`, then `+` lines of provinces and `-` lines of cities and districts; `=` joins other spellings. */
export const SOUTH_ASIA = `
PK Pakistan=پاکستان=باكستان=Пакистан=Pakistán / Pakistani=Pakistanis=باكستاني=الباكستانية
+ Balochistan=Baluchistan=بلوچستان=بلوشستان=Белуджистан; Khyber Pakhtunkhwa=Khyber-Pakhtunkhwa=KPK=خیبر پختونخوا=خيبر بختونخوا
+ Sindh=سندھ; Punjab; Gilgit-Baltistan; Azad Kashmir; FATA=Federally Administered Tribal Areas; North Waziristan=شمالی وزیرستان=شمال وزيرستان
+ South Waziristan=جنوبی وزیرستان=جنوب وزيرستان; Waziristan=وزیرستان=وزيرستان; Khyber Agency=Khyber District; Orakzai Agency; Kurram Agency=Kurram
+ Bajaur Agency=Bajaur=باجوڑ=باجور; Mohmand Agency=Mohmand; Tirah Valley
- Quetta=کوئٹہ=كويتا=Кветта; Karachi=کراچی=كراتشي=Карачи; Lahore=لاہور=لاهور=Лахор; Islamabad=اسلام آباد=إسلام آباد=Исламабад
- Rawalpindi=راولپنڈی=راولبندي; Peshawar=پشاور=بيشاور=Пешавар; Faisalabad; Multan=ملتان; Hyderabad (Sindh); Gwadar=گوادر=جوادر
- Turbat=تربت; Khuzdar=خضدار; Kalat=قلات; Mastung=مستونگ; Nushki=Noshki=نوشکی; Panjgur=پنجگور; Chaman=چمن; Zhob=ژوب; Sibi=سبی; Bolan=بولان; Kech
- Dera Bugti=ڈیرہ بگٹی; Sui (Pakistan)=سوئی; Kohlu; Awaran; Lasbela; Hub; Harnai=ہرنائی; Loralai; Musakhail=Musakhel; Pishin=پشین; Jaffarabad; Naseerabad=Nasirabad; Dera Murad Jamali
- Dera Allahyar; Washuk; Kharan; Ziarat; Mach=مچھ; Pasni; Ormara; Tump; Barkhan; Duki=Dukki; Qila Abdullah=Killa Abdullah; Qilla Saifullah; Dalbandin; Chagai
- Bannu=بنوں=بانو; Dera Ismail Khan=DI Khan=D I Khan=ڈیرہ اسماعیل خان; Lakki Marwat=لکی مروت; Tank=ٹانک; Hangu=ہنگو; Kohat=کوہاٹ; Karak; Swat=سوات; Mingora; Swabi
- Mardan=مردان; Nowshera=نوشہرہ; Charsadda=چارسدہ; Buner; Upper Dir; Lower Dir; Dir; Chitral; Shangla; Bisham=Besham; Parachinar=پاراچنار; Miranshah=Miramshah=میران شاہ
- Mir Ali=میر علی; Wana=وانا; Razmak; Datta Khel; Jamrud; Landi Kotal; Torkham=طورخم; Bara; Darra Adam Khel; Khar; Abbottabad; Mansehra; Haripur; Battagram
- Attock; Sargodha; Gujranwala; Sialkot; Bahawalpur; Rahim Yar Khan; Dera Ghazi Khan; Jhang; Mianwali; Sukkur; Larkana; Jacobabad; Shikarpur; Khairpur; Nawabshah
- Sehwan; Gilgit; Skardu; Muzaffarabad; Chilas; Muridke; Taxila; Okara; Sahiwal; Thatta
- Sariab; Kachhi=Kachhi District; Mand; Dasht; Buleda; Zehri; Mangochar=Mangochar; Surab; Wadh; Jiwani; Hoshab; Nokundi; Taftan; Kuchlak; Hazarganji; Margat; Usta Mohammad; Mekhtar; Shela Bagh; Spera Ragha; Jani Khel; Domel; Baka Khel; Kulachi; Paroa; Daraban; Makeen; Ladha; Shawal; Spinwam; Ghulam Khan; Shewa; Salarzai; Mamond=Mamund; Safi; Tirah=Tirah; Bajaur; Doaba; Thall=Thal; Sadda; Lower Kurram; Upper Kurram; Jandola; Sararogha; Matta; Kabal; Kohistan; Dassu=Dasu; Gulshan-i-Maymar; Lyari; Korangi; Malir; Orangi; Clifton; Gulistan-i-Jauhar; Sohrab Goth; Manghopir; Ghotki; Kashmore; Dadu; Badin; Mirpurkhas; Murree; Chakwal; Khushab; Bhakkar; Kasur; Sheikhupura; Vehari; Kotli; Mirpur; Rawalakot; Neelum=Neelum Valley; Diamer; Hunza
AF Afghanistan=افغانستان=أفغانستان=Афганистан=Afganistán / Afghan=Afghans=أفغاني
+ Nangarhar=ننگرہار=ننگرهار=ننجرهار; Helmand; Kandahar=Кандагар=Qandahar=قندھار=قندهار; Kunar=کنڑ=كونر; Nuristan; Paktika; Paktia; Khost=خوست; Ghazni=غزنی=غزني; Wardak=Maidan Wardak
+ Logar; Laghman; Kapisa; Parwan; Baghlan; Kunduz=Кундуз=قندوز; Takhar; Badakhshan; Balkh; Faryab; Jowzjan; Samangan; Sar-e-Pul=Sari Pul; Herat=ہرات=هرات; Badghis; Farah; Nimroz=Nimruz
+ Zabul; Uruzgan=Urozgan; Daikundi; Ghor; Bamyan=Bamiyan; Panjshir=پنجشير
- Kabul=کابل=كابول=كابل=Кабул; Jalalabad=جلال آباد; Mazar-i-Sharif=Mazar-e-Sharif=مزار شریف=مزار شريف; Lashkar Gah=Lashkargah; Sangin; Marjah; Spin Boldak=Spin Buldak; Gardez
- Pul-i-Khumri=Pul-e-Khumri; Puli Alam; Taloqan; Faizabad; Maimana; Sheberghan; Aybak; Qala-i-Naw; Chaghcharan; Asadabad; Mehtar Lam; Charikar; Bagram; Zaranj; Tarin Kot; Musa Qala
- Shahr-e-Naw=Shahr-e Naw; Dasht-e-Barchi; Achin; Khogyani; Spin Ghar; Imam Sahib; Nad Ali; Gereshk; Shindand; Andarab; Khenj; Pol-e Khomri; Feyzabad; Nahrin; Barmal; Urgun; Sharana; Shibar; Karukh; Dara-e Suf
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
