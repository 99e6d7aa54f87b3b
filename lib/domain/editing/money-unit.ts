import { DISPLAY_CURRENCIES } from "../display-currency";

/** What a table of figures is in, "RMB thousand": a bare figure in it counts so much. */
export interface MoneyUnit {
  readonly currency: string;
  /** A power of ten. */
  readonly scale: string;
}

export const TABLE_CURRENCIES = DISPLAY_CURRENCIES;
/** Single units, thousand, 万, million, 亿. */
export const TABLE_SCALES = ["1", "1000", "10000", "1000000", "100000000"] as const;

/** What most reports are in that are entered here. */
export const USUAL_UNIT = { currency: "CNY", scale: "1000000" } as const;
