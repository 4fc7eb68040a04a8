import type { OfacEntry } from "../lists/registers.js";
import type { Article, OutletOptions } from "./outlets.js";

const DAY_MS = 86_400_000;
const weekday = (date: Date) => date.toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });

/** The newsrooms of the demo: each with a format, a page template and a temper of its own. */
export const OUTLETS: OutletOptions[] = [
  { id: "chronicle", title: "The Quetta Chronicle", language: "en", format: "rss" },
  { id: "wire", title: "Continental Wire", language: "en", format: "atom" },
  { id: "gazette", title: "The Karachi Gazette", language: "en", format: "rdf" },
  { id: "herald", title: "The Evening Herald", language: "en", format: "json", slowMs: 2500 },
  { id: "state-press", title: "Department of State: releases", language: "en", format: "rss" },
  { id: "health-daily", title: "Health & Home Daily", language: "en", format: "rss", missing: ["withdrawn"] },
  { id: "sahifa", title: "صحيفة الساحل", language: "ar", format: "rss" },
  { id: "roznama", title: "روزنامہ سرحد", language: "ur", format: "atom" },
];

export interface Step {
  /** Milliseconds after the start of a two-minute telling. */
  at: number;
  outlet: string;
  article?: Article;
  /** An entry that the register adds to its list. */
  listing?: OfacEntry;
  trouble?: "garbage" | "down" | "none";
  /** What the demo says of it. */
  note: string;
}

/** An event that the story tells, as subscribers must hear of it. */
export interface Expected {
  kind: "incident" | "designation";
  group: string;
  /** ISO day; null where the event has none. */
  day: string | null;
  killed: number | null;
  /** Outlets that report it. */
  outlets: number;
  what: string;
}

