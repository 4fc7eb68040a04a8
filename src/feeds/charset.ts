import iconv from "iconv-lite";

/** Labels that mean more than they say: the Windows pages hold everything that the ISO ones do (https://encoding.spec.whatwg.org). */
const WIDER: Record<string, string> = {
  "iso-8859-1": "windows-1252",
  iso8859_1: "windows-1252",
  latin1: "windows-1252",
  "iso-8859-9": "windows-1254",
  latin5: "windows-1254",
  "iso-8859-11": "windows-874",
  "tis-620": "windows-874",
  gb2312: "gb18030",
  gb_2312: "gb18030",
  "gb_2312-80": "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  "ks_c_5601-1987": "cp949",
  "x-sjis": "shift_jis",
  "x-mac-roman": "macintosh",
  utf8: "utf-8",
  "unicode-1-1-utf-8": "utf-8",
  unicode: "utf-16",
  "iso-10646-ucs-2": "utf-16",
  "ucs-2": "utf-16",
  "ucs-4": "utf-32",
};
/** What iconv-lite lacks and Node's own decoder knows. */
const BY_NODE = new Set(["iso-2022-jp"]);

/** A charset's label as its decoder; null where nobody here knows it. */
export function charsetNamed(label: string | null | undefined): string | null {
  const name = label?.trim().toLowerCase();
  if (!name) return null;
  const wider = WIDER[name] ?? name;
  return BY_NODE.has(wider) || iconv.encodingExists(wider) ? wider : null;
}

/** iconv-lite decodes where it can: Node 20's own decoder takes windows-1252 for Latin-1. */
export function decodeAs(bytes: Buffer, charset: string): string {
  return BY_NODE.has(charset) ? new TextDecoder(charset).decode(bytes) : iconv.decode(bytes, charset);
}
