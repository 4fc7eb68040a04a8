/** `waters`: a sea or a strait, of no country. */
export type PlaceLevel = "city" | "province" | "waters" | "country" | "demonym";

export interface Place {
  /** English name. */
  name: string;
  /** ISO 3166-1 alpha-2; of waters `INTERNATIONAL`. */
  country: string;
  level: PlaceLevel;
  /** Its first-level division, of towns that GeoNames gave. */
  province?: string;
}

/** UN/LOCODE's code for waters of no country. */
export const INTERNATIONAL = "XZ";
