import type { ExtractedArticle } from "./types.js";

export type PageProblem =
  | "soft-404"
  | "consent"
  | "paywall"
  | "login"
  | "needs-javascript"
  | "pdf-locked"
  | "pdf-broken"
  | "pdf-without-text";

/** A text longer than this is an article's, whatever else the page says, unless the page itself calls it a part. */
const SHORT = 600;
/** A teaser is seldom longer; an article that is free to crawlers but not to readers nearly always is. */
const TEASER = 2500;
/** A page that runs on scripts shows less text than this without them. */
const NOTHING = 200;

const MISSING = words(
  `page (?:was )?not found|(?:page|article|story) (?:can ?not|can['’]t|could not|couldn['’]t) be found|(?:page|article|story) (?:does not|doesn['’]t|no longer) exists?|(?:page|article|story|content) (?:you (?:requested|are looking for) )?is no longer available
   |page (?:introuvable|non trouvée)|página no encontrada|no se (?:ha encontrado|encuentra) la página|página não encontrada|seite (?:wurde )?nicht gefunden|pagina non trovata
   |страница не (?:найдена|существует)|сторінку не знайдено|sayfa bulunamadı|الصفحة غير موجودة|لم يتم العثور على الصفحة|صفحہ (?:نہیں ملا|موجود نہیں)|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|पृष्ठ नहीं मिला|pagina niet gevonden|halaman tidak ditemukan`,
);
/** The whole of a page's title, the outlet's name apart. */
const MISSING_TITLE = new RegExp(
  `^(?:error\\s*)?(?:404|not found|${MISSING.source})(?:\\s*(?:error|not found))?[\\s.!:–—-]*$`,
  "iu",
);
const CONSENT = words(
  `before you continue|we (?:value|care about|respect) your privacy|(?:accept|agree to|allow) (?:all|the use of)? ?(?:the )?cookies|cookie (?:consent|settings|preferences)|manage (?:your |my )?(?:consent|choices|preferences)|your privacy choices
   |nous respectons votre vie privée|accepter (?:et continuer|les cookies|tout)|continuer sans accepter|valoramos (?:tu|su) privacidad|aceptar (?:todas las |las )?cookies|wir (?:schätzen|respektieren) ihre privatsphäre|cookies (?:akzeptieren|zulassen)|alle akzeptieren
   |принять (?:все )?(?:файлы )?cookie|çerezleri kabul|ملفات تعريف الارتباط`,
);
const CONSENT_HOST = /^(?:consent|guce|cmp|privacy|cookiewall)\./i;
const PAYWALL = words(
  `subscribe (?:now )?to (?:continue|read|keep reading|unlock)|(?:for )?subscribers[- ]only|to continue reading|already a (?:subscriber|member)|this (?:article|story|content) is (?:for|reserved for|available to) (?:our )?(?:subscribers|members)|register to (?:continue|read)|unlock this article
   |réservé(?:e)?s? (?:aux|à nos) abonnés|il vous reste \\d+|pour lire la suite|exclusivo para suscriptores|suscríbe(?:te|se) para (?:seguir|leer|continuar)|contenido (?:exclusivo|para suscriptores)|assine para|weiterlesen mit|nur für abonnenten|доступн\\p{L}+ (?:только )?(?:по подписке|подписчикам)|للمشتركين فقط`,
);
const LOGIN_TITLE =
  /^(?:log ?in|sign ?in|please (?:log|sign) in|member login|connexion|se connecter|iniciar sesión|anmelden|войти|вход|giriş yap|تسجيل الدخول|لاگ ان)(?=$|[\s|:–—-])/iu;
const SCRIPTS = words(
  `(?:enable|turn on|activate) javascript|javascript (?:is|must be|needs to be|to be) (?:disabled|required|enabled)|requires javascript|need(?:s)? (?:to enable )?javascript|without javascript|javascript aktivieren|activer javascript|(?:activar|habilite|active) javascript|включите javascript|تفعيل (?:ال)?(?:جافا ?سكريبت|javascript)`,
);
/** The empty box that a page's script fills. */
const EMPTY_ROOT =
  /<(?:div|main)[^>]*\bid=["']?(?:root|app|__next|__nuxt|main-app|react-root|app-root|application|gatsby)\b[^>]*>\s*(?:<!--[^>]*-->\s*)*<\/(?:div|main)>|<app-root[^>]*>\s*<\/app-root>/i;

/**
 * What a page is instead of an article; null where it seems to be one.
 *
 * A long text is believed, whatever words stand on the page, with two exceptions: a page whose whole title says that it is missing, and
 * a page that says of itself that it is not free and breaks off. Of those marked `paywall`, what there is of the text is the article's.
 *
 * @param html the page as it came
 */
export function pageProblem(html: string, article: ExtractedArticle, status: number, url: string): PageProblem | null {
  if (status !== 200) return null;
  const { text } = article;
  const tab = /<title[^>]*>([^<]{0,300})/i.exec(html)?.[1]?.trim() ?? "";
  const titles = [tab, article.title ?? ""].flatMap((title) => [title, ...title.split(/\s+[|–—»·-]\s+/)]);
  if (titles.some((title) => MISSING_TITLE.test(title))) return "soft-404";
  const said = `${tab}\n${article.title ?? ""}\n${text.slice(0, SHORT)}`;
  if (text.length >= SHORT) return article.isFree === false && breaksOff(html, text) ? "paywall" : null;
  if (MISSING.test(said)) return "soft-404";
  if ((URL.canParse(url) && CONSENT_HOST.test(new URL(url).hostname)) || CONSENT.test(said)) return "consent";
  if (titles.some((title) => LOGIN_TITLE.test(title)) && /<input[^>]+type=["']?password/i.test(html)) return "login";
  if (article.isFree === false || offers(html)) return "paywall";
  return text.length < NOTHING && needsScripts(html, said) ? "needs-javascript" : null;
}

/** The text of a page that is not free ends as a teaser does, or an offer stands where it would go on. */
function breaksOff(html: string, text: string): boolean {
  if (text.length > TEASER) return false;
  return /(?:…|\.\.\.)\W*$/.test(text) || !/[.!?؟।۔。"”’»)\]]\s*$/.test(text) || offers(html);
}

/** An offer is seldom in the text: it stands in a box where the text would go on. */
const offers = (html: string) => PAYWALL.test(html.replace(/<(script|style)[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " "));

function needsScripts(html: string, said: string): boolean {
  const apology = /<noscript[^>]*>([\s\S]{0,1000}?)<\/noscript>/gi;
  const words = [...html.matchAll(apology)].map(([, inside = ""]) => inside.replace(/<[^>]*>/g, " ")).join(" ");
  return SCRIPTS.test(`${said} ${words}`) || EMPTY_ROOT.test(html);
}

/** Alternatives, on several lines for their readers; a word ends where they end. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.replace(/\s*\n\s*/g, "")})(?![\\p{L}\\p{N}])`, "iu");
}
