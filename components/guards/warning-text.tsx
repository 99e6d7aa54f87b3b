import { useLocale, useTranslations } from "next-intl";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { useEditingWords } from "@/components/editing/comparison/words";
import type { DrawnWarning } from "@/lib/data/guards/drawn-warning";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { Link } from "@/lib/i18n/navigation";
import { warningValues } from "@/lib/i18n/warning-values";

/** What is doubtful, of what, and against what it was held. */
export function WarningText({ warning }: { readonly warning: DrawnWarning }) {
  const t = useTranslations("guards.codes");
  const locale = useLocale();
  const { ofField } = useEditingWords();
  const { colon, comma } = PUNCTUATION[locale];
  const { code, entityType, field, title } = warning;
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
        ...warningValues(warning, locale),
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
