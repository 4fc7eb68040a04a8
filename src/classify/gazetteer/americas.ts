export const AMERICAS = `
US United States=USA=U.S.=الولايات المتحدة=امریکہ=امریکا=أمريكا=США=Estados Unidos=États-Unis / American=Americans
+ California; Texas; Florida; Virginia; Ohio; Oregon; Michigan; Minnesota; Illinois; Colorado; Nevada; Arizona; Louisiana; Pennsylvania; Massachusetts; New Jersey; Maryland; Tennessee; Oklahoma; Utah; Kansas; Missouri; Wisconsin; Alabama; North Carolina; South Carolina
- New York=New York City=Нью-Йорк=Nueva York; Washington=واشنگٹن=واشنطن=Вашингтон; Boston; Chicago; Los Angeles; Miami; Houston; Dallas; Orlando; San Bernardino; Las Vegas; New Orleans; Oklahoma City; Charleston; Pittsburgh; Buffalo; El Paso; San Francisco; Seattle; Philadelphia; Atlanta; Denver; Boulder; Minneapolis; San Diego; Detroit; Manhattan; Brooklyn; Puerto Rico; San Juan
+ Washington state; Indiana; Iowa; Connecticut; Hawaii; Alaska; New Mexico; Nebraska; Montana; Idaho; Kentucky; Mississippi; Arkansas
- San Antonio; Austin; Phoenix; Dearborn; Colorado Springs; Grand Blanc; Portland; Cleveland; Baltimore; Nashville; Jacksonville; Tampa; Laredo; Tucson; Guantanamo Bay=Guantánamo
CA Canada=كندا=کینیڈا=Канада=Canadá / Canadian=Canadians
+ Ontario; Quebec=Québec; British Columbia; Alberta; Manitoba; Saskatchewan
- Ottawa; Toronto; Montreal=Montréal; Vancouver; Calgary; Edmonton; Surrey (BC)
- Winnipeg; Quebec City; Halifax; Brampton
MX Mexico=México=المكسيك=Мексика=Mexique / Mexican=Mexicans=mexicano
+ Sinaloa; Michoacán=Michoacan; Jalisco; Guerrero; Chiapas; Guanajuato; Tamaulipas; Sonora; Chihuahua; Zacatecas; Oaxaca; Veracruz; Nuevo León
- Mexico City=Ciudad de México; Tijuana; Ciudad Juárez=Ciudad Juarez=Juarez; Culiacán=Culiacan; Guadalajara; Monterrey; Acapulco; Reynosa; Matamoros; Nuevo Laredo; Celaya; Uruapan; Mazatlán; Cancún
+ Baja California; Nayarit; Colima; Durango; Puebla; Hidalgo; Morelos; Tabasco; Quintana Roo; Coahuila; San Luis Potosí; Aguascalientes; Querétaro; State of Mexico=Estado de México; Sonora
- Apatzingán=Apatzingan; Morelia; Zamora; Tepalcatepec; Aguililla; Buenavista Tomatlán; Coalcomán; Lázaro Cárdenas=Lazaro Cardenas; Salamanca; Irapuato; León (Mexico); Chilpancingo; Iguala; Taxco; Tecpan; Petatlán; Hermosillo; Guaymas; Ciudad Obregón; Caborca; Nogales; Mexicali; Ensenada; Tecate; Fresnillo; Jerez; Victoria (Tamaulipas)=Ciudad Victoria; San Fernando (Tamaulipas); Tampico; Piedras Negras; Torreón; Saltillo; Durango City; Badiraguato; Los Mochis; Navolato; Cosalá; Concordia; Escuinapa; Manzanillo; Tapachula; San Cristóbal de las Casas; Frontera Comalapa; Villahermosa; Cuernavaca; Toluca; Ecatepec; Teuchitlán; Lagos de Moreno; Puerto Vallarta; Tlaquepaque; Zapopan; Cárdenas; Coatzacoalcos; Poza Rica
CO Colombia=كولومبيا=Колумбия=Colombie / Colombian=Colombians=colombiano=colombiana
+ Antioquia; Cauca; Arauca; Norte de Santander; Santander; Meta; Caquetá=Caqueta; Nariño=Narino; Putumayo; Valle del Cauca; Chocó=Choco; Córdoba=Cordoba; Huila; Tolima; Cesar; Boyacá=Boyaca; Cundinamarca; Magdalena; Casanare; Guaviare; Urabá=Uraba; Catatumbo; Magdalena Medio; Bolívar; Sucre; Caldas; Risaralda; Quindío; La Guajira; Vichada
- Bogotá=Bogota=Богота; Medellín=Medellin; Cali; Barranquilla; Cartagena; Cúcuta=Cucuta; Bucaramanga; Pereira; Manizales; Ibagué=Ibague; Neiva; Villavicencio; Popayán=Popayan; Pasto; Tumaco; Buenaventura; Barrancabermeja; Montería=Monteria; Santa Marta; Valledupar; Saravena; Tame; Jamundí; Corinto; Toribío; Caucasia; Apartadó=Apartado; Turbo; Segovia; Arauquita; Tibú; Ocaña=Ocana; Florencia; Armenia (Quindío); Tunja; Quibdó; Envigado; Itagüí; Remedios
+ Atlántico=Atlantico; Guainía=Guainia; Vaupés=Vaupes; Amazonas (Colombia); Córdoba Department
- El Tambo; Suárez=Suarez; Caldono; Miranda; Santander de Quilichao; Caloto; Morales; Balboa (Cauca); Mondomo; Piendamó=Piendamo; El Plateado; Tibú=Tibu; El Tarra; Convención=Convencion; Teorama; Hacarí; San Calixto; Sardinata; Puerto Santander; Fortul; Saravena; Cravo Norte; Puerto Rondón; La Plata (Huila); Algeciras (Huila); San José del Guaviare; Calamar; Miraflores; El Retorno; Puerto Asís=Puerto Asis; Orito; Mocoa; Barbacoas; Ricaurte; Samaniego; Ipiales; Cumbal; Roberto Payán; Magüí; Anorí=Anori; Amalfi; Briceño; Ituango; Tarazá=Taraza; Cáceres; El Bagre; Valdivia (Antioquia); Yarumal; Necoclí; San Vicente del Caguán; Cartagena del Chairá; Palmira; Tuluá=Tulua; Buga; Jamundí=Jamundi; Puerto Tejada; Istmina; Riosucio; Bojayá; Medio San Juan; Aguachica; Ocaña; Montelíbano; Tierralta; Puerto Libertador; Leticia
VE Venezuela=فنزويلا / Venezuelan=Venezuelans=venezolano
+ Zulia; Táchira=Tachira; Apure
- Caracas; Maracaibo; San Cristóbal (Venezuela); Guasdualito; Valencia (Venezuela)
+ Bolívar State; Amazonas (Venezuela); Carabobo; Aragua; Miranda State; Falcón
- Tumeremo; El Callao; La Victoria (Apure); San Antonio del Táchira; Ureña; Maracay; Tocorón=Tocoron; Puerto Ayacucho
EC Ecuador=Équateur / Ecuadorian=Ecuadoran=Ecuadorean=ecuatoriano
- Quito; Guayaquil; Esmeraldas; Manta; Durán; Cuenca; Machala
+ El Oro; Los Ríos=Los Rios; Manabí=Manabi; Guayas; Azuay; Sucumbíos; Santo Domingo de los Tsáchilas; Imbabura; Carchi; Orellana
- Quevedo; Babahoyo; Portoviejo; Puerto Bolívar; Pasaje; Santa Rosa (Ecuador); Ponce Enríquez; Salinas; Santa Elena; Playas; Buena Fe; Socio Vivienda; Latacunga; Alto Punino; San Lorenzo (Ecuador)
PE Peru=Perú=Pérou / Peruvian=Peruvians=peruano
+ Ayacucho; Huancavelica; Apurímac=Apurimac; Junín=Junin; Huánuco=Huanuco; San Martín=San Martin; Puno; Ucayali; Cusco=Cuzco; Áncash=Ancash; Pasco; Cajamarca; La Libertad; VRAEM; Upper Huallaga
- Lima; Arequipa; Trujillo; Callao; Huancayo; Tingo María=Tingo Maria; Chimbote; Huaraz; Juliaca; Uchiza; Huanta; Huamanga; Tarapoto; Pucallpa; Ica; Tocache; Cerro de Pasco; Piura; Chiclayo; Iquitos; Tacna
- Pataz; Andahuaylas; Ayacucho City; Llochegua; Vizcatán=Vizcatan; Pichari; San Juan de Lurigancho; Ate (Lima)
BO Bolivia=Bolivie / Bolivian=Bolivians=boliviano
- La Paz=La Paz (Bolivia); Santa Cruz de la Sierra; Cochabamba; Sucre (Bolivia); Oruro; El Alto; Potosí
CL Chile=Chili / Chilean=Chileans=chileno
+ Araucanía; Biobío
- Santiago=Santiago de Chile; Valparaíso=Valparaiso; Concepción=Concepcion; Viña del Mar=Vina del Mar; Temuco; Antofagasta; Iquique; Rancagua; Punta Arenas; Valdivia; Talca
- Calama; Arica; Coronel; Cañete; Tirúa; Collipulli; Ercilla; Angol; Los Ángeles (Chile)
AR Argentina=Argentine / Argentinian=Argentines=argentino
- Buenos Aires; Rosario; La Plata; Mendoza; La Tablada; Córdoba (Argentina); Tucumán=Tucuman
BR Brazil=Brasil=البرازيل=Бразилия=Brésil / Brazilian
- Rio de Janeiro; São Paulo=Sao Paulo; Brasília=Brasilia; Salvador (Bahia); Manaus; Fortaleza; Recife; Natal
- Foz do Iguaçu; Belém; Curitiba; Porto Alegre; Complexo da Penha; Complexo do Alemão; Guarujá; Santos (Brazil)
PY Paraguay / Paraguayan=paraguayo
- Asunción=Asuncion; Pedro Juan Caballero
UY Uruguay / Uruguayan
- Montevideo
SV El Salvador=Salvador / Salvadoran=Salvadorans=salvadoreño
+ Morazán=Morazan; Chalatenango; Usulután=Usulutan; San Miguel; Santa Ana; Sonsonate; Ahuachapán=Ahuachapan; Cuscatlán=Cuscatlan; La Unión=La Union; Cabañas=Cabanas; San Vicente
- San Salvador; Soyapango; Apopa; Mejicanos; Santa Tecla; Zacatecoluca; Suchitoto; Ilopango; Ciudad Delgado; Ayutuxtepeque; Zacamil; Escalón; Cojutepeque; Jocoro; San Francisco Gotera; Perquín; Sensuntepeque; Guazapa; Quezaltepeque; Aguilares
GT Guatemala / Guatemalan=Guatemalans=guatemalteco
+ Quiché=Quiche; Petén=Peten; Huehuetenango; Escuintla; San Marcos; Alta Verapaz; Sololá
- Guatemala City; Quetzaltenango; Antigua Guatemala; Chichicastenango; Cobán; Santiago Atitlán
HN Honduras / Honduran=Hondurans=hondureño
- Tegucigalpa; San Pedro Sula; La Ceiba; Comayagua; Palmerola; Choluteca; El Progreso
NI Nicaragua / Nicaraguan=Nicaraguans=nicaragüense
- Managua; Matagalpa; Jinotega; Estelí=Esteli; León (Nicaragua); Masaya; Bluefields; Chontales; Granada (Nicaragua)
CR Costa Rica / Costa Rican
- San José=San Jose; Limón
PA Panama=Panamá / Panamanian=Panamanians=panameño
- Panama City; Colón=Colon (Panama); David (Panama); Chiriquí; San Miguelito
CU Cuba / Cuban
- Havana=La Habana
HT Haiti=Haití=Гаити=Haïti=هايتي / Haitian=Haitians
- Port-au-Prince; Cap-Haïtien=Cap-Haitien; Cité Soleil=Cite Soleil; Gonaïves; Pont-Sondé; Kenscoff; Mirebalais
+ Artibonite; Ouest Department; Centre Department; Nippes
- Pétion-Ville=Petion-Ville; Delmas; Carrefour; Croix-des-Bouquets; Tabarre; Léogâne=Leogane; Arcahaie; Cabaret; Petite-Rivière=Petite-Riviere=Petite Rivière de l'Artibonite; Saint-Marc; Lascahobas; Saut-d'Eau; Thomazeau; Gressier; Solino; Bel-Air; Martissant; Furcy; Verrettes; Liancourt; Bassin-Bleu; Marchand-Dessalines; Hinche; Les Cayes; Jacmel; Labodrie; Fort Jacques
DO Dominican Republic / Dominican
- Santo Domingo
JM Jamaica / Jamaican
- Kingston
TT Trinidad and Tobago / Trinidadian
- Port of Spain
- Laventille; Arima; San Fernando (Trinidad)
GY Guyana / Guyanese
SR Suriname / Surinamese
BZ Belize / Belizean
`;
