/** The small pieces that pages share: times, links, badges, quotations. */
import type { FC, PropsWithChildren } from "hono/jsx";
import { settingOf } from "../alerts/script.js";
import type { EventKind } from "../config/vocabulary.js";
import { dayText, instantText, KIND_WORDS } from "./words.js";

export const Instant: FC<{ at: Date }> = ({ at }) => <time datetime={at.toISOString()}>{instantText(at)}</time>;

/**
 * A day as events hold it; anything but YYYY-MM-DD is shown as it is.
 *
 * @param about that day or shortly before
 */
export const Day: FC<{ day: string; about?: boolean | undefined }> = ({ day, about = false }) => {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return <span>{day}</span>;
  return (
    <time datetime={day}>
      {about && "about "}
      {dayText(at)}
    </time>
  );
};

export const KindBadge: FC<{ kind: EventKind }> = ({ kind }) => <span class={`badge kind-${kind}`}>{KIND_WORDS[kind].one}</span>;

const isWebUrl = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** A link to somewhere else; only the text where the address is not one of the web (`javascript:` and its kin). */
export const OutLink: FC<PropsWithChildren<{ href: string }>> = ({ href, children }) =>
  isWebUrl(href) ? (
    <a href={href} rel="noopener noreferrer external">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );

export const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url);

/** Attributes of an element that holds a text from the news: its direction, and its language where the letters tell it. */
export function written(text: string): { dir: "ltr" | "rtl"; lang?: string } {
  const { dir, lang } = settingOf(text);
  return lang === null ? { dir } : { dir, lang };
}

/** A sentence in its own language and direction. */
export const Quote: FC<{ text: string; source?: string }> = ({ text, source }) => (
  <figure class="quote" dir={written(text).dir}>
    <blockquote {...written(text)}>
      <p>{text}</p>
    </blockquote>
    {source !== undefined && (
      <figcaption>
        <OutLink href={source}>{hostOf(source)}</OutLink>
      </figcaption>
    )}
  </figure>
);

/** A table that scrolls by itself where it is wider than the screen, by keyboard too. */
export const TableBox: FC<PropsWithChildren<{ label: string }>> = ({ label, children }) => (
  <section class="table-box" aria-label={label} tabindex={0}>
    <table>
      <caption class="visually-hidden">{label}</caption>
      {children}
    </table>
  </section>
);
