import { useLocale, useTranslations } from "next-intl";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { useEditingWords } from "@/components/editing/comparison/words";
import type { DrawnWarning } from "@/lib/data/guards/drawn-warning";
import type { FactValue } from "@/lib/domain/guards/warning";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { UNDISCLOSED } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { Link } from "@/lib/i18n/navigation";

/** What is doubtful, of what, and against what it was held. */
export function WarningText({ warning }: { readonly warning: DrawnWarning }) {
  const t = useTranslations("guards.codes");
  const locale = useLocale();
  const { ofField } = useEditingWords();
  const { colon, comma } = PUNCTUATION[locale];
  const { code, entityType, field, facts, title } = warning;
  const print = (value: FactValue): string => {
    if (value.form === "text") return value.text;
    if (value.form === "date") return printPartialDate(value.date, locale);
    return printQuantity(value.quantity, locale, "full");
  };
  const factor = Number(facts.factor ?? 1);
  const undisclosed = { form: "quantity", quantity: UNDISCLOSED } as const;
  const isSteepAsPrinted = code === "steepGrowth" && facts.known === undefined;
  return (
    <>
      {title !== null && title.names.length > 0 && (
        <>
          <EntityTitleText title={title} />
          {comma}
        </>
      )}
      {ofField(entityType, field)}
      {colon}
      {t.rich(code, {
        said: print(facts.said ?? undisclosed),
        known: isSteepAsPrinted ? "none" : print(facts.known ?? undisclosed),
        knownOn: facts.knownOn === undefined ? "" : printPartialDate(facts.knownOn, locale),
        factor: facts.factor ?? "",
        size: factor >= 1 ? "more" : "less",
        times: String(Number((factor >= 1 ? factor : 1 / factor).toPrecision(2))),
        saidBy: facts.saidBy ?? "",
        knownBy: facts.knownBy ?? "",
        beside: () => <Beside warning={warning} />,
      })}
    </>
  );
}

/** In a tab of its own, lest a form that is not saved is left. */
function Beside({ warning: { beside, facts } }: { readonly warning: DrawnWarning }) {
  if (beside === null) return null;
  const text = <EntityTitleText title={beside} />;
  const waits = facts.against?.proposalId ?? null;
  const href = waits === null ? beside.path : `/admin/proposals/${waits}`;
  if (href === null) return text;
  return (
    <Link className="link" href={href} target="_blank">
      {text}
    </Link>
  );
}
