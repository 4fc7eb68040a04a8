import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/articles/index.js";
import { siteOf } from "../../src/articles/site.js";

interface Story {
  language: string;
  title: string;
  paragraphs: string[];
  caption: string;
  related: string[];
  menu: string[];
  comment: string;
  footer: string;
}

/** Made-up reports, each in the way its language's outlets write. */
const STORIES: Story[] = [
  {
    language: "ar",
    title: "مقتل أربعة جنود في هجوم على نقطة تفتيش شرق البلاد",
    paragraphs: [
      "قُتل أربعة جنود وأصيب سبعة آخرون في هجوم شنه مسلحون على نقطة تفتيش في شرق البلاد صباح الاثنين، حسبما أفاد مسؤول أمني محلي.",
      "وقال المسؤول، الذي طلب عدم الكشف عن هويته، إن المهاجمين كانوا يستقلون ثلاث سيارات وفتحوا النار على الجنود قبل أن يلوذوا بالفرار نحو الجبال.",
      "وأعلنت الحكومة فتح تحقيق في الحادث، فيما لم تتبن أي جهة مسؤولية الهجوم حتى الآن. وتشهد المنطقة منذ أشهر تصاعداً في أعمال العنف.",
    ],
    caption: "جنود عند نقطة تفتيش (أرشيف)",
    related: ["انفجار يهز العاصمة ويخلف جرحى", "الحكومة تعلن خطة أمنية جديدة", "قمة إقليمية لبحث مكافحة الإرهاب"],
    menu: ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة"],
    comment: "رحم الله الشهداء، نتمنى أن يعود الأمن إلى هذه المنطقة في أقرب وقت ممكن.",
    footer: "جميع الحقوق محفوظة © 2026",
  },
  {
    language: "ur",
    title: "کوئٹہ میں پولیس چوکی پر حملہ، چار اہلکار ہلاک",
    paragraphs: [
      "کوئٹہ کے نواحی علاقے میں پولیس کی ایک چوکی پر نامعلوم مسلح افراد کے حملے میں چار اہلکار ہلاک اور سات زخمی ہو گئے ہیں۔",
      "پولیس کے ایک سینیئر افسر نے بتایا کہ حملہ آور موٹر سائیکلوں پر سوار تھے اور انھوں نے رات گئے چوکی پر دستی بم پھینکے اور پھر فائرنگ کی۔",
      "زخمیوں کو سول ہسپتال منتقل کر دیا گیا ہے جہاں دو کی حالت تشویشناک بتائی جاتی ہے۔ کسی گروہ نے تاحال اس حملے کی ذمہ داری قبول نہیں کی۔",
    ],
    caption: "چوکی کے باہر پولیس اہلکار، تصویر: فائل",
    related: ["بلوچستان میں ٹرین سروس معطل", "وزیر اعلیٰ کا سکیورٹی اجلاس", "سرحد پر تجارت بحال"],
    menu: ["صفحہ اول", "پاکستان", "دنیا", "کھیل", "ویڈیو"],
    comment: "اللہ تعالیٰ شہدا کے درجات بلند کرے اور ہمارے ملک کو امن کا گہوارہ بنائے، آمین۔",
    footer: "جملہ حقوق محفوظ ہیں © 2026",
  },
  {
    language: "ru",
    title: "В Дагестане при нападении на пост погибли четверо полицейских",
    paragraphs: [
      "Четверо полицейских погибли и ещё семеро были ранены при нападении на пост в Дагестане в понедельник утром, сообщили в республиканском министерстве внутренних дел.",
      "По словам представителя ведомства, неизвестные подъехали к посту на двух автомобилях, открыли огонь из автоматического оружия и скрылись в направлении леса.",
      "Следственный комитет возбудил уголовное дело. Ответственность за нападение пока никто не взял, в районе введён режим контртеррористической операции.",
    ],
    caption: "Сотрудники полиции на посту. Фото из архива",
    related: ["В Махачкале отменили массовые мероприятия", "Суд продлил арест подозреваемым", "Движение на трассе восстановлено"],
    menu: ["Главная", "Политика", "Общество", "Спорт", "Культура"],
    comment: "Соболезнования родным и близким погибших, надеюсь, что виновных найдут очень быстро.",
    footer: "Все права защищены © 2026",
  },
  {
    language: "zh",
    title: "边境检查站遭袭四名士兵死亡",
    paragraphs: [
      "当地官员周一表示，一伙武装人员当天早晨袭击了东部边境的一处检查站，造成四名士兵死亡，另有七人受伤，伤者已被送往附近医院接受治疗。",
      "据目击者说，袭击者乘坐三辆皮卡车抵达，先是投掷手榴弹，随后用自动步枪开火，交火持续了大约半个小时，袭击者最后向山区逃窜。",
      "政府发言人谴责了这次袭击，并宣布在该地区加强安全措施。目前还没有任何组织宣布对此次袭击负责，调查工作正在进行之中。",
    ],
    caption: "检查站附近的士兵（资料图片）",
    related: ["首都发生爆炸多人受伤", "政府公布新的安全计划", "地区峰会讨论反恐合作"],
    menu: ["首页", "国际", "财经", "体育", "文化"],
    comment: "希望伤者早日康复，也希望这个地区能够尽快恢复和平与安宁，不要再有这样的事情了。",
    footer: "版权所有 © 2026",
  },
  {
    language: "hi",
    title: "पुलिस चौकी पर हमले में चार जवान शहीद",
    paragraphs: [
      "छत्तीसगढ़ के बस्तर इलाके में सोमवार सुबह पुलिस की एक चौकी पर हुए हमले में चार जवान मारे गए और सात अन्य घायल हो गए।",
      "पुलिस अधीक्षक ने बताया कि हमलावर जंगल की ओर से आए थे, उन्होंने पहले बम फेंका और उसके बाद अंधाधुंध गोलीबारी शुरू कर दी।",
      "घायलों को हेलीकॉप्टर से राजधानी के अस्पताल ले जाया गया है। राज्य सरकार ने घटना की जांच के आदेश दिए हैं और इलाके में तलाशी अभियान जारी है।",
    ],
    caption: "चौकी के पास तैनात जवान, फ़ाइल फ़ोटो",
    related: ["राजधानी में सुरक्षा कड़ी की गई", "मुख्यमंत्री ने बुलाई बैठक", "रेल सेवा दो दिन बाद बहाल"],
    menu: ["होम", "देश", "दुनिया", "खेल", "मनोरंजन"],
    comment: "शहीदों को नमन, सरकार को अब इस समस्या का कोई स्थायी समाधान निकालना चाहिए।",
    footer: "सर्वाधिकार सुरक्षित © 2026",
  },
];

