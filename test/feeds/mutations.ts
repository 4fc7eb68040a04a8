import iconv from "iconv-lite";

/** A feed's text as bytes, made worse in one way that publishers really do; what it says stays the same. */
export interface Mutation {
  name: string;
  text?: (xml: string) => string;
  bytes?: (xml: string) => Buffer;
  contentType?: string;
  /** Entries that are left, from the first. */
  keeps?: number;
}

const declare = (charset: string) => (xml: string) => xml.replace(/encoding="[^"]*"/, `encoding="${charset}"`);
const undeclare = (xml: string) => xml.replace(/<\?xml.*?\?>\s*/, "");
/** Letters that a charset lacks become character references, as publishers' software does it. */
const encodable = (charset: string) => (xml: string) =>
  [...xml].map((c) => (iconv.decode(iconv.encode(c, charset), charset) === c ? c : `&#${c.codePointAt(0)};`)).join("");
const encode = (charset: string) => (xml: string) => iconv.encode(encodable(charset)(xml), charset);
const bom = (...bytes: number[]) => Buffer.from(bytes);
const inBody = (pattern: RegExp, by: string) => (xml: string) => xml.replace(pattern, by);
const CAPITALS = /<(\/?)(rss|channel|item|title|link|guid|pubdate|feed|entry|id|published)\b/gi;

const CHARSETS = [
  "windows-1251",
  "koi8-r",
  "iso-8859-5",
  "windows-1252",
  "iso-8859-1",
  "iso-8859-15",
  "gb18030",
  "gb2312",
  "big5",
].concat(["shift_jis", "euc-jp", "euc-kr", "windows-1256", "windows-874"]);

export const CHARSET_MUTATIONS: Mutation[] = [
  ...CHARSETS.map((charset) => ({ name: `${charset}, declared`, text: declare(charset), bytes: encode(charset) })),
  ...CHARSETS.map((charset) => ({
    name: `${charset}, told by HTTP alone`,
    text: undeclare,
    bytes: encode(charset),
    contentType: `text/xml; charset=${charset}`,
  })),
  { name: "windows-1251 that declares utf-8", bytes: (xml) => iconv.encode(encodable("windows-1251")(xml), "windows-1251") },
  { name: "windows-1251, undeclared", text: undeclare, bytes: encode("windows-1251") },
  { name: "UTF-16 LE with a mark", bytes: (xml) => Buffer.concat([bom(0xff, 0xfe), iconv.encode(xml, "utf-16le")]) },
  { name: "UTF-16 BE with a mark", bytes: (xml) => Buffer.concat([bom(0xfe, 0xff), iconv.encode(xml, "utf-16be")]) },
  { name: "UTF-16 LE without a mark", text: declare("utf-16"), bytes: (xml) => iconv.encode(xml, "utf-16le", { addBOM: false }) },
  { name: "UTF-16 BE without a mark", text: declare("utf-16"), bytes: (xml) => iconv.encode(xml, "utf-16be", { addBOM: false }) },
  {
    name: "UTF-16 BE, undeclared, after a blank line",
    text: (xml) => `\n${undeclare(xml)}`,
    bytes: (xml) => iconv.encode(xml, "utf-16be", { addBOM: false }),
  },
  {
    name: "UTF-32 LE with a mark",
    bytes: (xml) => Buffer.concat([bom(0xff, 0xfe, 0, 0), iconv.encode(xml, "utf-32le", { addBOM: false })]),
  },
  { name: "UTF-32 BE without a mark", bytes: (xml) => iconv.encode(xml, "utf-32be", { addBOM: false }) },
  { name: "UTF-8 with a mark", bytes: (xml) => Buffer.concat([bom(0xef, 0xbb, 0xbf), Buffer.from(xml)]) },
  { name: "UTF-8 that declares utf-16", text: declare("utf-16") },
  { name: "UTF-8 that declares ISO-8859-1", text: declare("ISO-8859-1") },
  {
    name: "UTF-8 that declares ISO-8859-1 while HTTP tells the truth",
    text: declare("ISO-8859-1"),
    contentType: "text/xml; charset=utf-8",
  },
  { name: "UTF-8 that declares us-ascii", text: declare("us-ascii") },
  { name: "UTF-8 that declares a charset nobody knows", text: declare("x-user-defined-9") },
  { name: "UTF-8 served as HTML", contentType: "text/html; charset=utf-8" },
  { name: "UTF-8 whose charset HTTP quotes", contentType: "application/rss+xml; charset='UTF-8'" },
];

