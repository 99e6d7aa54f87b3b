import type { FactValue, Warning } from "@/lib/domain/guards/warning";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { UNDISCLOSED } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { AppLocale } from "./routing";

const NOTHING: FactValue = { form: "quantity", quantity: UNDISCLOSED };

/** What the messages of `guards.codes` say of a doubt, printed in a language. */
export function warningValues({ code, facts }: Pick<Warning, "code" | "facts">, locale: AppLocale) {
  const print = (value: FactValue = NOTHING): string => {
    if (value.form === "text") return value.text;
    if (value.form === "date") return printPartialDate(value.date, locale);
    return printQuantity(value.quantity, locale, "full");
  };
  const factor = Number(facts.factor ?? 1);
  const isSteepAsPrinted = code === "steepGrowth" && facts.known === undefined;
  return {
    said: print(facts.said),
    known: isSteepAsPrinted ? "none" : print(facts.known),
    knownOn: facts.knownOn === undefined ? "" : printPartialDate(facts.knownOn, locale),
    factor: facts.factor ?? "",
    size: factor >= 1 ? "more" : "less",
    times: String(Number((factor >= 1 ? factor : 1 / factor).toPrecision(2))),
    saidBy: facts.saidBy ?? "",
    knownBy: facts.knownBy ?? "",
  };
}
