import type { LIST_FORMATS, PARTY_KINDS } from "../config/vocabulary.js";

export type ListFormat = (typeof LIST_FORMATS)[number];

/** What a listing names; `organisation` is every party that is no person, ship or plane. */
export type PartyKind = (typeof PARTY_KINDS)[number];

/** How far a register trusts another name: OFAC's weak aka and the UN's "Low" are names that others share. */
export type AliasQuality = "good" | "low" | "former";

export interface Alias {
  name: string;
  quality: AliasQuality;
}

/** An entry of an official list, as every parser gives it. */
export interface Listing {
  /** Its number in its list: OFAC's ent_num, the UN's DATAID. */
  id: string;
  name: string;
  kind: PartyKind;
  /** In the list's order, each once, the name itself left out. */
  aliases: Alias[];
  /** In their own script, as the list gives them. */
  nativeNames: string[];
  /** Programme tags as the list writes them ("SDGT", "FTO"; the UN: "Al-Qaida"), sorted, each once. */
  programmes: string[];
  /** ISO days; null where the list does not say. */
  listedOn: string | null;
  changedOn: string | null;
  remarks: string | null;
  /** Numbers that it is known by elsewhere, as the list writes them: "IMO 9187629", "Passport A1234". */
  identifiers: string[];
  /** The reference that others quote ("QDe.004"), where there is one besides the id. */
  reference: string | null;
}

export interface ListingChange {
  before: Listing;
  after: Listing;
  programmesAdded: string[];
  programmesRemoved: string[];
  aliasesAdded: string[];
  aliasesRemoved: string[];
  renamed: boolean;
}

/** A change that may be news. */
export interface ListNews {
  /** `programmes`: a known entry has further ones; `names`: further names. */
  action: "listed" | "programmes" | "names" | "delisted";
  /** As it is now; of a delisting, as it was. */
  listing: Listing;
  /** Those that are new to it: of a new entry all. */
  programmes: string[];
  names: string[];
}

/** What a new version of a list says that the last good one did not. */
export interface ListDiff {
  added: Listing[];
  removed: Listing[];
  changed: ListingChange[];
  /** Numbers that are gone, of entries that have another one now. */
  renumbered: string[];
  /** Why an operator has to look before it is believed; null where it is as good as the last. */
  held: string | null;
}