export const MARKUP_MUTATIONS: Mutation[] = [
  { name: "blank lines first", text: (xml) => `\n\n  ${xml}` },
  { name: "a mark, then a blank line", text: (xml) => `\uFEFF\n${xml}` },
  { name: "a blank line, then a mark", text: (xml) => `\n\uFEFF${xml}` },
  { name: "two marks", text: (xml) => `\uFEFF\uFEFF${xml}` },
  { name: "a NUL first", text: (xml) => `\0${xml}` },
  {
    name: "a PHP warning first",
    text: (xml) => `<br />\n<b>Warning</b>:  mysql_connect(): denied in <b>/var/db.php</b> on line <b>3</b><br />\n${xml}`,
  },
  { name: "words first", text: (xml) => `Notice: undefined index\n${xml}` },
  { name: "unclosed tags first", text: (xml) => `<div><p>Notice${xml}` },
  { name: "a comment first", text: (xml) => `<!-- cached > 3 <rss> -->\n${xml}` },
  { name: "junk behind", text: (xml) => `${xml}\n<!-- cached 0.02s -->\n<script>track()</script>` },
  { name: "a second root behind", text: (xml) => `${xml}<html><body>bye</body></html>` },
  { name: "words behind", text: (xml) => `${xml}Warning: out of memory & more <` },
  { name: "no declaration", text: undeclare },
  { name: "a declaration of XML 1.1", text: inBody(/version="1.0" e/, 'version="1.1" e') },
  { name: "single quotes", text: (xml) => xml.replace(/<\?xml.*?\?>/, "<?xml version='1.0' encoding='utf-8'?>") },
  { name: "style sheets", text: (xml) => xml.replace("?>", '?>\n<?xml-stylesheet type="text/xsl" href="x.xsl"?>') },
  {
    name: "a DOCTYPE",
    text: (xml) =>
      xml.replace(
        "?>",
        '?>\n<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
      ),
  },
  {
    name: "a DOCTYPE with characters' names",
    text: (xml) =>
      xml
        .replace(
          "?>",
          '?>\n<!DOCTYPE rss [\n<!ENTITY nbsp "&#160;">\n<!ENTITY rsquo "&#8217;" >\n<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent">\n%HTMLlat1;]>',
        )
        .replace("’", "&rsquo;"),
  },
  {
    name: "an entity of its own",
    text: (xml) => xml.replace("’", "&own;").replace("?>", '?>\n<!DOCTYPE rss [<!ENTITY own "’">]>'),
  },
  { name: "control characters", text: (xml) => xml.replace(/words/g, "words\u0008").replace(/News/g, "News\u0001") },
  { name: "control characters by number", text: inBody(/Plain words/g, "Plain words&#x8;&#11;&#xFFFF;") },
  {
    name: "undeclared entities",
    text: (xml) => xml.replace(/’/g, "&rsquo;").replace(/é/g, "&eacute;").replace(/“/g, "&ldquo;").replace(/”/g, "&rdquo;"),
  },
  { name: "windows-1252's numbers", text: (xml) => xml.replace(/’/g, "&#146;").replace(/“/g, "&#147;").replace(/”/g, "&#x94;") },
  {
    name: "bare ampersands",
    text: (xml) => xml.replace(/a=1&amp;b=2/g, "a=1&b=2").replace("d</description>", "R&D & AT&T</description>"),
  },
  { name: "no namespace declared", text: (xml) => xml.replace(/ xmlns:(?:dc|content)="[^"]*"/g, "") },
  { name: "no default namespace", text: (xml) => xml.replace(/ xmlns="[^"]*"/g, "") },
  { name: "unknown default namespace", text: (xml) => xml.replace(/<rss /, '<rss xmlns="http://backend.userland.com/rss2" ') },
  { name: "odd prefixes", text: (xml) => xml.replace(/dc:/g, "d:").replace(/:dc=/g, ":d=") },

  {
    name: "elements of strangers",
    text: (xml) => xml.replace(/<title/g, '<media:thumbnail url="x"/><x:title xmlns:x="urn:x">wrong</x:title><title'),
  },
  { name: "truncated in the last entry", text: (xml) => xml.slice(0, xml.lastIndexOf("<title") + 9), keeps: 2 },
  {
    name: "truncated between entries",
    text: (xml) => xml.slice(0, Math.max(xml.lastIndexOf("</item>"), xml.lastIndexOf("</entry>")) + 8),
  },
  {
    name: "truncated in a tag",
    text: (xml) => `${xml.slice(0, Math.max(xml.lastIndexOf("<item"), xml.lastIndexOf("<entry")))}<it`,
    keeps: 2,
  },
  { name: "no closing tags at the end", text: inBody(/(?:<\/channel>\s*)?<\/(?:rss|feed|rdf:RDF)>\s*$/, "") },
  { name: "the root's end missing", text: inBody(/<\/(?:rss|feed|rdf:RDF)>\s*$/, "") },
  { name: "unclosed titles", text: inBody(/<\/title>/g, "") },
  { name: "unclosed entries", text: inBody(/<\/(?:item|entry)>/g, "") },
  { name: "stray closing tags", text: inBody(/<(item|entry)([ >])/g, "</p></b><$1$2") },
  {
    name: "unescaped HTML in descriptions",
    text: inBody(/<(description|summary type="html")>&lt;p>(.*?)&lt;\/p>/g, "<$1><p>A <br> <img src=x> <b>$2</p>"),
  },
  {
    name: "CDATA everywhere",
    text: inBody(/<(guid[^>]*|id|pubDate|dc:date|published|issued|link)>([^<&]+)</g, "<$1><![CDATA[$2]]><"),
  },
  {
    name: "white space in every field",
    text: inBody(/<(guid[^>]*|id|pubDate|dc:date|published|issued|link)>([^<]+)</g, "<$1>\n\t $2 \n<"),
  },
  {
    name: "names in capitals",
    text: (xml) => xml.replace(CAPITALS, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
  },
  { name: "carriage returns", text: inBody(/\n/g, "\r\n") },
  { name: "a comment in each entry", text: inBody(/<(item|entry)([ >])/g, "<!-- <item> & <entry> --><$1$2") },
];
