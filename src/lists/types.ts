/** What a listing names; `organisation` is every party that is no person, ship or plane. */
export type PartyKind = "individual" | "organisation" | "vessel" | "aircraft";

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

/** What a new version of a list says that the last good one did not. */
export interface ListDiff {
  added: Listing[];
  removed: Listing[];
  changed: ListingChange[];
  /** Why an operator has to look before it is believed; null where it is as good as the last. */
  held: string | null;
}
