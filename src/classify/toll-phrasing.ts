/** Phrases that count the dead in a roundabout way, said plainly. */

/** "…, a military officer and residents said": who speaks is nobody's toll. */
const SPEAKER =
  /, (?![^,;]*\b(?:kill|dead|died|wound|injur|hurt))[^,;]{2,90} (?:said|says|told (?:\w+ ){0,3}\w+|reported|confirmed|announced|added)(?: (?:on )?\w+day)?\.?["']?$/;
/** "…to nine after two of the wounded died": the two are in the nine, and no longer among the wounded. */
const SINCE_DIED =
  / (?:after|as|when) (?:[\w-]+ ){1,4}of the (?:[\w-]+ ){0,2}(?:wounded|injured|victims|survivors)\b(?:(?!\b(?:and|bringing|raising|taking|pushing)\b)[^.;]){0,80}/g;
/** "Three more of the wounded succumbed": in the toll that follows already. */
const OF_THE_WOUNDED = /\b[\w-]+ (?:more |other )?of the (?:\w+ )?(?:wounded|injured) (?:(?:have|had) )?(?:succumbed|died)\b/g;
/** "Four policemen are among the seven killed": seven. */
const AMONG_DEAD =
  /\b[\w-]+ (?:\w+ ){1,4}(?:is|are|was|were) among (?:the |at least )?(?=[\w-]+ (?:\w+ )?(?:killed|dead|slain|victims)\b)/g;
/** "Of the three killed, two were police": three. */
const OF_THE_DEAD = /\bof the ([\w-]+ (?:people )?(?:killed|dead|injured|wounded)), [^.;]*/g;
/** "Three people, including a policeman, were killed", without its second comma. */
const INCLUDING_THEN =
  /,? including (?:(?!\bwho\b)[^,;.)]){3,80}?(?= (?:were|was|have been) (?:\w+ )?(?:killed|martyred|injured|wounded|hurt)\b)/g;
const SUBSET =
  /\(?,? ?\b(?:including|among them|one of (?:them|whom)|of which|of whom|among whom|comprising)\b[^,;.)]{0,120}(?:[,)]|(?=[;.])|(?= (?:were|was|have|has|died|killed|in|when|after|on)\b)|$)/g;
/** "57 were killed, seven of them foreigners": 57. */
const OF_THEM =
  /,? (?:\d+(?:,\d{3})*|[a-z-]+) of (?:them|whom)\b(?![^,;.]*\b(?:killed|dead|died|shot|wounded|injured|hurt|beheaded|executed|murdered)\b)[^,;.)]*/g;

/** "Fourteen people, not sixteen as first said, were killed". */
const NOT_SO_MANY =
  /, (?:and )?not (?:the )?(?:\d[\d,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?:-\w+)?)(?: (?:as|that|which) [^,;.]{3,50})?(?:,|(?=[.;]|$))/g;

/** "Bringing to six the number of people killed". */
const TO_SO_MANY =
  /\b(bringing|raising|taking|pushing) to ((?:at least )?[\w-]+) (the (?:number|total|toll|count|tally))(?: of (?:people|those))?(?: of)? (?:killed|dead|deaths|victims|fatalities)\b/g;

/** "Resulted in 12 deaths", "led to at least nine fatalities". */
const RESULTED_IN =
  /\b((?:result(?:s|ed|ing) in|caus(?:es|ed|ing)|le(?:ads|d|ading) to) (?:the )?(?:(?:at least|about|around|nearly|over|more than|some|up to) )?)(\d[\d,]*|[a-z]+) (?:civilian |confirmed )?(?:deaths|fatalities)\b/g;

/** "Several hundred armed men, many on motorbikes, attacked": who came, and not who died. */
const WHO_CAME =
  /\b(?:(?:several|some|about|around|over|nearly|more than|at least|up to) )*(?:\d[\d,]*|hundreds?|dozens?|scores|thousands?)(?: of)? (?:[\w-]+ )?(?:armed men|gunm[ae]n|militants|fighters|insurgents|attackers|jihadists|bandits|assailants|rebels|terrorists)(?:,[^,;.]{3,60},| (?:on|riding|aboard) [\w ]{3,40}?)? (?=(?:attacked|stormed|raided|assaulted|overran|ambushed|besieged|invaded)\b)/g;

/** "Two people, a civilian and a soldier, were killed": two. */
const APPOSED =
  /\b((?:two|three|four|2|3|4) (?:people|persons|others|men|victims|residents|villagers|civilians|workers|family members)), (?:an? [\w -]{2,30}, ){0,2}an? [\w -]{2,30} and an? [\w -]{2,30},/g;

/** "Was killed along with two guards": both. */
const ALONG_WITH =
  / ((?:was|were) (?:\w+ )?(?:killed|shot dead|gunned down|martyred|murdered|assassinated|wounded|injured)),? (?:along|together) with ((?:[\w'-]+ ){1,5}?)(?=(?:by|in|on|when|as|after|during|at|near|while|and)\b)/g;

/** A lower-case English sentence with only those counts left that a reader would add up, in plain words. */
export function plainCounts(sentence: string): string {
  return sentence
    .replace(/\bbetween (\w+) and (\w+)\b/g, "$1 to $2")
    .replace(/\bas many as (?=\d|\w+ (?:people|others)?)/g, "up to ")
    .replace(
      /\b(?:earlier|previous|initial|first) (?:claims?|tolls?|figures?|counts?|estimates?) (?:\w+ ){0,4}?of (?:killing )?[^,;.]{1,40}/g,
      " ",
    )
    .replace(WHO_CAME, "attackers ")
    .replace(/\ba couple and (?=their)|\bthe couple and (?=their)/g, "two people and ")
    .replace(ALONG_WITH, " and $2$1 ")
    .replace(APPOSED, "$1,")
    .replace(/\b(deaths?|killed|dead|injuries|injured|wounded): ?(\d[\d,]*)\b/g, (_, fate: string, count: string) =>
      /inj|wound/.test(fate) ? `${count} people injured` : `${count} people killed`,
    )
    .replace(/\b(\d[\d,]*|[a-z]+) (?:civilian )?(?:deaths|fatalities)(?= and (?:\w+ )?(?:\w+ )?injuries\b)/g, "$1 people killed")
    .replace(/(people killed and (?:at least |over |about )?)(\d[\d,]*|[a-z]+) injuries\b/g, "$1$2 injured")
    .replace(NOT_SO_MANY, " ")
    .replace(TO_SO_MANY, "$1 $3 of dead to $2,")
    .replace(RESULTED_IN, "$1$2 people killed")
    .replace(OF_THE_DEAD, "$1.")
    .replace(/\baccording to (?:an?|one|the) [^,;]{3,60},/g, " ")
    .replace(/\bboth (?=(?:in|at|on|from|near)\b)/g, "")
    .replace(INCLUDING_THEN, "")
    .replace(/,? (?:identified as|including)\b[^,;]{0,80},/g, " ")
    .replace(AMONG_DEAD, "")
    .replace(SINCE_DIED, ".")
    .replace(OF_THE_WOUNDED, " ")
    .replace(SPEAKER, ".")
    .replace(OF_THEM, "")
    .replace(SUBSET, " ")
    .replace(/\([^)]{0,80}\)/g, " ")
    .replace(/\s+/g, " ");
}
