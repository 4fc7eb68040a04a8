import { fold } from "./fold.js";
import type { Mention } from "./types.js";

/** Words that say of a name right before them that it means armed men, and no government. */
const ARMED = /^[ -](?:suicide )?(?:bombers?|militants?|fighters?|gunm[ae]n|insurgents?|attackers?|terrorists?|commanders?)\b/i;

/**
 * "The Pakistani Taliban … a Taliban bomber": a short name that the text itself gives as a part of another group's longer one means that
 * group where armed men are spoken of, unless the text also names its own group in another way ("the Afghan Taliban").
 *
 * @param parents to a branch of a group the group: a branch's name has the group's in it, and both are meant
 */
export function withShorthand(mentions: readonly Mention[], text: string, parents: ReadonlyMap<string, string>): Mention[] {
  const groups = mentions.filter(({ of }) => of === "group");
  const wordsOf = ({ start, end }: Mention) => ` ${fold(text.slice(start, end))} `;
  return mentions.map((mention) => {
    if (mention.of !== "group" || mention.acronym || !ARMED.test(text.slice(mention.end, mention.end + 20))) return mention;
    const short = wordsOf(mention);
    const isShort = groups.every((other) => other.id !== mention.id || wordsOf(other) === short);
    const meant = groups.find(
      (other) => other.id !== mention.id && parents.get(other.id) !== mention.id && wordsOf(other).includes(short),
    );
    if (!isShort || meant === undefined) return mention;
    return { ...mention, id: meant.id, name: meant.name, alias: meant.alias };
  });
}
