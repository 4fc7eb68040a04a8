/** @jsxImportSource react */
import { Heading } from "@react-email/heading";
import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { DigestItem, DigestModel, DigestOutlet, DigestSection, Passage } from "./digest.js";
import { CHANGED_TITLE } from "./digest-wording.js";
import { ACCENT, INK, SANS, SERIF, Sheet, SmallPrint, SOFT } from "./mail-layout.js";

/** A digest as a page. */
export function DigestMail({ model, subject, preheader }: { model: DigestModel; subject: string; preheader: string }) {
  return (
    <Sheet
      title={subject}
      preheader={preheader}
      masthead="Vigil"
      dateline={model.title === "Vigil" ? model.day : `${model.title} · ${model.day}`}
      footer={<Footer model={model} />}
    >
      <Text className="ink" style={{ margin: "18px 0 0", font: `19px/1.45 ${SERIF}`, color: INK }}>
        {`${together(model.summary)}.`}
      </Text>
      {model.sections.map((section) => (
        <KindSection key={section.kind} section={section} />
      ))}
      {model.changed.length > 0 && <Changed model={model} />}
      {model.left > 0 && (
        <Text className="ink" style={{ margin: "28px 0 0", font: `15px/1.5 ${SERIF}`, color: INK }}>
          {`${model.left} more ${model.left === 1 ? "event is" : "events are"} left out here. `}
          <Link href={model.eventsUrl} className="accent" style={{ color: ACCENT, textDecoration: "underline" }}>
            See all events
          </Link>
        </Text>
      )}
    </Sheet>
  );
}

function SectionTitle({ children }: { children: string }) {
  return (
    <Heading
      as="h2"
      className="accent"
      style={{
        margin: "28px 0 0",
        font: `bold 12px/1.4 ${SANS}`,
        letterSpacing: "1.4px",
        textTransform: "uppercase",
        color: ACCENT,
      }}
    >
      {children}
    </Heading>
  );
}

/** Events that earlier digests told of: only what is other now. */
function Changed({ model }: { model: DigestModel }) {
  return (
    <Section>
      <SectionTitle>{CHANGED_TITLE}</SectionTitle>
      {model.changed.map(({ id, headline, url, changes, outlets }) => (
        <div key={id}>
          <HeadlineLink headline={headline} url={url} size={16} />
          {changes.map((line) => (
            <p key={line} className="ink" style={{ margin: 0, font: `14px/1.5 ${SANS}`, color: INK }}>
              {sentence(together(line))}
            </p>
          ))}
          <Outlets outlets={outlets} more={0} />
        </div>
      ))}
      {model.changedLeft > 0 && <SmallPrint>{`${model.changedLeft} more have changed.`}</SmallPrint>}
    </Section>
  );
}

function HeadlineLink({ headline, url, size }: { headline: Passage; url: string; size: number }) {
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

function Outlets({ outlets, more }: { outlets: readonly DigestOutlet[]; more: number }) {
  return (
    <p className="soft" style={{ margin: "7px 0 22px", font: `12px/1.5 ${SANS}`, color: SOFT }}>
      {outlets.map((outlet, index) => (
        <Outlet key={outlet.feedId} outlet={outlet} isFirst={index === 0} />
      ))}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}

function KindSection({ section }: { section: DigestSection }) {
  return (
    <Section>
      <SectionTitle>{section.title}</SectionTitle>
      {section.groups.map(({ name, items }) => (
        <div key={name ?? ""}>
          <Text className="soft" style={{ margin: "14px 0 0", font: `bold 13px/1.4 ${SANS}`, color: SOFT }}>
            {name ?? "No group named"}
          </Text>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </div>
      ))}
    </Section>
  );
}

const language = (lang: string | null) => (lang === null ? {} : { lang });

function Item({ item }: { item: DigestItem }) {
  const { headline, quote } = item;
  const others = item.groups.slice(1);
  return (
    <>
      <HeadlineLink headline={headline} url={item.url} size={18} />
      <p className="ink" style={{ margin: 0, font: `14px/1.5 ${SANS}`, color: INK }}>
        {sentence(together([...item.facts, ...(others.length > 0 ? [`with ${others.join(", ")}`] : [])].join(" · ")))}
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
      <Outlets outlets={item.outlets} more={item.sources - item.outlets.length} />
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

/** Keeps a number and its word on one line. */
const together = (text: string) => text.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

/** Facts begin like a sentence. */
const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Footer({ model }: { model: DigestModel }) {
  const link = { color: SOFT, textDecoration: "underline" };
  return (
    <>
      <SmallPrint>{`Covers ${model.period}. The letter after an outlet is its reliability: A, completely reliable, to E, unreliable; F, can’t be judged. Outlets that print the same text count once.`}</SmallPrint>
      <SmallPrint>
        <Link href={model.eventsUrl} style={link}>
          All events
        </Link>
        {model.preferencesUrl !== null && (
          <>
            {" · "}
            <Link href={model.preferencesUrl} style={link}>
              Change what you get
            </Link>
          </>
        )}
        {model.unsubscribeUrl !== null && (
          <>
            {" · "}
            <Link href={model.unsubscribeUrl} style={link}>
              Unsubscribe
            </Link>
          </>
        )}
      </SmallPrint>
    </>
  );
}
