/** @jsxImportSource react */
import { Heading } from "@react-email/heading";
import { Link } from "@react-email/link";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { DigestModel, DigestSection } from "./digest.js";
import { HeadlineLink, Item, Outlets, sentence, together } from "./digest-item.js";
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