/** The two minutes of news, dated so that the first attack was yesterday and the second is today. */
export function tell(now: Date): { steps: Step[]; expected: Expected[] } {
  const yesterday = new Date(now.getTime() - DAY_MS);
  const [first, second] = [weekday(yesterday), weekday(now)];
  const day = (date: Date) => date.toISOString().slice(0, 10);
  // Just after midnight the hour before is yesterday, which is what no article here says of itself: it is told closer together.
  const sinceMidnight = now.getTime() % DAY_MS;
  const closer = Math.min(1, sinceMidnight / 3_600_000);
  const minutesAgo = (date: Date, minutes: number) => new Date(date.getTime() - Math.floor(minutes * 60_000 * closer));
  const article = (slug: string, title: string, publishedAt: Date, ...text: string[]): Article => ({
    slug,
    title,
    text,
    publishedAt,
  });

  const wireText = [
    `QUETTA, Pakistan - A suicide bomber blew himself up on a crowded platform at the main railway station in Quetta on ${first}, killing at least seven people and wounding 22 others, police and hospital officials said.`,
    "The explosion happened as passengers waited to board a train to Rawalpindi, said Muhammad Baloch, a senior police officer at the scene. Windows were shattered and luggage lay scattered across the platform.",
    "The outlawed Balochistan Liberation Army claimed responsibility in a message to reporters, saying that a member of its Majeed Brigade had carried out the bombing.",
    "Doctors at the Civil Hospital said that several of the injured were in critical condition and that the death toll could rise.",
    "The province has seen years of violence by separatists who demand a larger share of its gas and mineral wealth.",
  ];
  const steps: Step[] = [
    {
      at: 0,
      outlet: "chronicle",
      note: "the first report of an attack: four dead",
      article: article(
        "station-blast",
        "Suicide bombing at Quetta railway station kills four",
        minutesAgo(yesterday, 55),
        `QUETTA: At least four people were killed and eleven injured when a suicide bomber detonated his explosives inside Quetta railway station on ${first} morning, officials said.`,
        "The blast took place near the ticket office shortly before the Jaffar Express was due to leave, the station superintendent told this newspaper.",
        "The Balochistan Liberation Army (BLA) claimed the attack in a statement sent to journalists.",
        "Security forces cordoned off the station and rescue workers shifted the injured to the Civil Hospital, where an emergency was declared.",
        "Train services were suspended until further notice, and passengers were taken to a nearby school.",
      ),
    },
    {
      at: 8000,
      outlet: "wire",
      note: "a wire agency: seven dead",
      article: article(
        "quetta-7",
        "Bomber kills at least 7 at train station in southwest Pakistan",
        minutesAgo(yesterday, 40),
        ...wireText,
      ),
    },
    {
      at: 14_000,
      outlet: "gazette",
      note: "a copy of the wire's text",
      article: article(
        "quetta-copy",
        "Bomber kills at least seven at Quetta train station",
        minutesAgo(yesterday, 32),
        ...wireText,
        "Reporting by Continental Wire.",
      ),
    },
    {
      at: 20_000,
      outlet: "herald",
      note: "a slow host: the toll is nine",
      article: article(
        "nine-dead",
        "Quetta station bombing toll rises to nine",
        minutesAgo(yesterday, 12),
        `The death toll from ${first}'s suicide bombing at the railway station in Quetta has risen to nine after two of the wounded died in hospital, a spokesman for the provincial government said.`,
        "Nine people were killed and 24 wounded in the blast, he said, among them a railway guard and two students on their way home.",
        "The Balochistan Liberation Army said that its Majeed Brigade was behind the bombing.",
        "Funeral prayers for four of the victims were held in the evening in the presence of relatives and officials.",
        "Opposition parties asked how the attacker had passed two checkpoints with his explosives.",
      ),
    },
    {
      at: 26_000,
      outlet: "health-daily",
      note: "a look-alike: a Biologics License Application",
      article: article(
        "bla-fda",
        "FDA accepts BLA for new asthma antibody",
        minutesAgo(now, 50),
        "The US Food and Drug Administration has accepted the Biologics License Application (BLA) for a monoclonal antibody against severe asthma, the manufacturer said on its investor call.",
        "The agency set a target date in the second quarter. The BLA is supported by two trials in which the treatment cut the number of asthma attacks by half.",
        "Shares of the company rose after the announcement. Analysts expect sales in Pakistan and other emerging markets to follow within two years.",
      ),
    },
    {
      at: 30_000,
      outlet: "health-daily",
      note: "a look-alike: bath bombs",
      article: article(
        "bath-bombs",
        "We tested nine bath bombs, and one blew us away",
        minutesAgo(now, 45),
        "Nothing ends a hard week like a bath bomb that explodes with colour the moment it hits the water. We tried nine, and the results were a blast.",
        "Our killer favourite, a lavender bomb from a small workshop in Leeds, left four of our testers speechless; two others were merely dead tired.",
        "Skip the cheap ones: the dye attacks the enamel of older tubs.",
      ),
    },
    {
      at: 34_000,
      outlet: "state-press",
      note: "a new designation, by the authority itself",
      article: article(
        "designation",
        "Designation of Viv Ansanm as a Foreign Terrorist Organization",
        minutesAgo(now, 44),
        `The Department of State is today designating Viv Ansanm as a Foreign Terrorist Organization (FTO) and as a Specially Designated Global Terrorist (SDGT).`,
        "Viv Ansanm is a coalition of gangs that has driven much of the violence in Port-au-Prince and has attacked hospitals, prisons and the airport of the capital.",
        "As a result of this action, all property and interests in property of the group that are in the United States are blocked. It is a crime to knowingly provide it with material support or resources.",
        "Terrorist designations expose and isolate entities and individuals, denying them access to the US financial system.",
      ),
    },
    {
      at: 42_000,
      outlet: "wire",
      note: "the same designation in the news",
      article: article(
        "us-lists",
        "US designates Haitian gang coalition Viv Ansanm a terrorist organization",
        minutesAgo(now, 38),
        `WASHINGTON - The United States on ${second} designated Viv Ansanm, the gang coalition that controls most of Haiti's capital, as a Foreign Terrorist Organization, the State Department said.`,
        "The designation freezes any assets that the group holds in the United States and makes it a crime to support it.",
        "Aid agencies said that they feared the step could complicate the delivery of food in areas under the control of the gangs.",
      ),
    },
    {
      at: 46_000,
      outlet: "register",
      note: "the register follows the news: no second alert",
      listing: { id: 60001, name: "VIV ANSANM", programmes: "SDGT] [FTO", aliases: ["VIV ANSANM COALITION"] },
    },
    {
      at: 50_000,
      outlet: "register",
      note: "a listing that no newspaper has yet",
      listing: { id: 60002, name: "LOS CHONEROS", programmes: "SDGT] [FTO", aliases: ["THE CHONEROS"] },
    },
    { at: 48_000, outlet: "gazette", trouble: "garbage", note: "a feed breaks: the outlet serves a web page in its place" },
    {
      at: 52_000,
      outlet: "chronicle",
      note: "the next day, the same city: a second attack",
      article: article(
        "police-van",
        "Roadside bomb kills three policemen in Quetta a day after station attack",
        minutesAgo(now, 30),
        `QUETTA: Three policemen were killed and five injured on ${second} when a roadside bomb hit their van on Sariab Road in Quetta, a day after the bombing of the railway station that left nine people dead.`,
        "The device had been planted on a motorcycle and was set off by remote control, the counterterrorism department said.",
        "The Balochistan Liberation Army claimed responsibility for the attack on the van.",
        "The dead were named as two constables and a driver. Their funeral was to be held at the Police Lines in the afternoon.",
      ),
    },
    {
      at: 60_000,
      outlet: "wire",
      note: "the second attack, told by the wire",
      article: article(
        "van-bomb",
        "Bomb hits police van in Pakistan's Quetta, killing three",
        minutesAgo(now, 24),
        `QUETTA, Pakistan - A bomb planted on a motorcycle killed three police officers and wounded five others in the southwestern city of Quetta on ${second}, officials said, in the second attack in the city in as many days.`,
        "Separatists of the Balochistan Liberation Army said in a statement that their fighters had targeted the police van on Sariab Road.",
        "No civilians were hurt, a police spokesman said.",
      ),
    },
    {
      at: 68_000,
      outlet: "herald",
      note: "an opinion piece, which mentions both as background",
      article: article(
        "opinion",
        "Opinion: Lists and raids will not bring peace to Balochistan",
        minutesAgo(now, 20),
        "It is clear that the old answers have run their course. After every bombing in Quetta we are told that the culprits will be brought to justice, and after every funeral nothing changes.",
        "The Balochistan Liberation Army, which Washington put on its list of Foreign Terrorist Organizations in August 2025, has not been weakened by that designation. Rather, its recruits are younger and better educated than ever.",
        "We must ask why. It is important to understand that no list, however long, undoes a grievance; arrests and raids should be seen for what they are, a delay.",
        "Ultimately, the real question is whether Islamabad is ready to talk about revenue, representation and the missing. However painful, that is the conversation we need to have.",
      ),
    },
    {
      at: 74_000,
      outlet: "sahifa",
      note: "an attack told in Arabic",
      article: article(
        "mogadishu",
        "مقتل خمسة أشخاص في تفجير انتحاري بمقديشو",
        minutesAgo(now, 18),
        "قُتل خمسة أشخاص وأصيب تسعة آخرون بجروح في تفجير انتحاري استهدف مقهى قرب القصر الرئاسي في العاصمة الصومالية مقديشو اليوم، بحسب ما أعلنت الشرطة.",
        "وأعلنت حركة الشباب مسؤوليتها عن الهجوم في بيان نشرته على مواقع موالية لها.",
        "وقال شهود عيان إن المهاجم فجّر حزامه الناسف بين رواد المقهى، فيما هرعت سيارات الإسعاف إلى المكان.",
      ),
    },
    {
      at: 80_000,
      outlet: "roznama",
      note: "an attack told in Urdu",
      article: article(
        "peshawar",
        "پشاور میں پولیس چوکی پر حملہ، دو اہلکار ہلاک",
        minutesAgo(now, 15),
        "پشاور کے نواحی علاقے میں نامعلوم حملہ آوروں نے پولیس چوکی پر فائرنگ کر دی جس کے نتیجے میں دو اہلکار ہلاک اور تین زخمی ہو گئے۔",
        "پولیس کے مطابق حملہ آج صبح کیا گیا اور حملہ آور فرار ہونے میں کامیاب ہو گئے۔",
        "کالعدم تنظیم تحریک طالبان پاکستان نے حملے کی ذمہ داری قبول کر لی ہے۔",
      ),
    },
    {
      at: 84_000,
      outlet: "health-daily",
      note: "a page that is gone by the time it is read",
      article: article(
        "withdrawn",
        "Gunmen attack clinic, ten dead",
        minutesAgo(now, 14),
        "Correction: this report was published in error and has been withdrawn.",
      ),
    },
    {
      at: 86_000,
      outlet: "health-daily",
      note: "a football report",
      article: article(
        "football",
        "Strikers fire City to derby win",
        minutesAgo(now, 12),
        "City's attack tore through United's defence in a derby that exploded into life after half-time, two shots on target in as many minutes killing off the visitors.",
        "The goalkeeper was a lonely figure as the striker struck twice in the second half.",
      ),
    },
    {
      at: 84_000,
      outlet: "wire",
      note: "the newspaper follows the register: no second alert",
      article: article(
        "choneros",
        "US designates Ecuador's Los Choneros gang as terrorist organization",
        minutesAgo(now, 1),
        `WASHINGTON - The United States on ${second} designated Los Choneros, one of Ecuador's largest gangs, as a Foreign Terrorist Organization, the State Department said.`,
        "Los Choneros control much of the cocaine trade through the port of Guayaquil, according to the police.",
      ),
    },
    { at: 90_000, outlet: "gazette", trouble: "none", note: "the broken feed is mended" },
  ];
  const expected: Expected[] = [
    {
      kind: "incident",
      group: "bla",
      day: day(yesterday),
      killed: 9,
      outlets: 4,
      what: "the bombing of Quetta's railway station",
    },
    { kind: "incident", group: "bla", day: day(now), killed: 3, outlets: 2, what: "the bomb at the police van, a day later" },
    { kind: "designation", group: "viv-ansanm", day: null, killed: null, outlets: 2, what: "Viv Ansanm designated" },
    { kind: "designation", group: "los-choneros", day: null, killed: null, outlets: 1, what: "Los Choneros listed" },
    { kind: "incident", group: "al-shabaab", day: null, killed: 5, outlets: 1, what: "the café in Mogadishu (Arabic)" },
    { kind: "incident", group: "ttp", day: null, killed: 2, outlets: 1, what: "the police post in Peshawar (Urdu)" },
  ];
  return { steps: steps.sort((a, b) => a.at - b.at), expected };
}
