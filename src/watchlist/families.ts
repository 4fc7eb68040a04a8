/**
 * Words that newspapers spell in several ways, folded; any spelling of a row stands for the others. Rows are kept to words that occur
 * in names of groups and to spellings seen in print, so that every form made from them is one that somebody may write.
 */
const ROWS = `
tehreek tehrik tahreek tahrik tehrek tehriq
jaish jaysh jeish jeysh
shabaab shabab chabab shebab
daesh daish dach daech
baloch baluch balooch
balochistan baluchistan
mujahideen mujahidin mujahedeen mujahedin mujaheddin mujahiddin moudjahidine
hezbollah hizbollah hizbullah hizballah hezballah hezbullah
qaeda qaida qaidah qaedah
mohammed mohammad muhammad muhammed mohamed
taiba tayyiba toiba tayba tayyaba taibah tayyibah
jamaat jamaa jamaah jamat jemaah jemaa jemaat
islamiya islamiyya islamiyah islamiyyah islamia islamiah
nusra nusrah
nusrat nosrat
kataib kataeb ketaeb
harakat harkat haraka harakah
sharia shariah charia
sunna sunnah
sayyaf sayaf
quds qods
fatah fateh fath
houthi huthi
houthis huthis
taliban taleban
khorasan khurasan
wilayat wilayah vilayat
dine din deen
jihad djihad jehad
lashkar laskar lashker
hizb hezb
hizbul hezbul
tawhid tawheed tauhid tauheed
murabitoun mourabitoun murabitun
muslimin muslimeen mouslimin
azzam azam
abdallah abdullah
naqshbandi naqshabandi naqshbandia
nujaba nojaba
organization organisation
organizations organisations
defense defence
center centre
`;

const families = new Map<string, readonly string[]>();
for (const row of ROWS.trim().split("\n")) {
  const words = row.split(" ");
  for (const word of words) families.set(word, words);
}

/** Other spellings of a folded word; none for most. */
export function spelledLike(word: string): readonly string[] {
  return (families.get(word) ?? []).filter((other) => other !== word);
}
