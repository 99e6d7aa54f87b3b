import { Decimal } from "@/lib/domain/decimal";
import type { Bounds, Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { meet, middleOf, spreadOf, toleranceOf } from "@/lib/domain/rounding";
import type { Comparison } from "./comparison";

/** Digits of a computed amount of money that are worth printing. */
const MONEY_DIGITS = 5;
const PERCENT_DECIMALS = 2;

interface Recomputed {
  readonly check: string;
  readonly subject: string;
  readonly stated: Quantity;
  /** Null where what it is computed from is not in the data. */
  readonly computed: Bounds | null;
}

/** A stated figure against one computed from others: a breach where no true value fits both. */
export function recomputed({ check, subject, stated, computed }: Recomputed): Comparison {
  const printed = { check, subject, stated: printQuantity(stated, "en") };
  const spread = spreadOf(stated);
  if (spread === null || computed === null) {
    return { ...printed, computed: "–", tolerance: "–", outcome: "no basis" };
  }
  const tolerance = toleranceOf(spread, computed);
  return {
    ...printed,
    computed: printIn(stated, middleOf(computed)),
    tolerance: tolerance === null ? "open" : `±${printIn(stated, tolerance)}`,
    outcome: meet(spread, computed) ? "ok" : "breach",
  };
}

function printIn({ currency, unit }: Quantity, value: Decimal | null): string {
  if (value === null) return "–";
  const rounded = unit === null ? shortMoney(value) : value.toDecimalPlaces(PERCENT_DECIMALS);
  const measure = { maxValue: null, currency, unit };
  return printQuantity({ qualifier: "EXACT", value: rounded.toFixed(), ...measure }, "en");
}

function shortMoney(value: Decimal): Decimal {
  const digits = value.abs().toFixed(0).length;
  const unit = new Decimal(10).pow(Math.max(digits - MONEY_DIGITS, 0));
  return value.div(unit).toDecimalPlaces(0).mul(unit);
}
