/** @jsxImportSource react */
import { Heading } from "@react-email/heading";
import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { DigestItem, DigestModel, DigestOutlet, DigestSection, Passage } from "./digest.js";
import { ACCENT, INK, SANS, SERIF, Sheet, SmallPrint, SOFT } from "./mail-layout.js";
import type { Wording } from "./wording/index.js";

/** A digest as a page. */
export function DigestMail({ model, subject, preheader }: { model: DigestModel; subject: string; preheader: string }) {
  const { words } = model;
  return (
    <Sheet
      title={subject}
      words={model.words}
      preheader={preheader}
      masthead="Vigil"
      dateline={model.title === "Vigil" ? model.day : `${model.title} · ${model.day}`}
      footer={<Footer model={model} />}
    >
      <Text className="ink" style={{ margin: "18px 0 0", font: `19px/1.45 ${SERIF}`, color: INK }}>
        {`${together(model.summary)}.`}
      </Text>
      {model.byCountry.length > 0 && <Bars model={model} />}
      {model.sections.map((section) => (
        <KindSection key={section.kind} section={section} words={words} />
      ))}
      {model.changed.length > 0 && <Changed model={model} />}
      {model.left > 0 && (
        <Text className="ink" style={{ margin: "28px 0 0", font: `15px/1.5 ${SERIF}`, color: INK }}>
          {`${words.say("left", { n: model.left })} `}
          <Link href={model.eventsUrl} className="accent" style={{ color: ACCENT, textDecoration: "underline" }}>
            {words.say("see_all")}
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

/** A bar a country: cells with a width, which every mail program draws. */
function Bars({ model }: { model: DigestModel }) {
  const most = model.byCountry[0]?.incidents ?? 1;
  const cell = { padding: "2px 0", font: `13px/1.4 ${SANS}`, color: INK };
  return (
    <Section>
      <SectionTitle>{model.words.say("by_country")}</SectionTitle>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ margin: "8px 0 0" }}>
        <tbody>
          {model.byCountry.map(({ name, incidents }) => (
            <tr key={name}>
              <td className="ink" width="38%" style={cell}>
                {name}
              </td>
              <td width="54%" style={cell}>
                <div
                  className="bar"
                  style={{ width: `${Math.max(2, Math.round((incidents / most) * 100))}%`, height: 10, backgroundColor: ACCENT }}
                />
              </td>
              <td className="ink" width="8%" align="right" style={cell}>
                {incidents}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Events that earlier digests told of: only what is other now. */
function Changed({ model }: { model: DigestModel }) {
  return (
    <Section>
      <SectionTitle>{model.words.say("changed")}</SectionTitle>
      {model.changed.map(({ id, headline, url, changes, outlets }) => (
        <div key={id}>
          <HeadlineLink headline={headline} url={url} size={16} />
          {changes.map((line) => (
            <p key={line} className="ink" style={{ margin: 0, font: `14px/1.5 ${SANS}`, color: INK }}>
              {sentence(together(line))}
            </p>
          ))}
          <Outlets outlets={outlets} more={null} />
        </div>
      ))}
      {model.changedLeft > 0 && <SmallPrint>{model.words.say("more_changed", { n: model.changedLeft })}</SmallPrint>}
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

function Outlets({ outlets, more }: { outlets: readonly DigestOutlet[]; more: string | null }) {
  return (
    <p className="soft" style={{ margin: "7px 0 22px", font: `12px/1.5 ${SANS}`, color: SOFT }}>
      {outlets.map((outlet, index) => (
        <Outlet key={outlet.feedId} outlet={outlet} isFirst={index === 0} />
      ))}
      {more !== null && ` ${more}`}
    </p>
  );
}

function KindSection({ section, words }: { section: DigestSection; words: Wording }) {
  return (
    <Section>
      <SectionTitle>{section.title}</SectionTitle>
      {section.groups.map(({ name, items }) => (
        <div key={name ?? ""}>
          <Text className="soft" style={{ margin: "14px 0 0", font: `bold 13px/1.4 ${SANS}`, color: SOFT }}>
            {name ?? words.say("no_group")}
          </Text>
          {items.map((item) => (
            <Item key={item.id} item={item} words={words} />
          ))}
        </div>
      ))}
    </Section>
  );
}

const language = (lang: string | null) => (lang === null ? {} : { lang });

function Item({ item, words }: { item: DigestItem; words: Wording }) {
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

/** Keeps a number and its word on one line. */
const together = (text: string) => text.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");

/** Facts begin like a sentence. */
const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Footer({ model }: { model: DigestModel }) {
  const { words } = model;
  const link = { color: SOFT, textDecoration: "underline" };
  return (
    <>
      <SmallPrint>{`${model.period} ${words.say("reliability")}`}</SmallPrint>
      <SmallPrint>
        <Link href={model.eventsUrl} style={link}>
          {words.say("all_events")}
        </Link>
        {model.preferencesUrl !== null && (
          <>
            {" · "}
            <Link href={model.preferencesUrl} style={link}>
              {words.say("change")}
            </Link>
          </>
        )}
        {model.unsubscribeUrl !== null && (
          <>
            {" · "}
            <Link href={model.unsubscribeUrl} style={link}>
              {words.say("unsubscribe")}
            </Link>
          </>
        )}
      </SmallPrint>
    </>
  );
}