const list = (items: string[]) => `<ul>${items.map((item, i) => `<li><a href="/n/${i}">${item}</a></li>`).join("")}</ul>`;

const pageOf = ({ language, title, paragraphs, caption, related, menu, comment, footer }: Story) => `<!doctype html>
<html lang="${language}"><head><title>${title}</title></head><body class="has-sidebar">
<header><nav>${list(menu)}</nav></header>
<div class="wrap"><div class="article-page"><h1>${title}</h1>
<div class="article-body"><figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>
<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>
<div class="related-news"><h3>${related[0]}</h3>${list(related)}</div>
<p>${paragraphs[2]}</p></div>
<section class="comments"><div class="comment"><p>${comment}</p></div><div class="comment"><p>${comment}</p></div></section></div>
<aside class="sidebar">${list(related)}</aside></div>
<footer><p>${footer}</p>${list(menu)}</footer></body></html>`;

describe("on a page in any script", () => {
  test.each(STORIES)("in $language, the article is its paragraphs and nothing else", (story) => {
    const { text } = extractArticle(pageOf(story), "https://example.org/a");
    expect(text).toBe(story.paragraphs.join("\n\n"));
  });
});

const [, , , , hindi] = STORIES;
const sentence =
  "The minister said that the border would stay closed until the talks, which began on Monday, had come to an end.";
const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => `<p>${i + 1}. ${sentence}</p>`).join("");
const extract = (body: string) => extractArticle(`<html><body>${body}</body></html>`, "https://example.org/a").text;

test("a longer discussion below an article is not taken for it", () => {
  const comments = Array.from(
    { length: 40 },
    (_, i) => `<li class="comment"><p>Comment ${i}: ${sentence} ${sentence}</p></li>`,
  ).join("");
  const text = extract(`<article><h1>Border closed</h1>${paragraphs(5)}</article><ol class="comment-list">${comments}</ol>`);
  expect(text).toContain("5. The minister");
  expect(text).not.toContain("Comment 3");
});

test("paragraphs apart by line breaks alone are read", () => {
  const text = extract(`<div class="story"><h1>Border closed</h1>${`${sentence} ${sentence}<br><br>`.repeat(4)}</div>`);
  expect(text.split("\n\n").filter((paragraph) => paragraph.includes(sentence))).toHaveLength(4);
});

