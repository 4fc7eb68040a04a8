/** @jsxImportSource react */
import { Link } from "@react-email/link";
import type { DigestItem, DigestOutlet, Passage } from "./digest.js";
import { INK, SANS, SERIF, SOFT } from "./mail-layout.js";
import type { Wording } from "./wording/index.js";

const language = (lang: string | null) => (lang === null ? {} : { lang });

/** An event as digests show it: headline, facts, the sentence that proves it, its outlets. */
export function Item({ item, words }: { item: DigestItem; words: Wording }) {
  const { headline, quote } = item;
  const others = item.groups.slice(1);
  const more = item.sources - item.outlets.length;
  return (
    <>
      <HeadlineLink headline={headline} url={item.url} size={18} />
      <p className="ink" style={{ margin: 0, font: `14px/1.5 ${SANS}`, color: INK }}>
        {sentence(
          together(
            [...item.facts, ...(others.length > 0 ? [words.say("with_names", { names: words.list(others) })] : [])].join(" · "),
          ),
        )}
        {item.toll !== null && (
          <>
            {" · "}
            <b>{together(item.toll)}</b>
          </>
        )}
      </p>
      {quote && (
        <p
          className="ink"
          dir={quote.dir}
          {...language(quote.lang)}
          style={{
            margin: "7px 0 0",
            font: `${quote.dir === "rtl" ? "normal" : "italic"} 15px/1.55 ${SERIF}`,
            color: INK,
            textAlign: quote.dir === "rtl" ? "right" : "left",
          }}
        >
          {`“${quote.text}”`}
          {quote.outlet !== null && item.outlets.length > 1 && (
            <span className="soft" style={{ font: `12px/1.5 ${SANS}`, color: SOFT }}>{` ${quote.outlet}`}</span>
          )}
        </p>
      )}
      {item.byModel && (
        <p
          className="ink"
          dir={item.byModel.dir}
          {...language(item.byModel.lang)}
          style={{
            margin: "7px 0 0",
            font: `14px/1.5 ${SANS}`,
            color: INK,
            textAlign: item.byModel.dir === "rtl" ? "right" : "left",
          }}
        >
          {item.byModel.text}
          <span className="soft" dir={words.dir} style={{ font: `12px/1.5 ${SANS}`, color: SOFT }}>
            {` (${words.say("by_machine")})`}
          </span>
        </p>
      )}
      <Outlets outlets={item.outlets} more={more > 0 ? words.say("and_more", { n: more }) : null} />
    </>
  );
}

function Outlet({ outlet, isFirst }: { outlet: DigestOutlet; isFirst: boolean }) {
  return (
    <>
      {!isFirst && ", "}
      {outlet.url === null ? (
        outlet.name
      ) : (
        <Link href={outlet.url} style={{ color: SOFT, textDecoration: "underline" }}>
          {outlet.name}
        </Link>
      )}
      {` (${outlet.reliability})`}
    </>
  );
}

export function HeadlineLink({ headline, url, size }: { headline: Passage; url: string; size: number }) {
  return (
    <h3
      className="ink"
      dir={headline.dir}
      {...language(headline.lang)}
      style={{ margin: "10px 0 3px", font: `bold ${size}px/1.35 ${SERIF}`, textAlign: headline.dir === "rtl" ? "right" : "left" }}
    >
      <Link href={url} style={{ color: INK }}>
        {headline.text}
      </Link>
    </h3>
  );
}

export function Outlets({ outlets, more }: { outlets: readonly DigestOutlet[]; more: string | null }) {
  return (
    <p className="soft" style={{ margin: "7px 0 22px", font: `12px/1.5 ${SANS}`, color: SOFT }}>
      {outlets.map((outlet, index) => (
        <Outlet key={outlet.feedId} outlet={outlet} isFirst={index === 0} />
      ))}
      {more !== null && ` ${more}`}
    </p>
  );
}

/** Keeps a number and its word on one line. */
export const together = (text: string) => text.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

/** Facts begin like a sentence. */
export const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