test("a table's rows and a list's items in the midst of an article are lines of it", () => {
  const table =
    "<table><tr><th>Province</th><th>Killed</th></tr><tr><td>Kech</td><td>4</td></tr><tr><td>Awaran</td><td>2</td></tr></table>";
  const text = extract(`<article><h1>Toll</h1>${paragraphs(4)}${table}${paragraphs(4)}</article>`);
  expect(text).toContain("\n\nKech 4\n\nAwaran 2\n\n");
});

test("what is hidden from readers is not read as the article", () => {
  const text = extract(
    `<div style="display: none">${paragraphs(6).replaceAll("minister", "spokesman")}</div><article>${paragraphs(6)}</article>`,
  );
  expect(text).toContain("minister");
  expect(text).not.toContain("spokesman");
});

test("a menu alone is no article", () => {
  expect(extract(`<nav>${list(hindi?.menu ?? [])}</nav><footer>${list(hindi?.related ?? [])}</footer>`)).toBe("");
});

test("the page's names, as code would understand them, stay text", () => {
  expect(extract(`<article>${paragraphs(4)}<p>${sentence} &lt;script&gt;alert(1)&lt;/script&gt;</p></article>`)).toContain(
    "<script>alert(1)",
  );
});

describe("a page made to exhaust its reader", () => {
  const inside = `<article>${paragraphs(6)}</article>`;
  test.each([
    ["100,000 boxes in each other", `${"<div>".repeat(100_000)}${inside}`],
    ["100,000 unknown elements in each other", `${"<x-y>".repeat(100_000)}${inside}`],
    ["inline elements in each other", `${"<b><i>".repeat(50_000)}${inside}`],
    ["50 MB of paragraphs", `${inside}${`<p>${sentence}</p>`.repeat(400_000)}`],
    ["a million empty elements", `${inside}${"<p></p><br>".repeat(500_000)}`],
    ["one word of 20 MB", `${inside}<p>${"x".repeat(20_000_000)}</p>`],
    ["a list of 100,000 links", `${inside}<ul>${"<li><a href=/>more news</a></li>".repeat(100_000)}</ul>`],
    ["100,000 attributes", `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}=b`).join(" ")}>${inside}</div>`],
    ["unclosed comments and tags", `${inside}${"<!-- <p <a href='".repeat(100_000)}`],
  ])("of %s is still read", (_, body) => {
    expect(extract(body)).toContain("minister");
  });
});

const story = {
  title: "Border closed",
  body: `<div class="x1">${paragraphs(4)}<div class="x2">Buy our calendar, with pictures of all bridges.</div></div>`,
};

test("a site's own rule says where its article is and what is never part of it", () => {
  const html = `<html><body><h1>${story.title}</h1>${story.body}<div class="x3"><p>${sentence} ${sentence}</p></div></body></html>`;
  const site = { host: "example.org", text: ".x1", remove: ".x2" };
  const { text } = extractArticle(html, "https://example.org/a", site);
  expect(text.split("\n\n")).toHaveLength(4);
  expect(text).not.toContain("calendar");
  expect(extractArticle(html, "https://example.org/a", { host: "example.org", text: ".gone" }).text).toContain("1. The minister");
});

test("the rule of a host goes before that of its domain, and neither reaches another's", () => {
  const sites = [{ host: "example.org" }, { host: "news.example.org" }];
  expect(siteOf(sites, "https://news.example.org/a")?.host).toBe("news.example.org");
  expect(siteOf(sites, "https://www.example.org/a")?.host).toBe("example.org");
  expect(siteOf(sites, "https://anexample.org/a")).toBeNull();
});

test("an article that only JSON-LD carries whole is read from there", () => {
  const articleBody = Array.from({ length: 8 }, (_, i) => `${i + 1}. ${sentence}`).join("\n\n");
  const json = JSON.stringify({ "@type": "NewsArticle", headline: "Border closed", articleBody });
  const text = extract(`<script type="application/ld+json">${json}</script><div id="app"><p>1. ${sentence}</p></div>`);
  expect(text).toBe(articleBody);
});

test.each([
  ["/story/2", "https://example.org/story/2"],
  ["?page=2", "https://example.org/story?page=2"],
  ["/another-story", null],
  ["https://elsewhere.org/story/2", null],
])("of rel=next to %s, the article goes on at %s", (href, expected) => {
  const html = `<html><head><link rel="next" href="${href}"></head><body><article>${paragraphs(4)}</article></body></html>`;
  expect(extractArticle(html, "https://example.org/story").nextPage).toBe(expected);
});
