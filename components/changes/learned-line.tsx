import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText } from "@/components/evidence/evidence-heading";
import { saidText } from "@/components/evidence/said-text";
import { SubjectText } from "@/components/evidence/subject-text";
import { DataText } from "@/components/ui/data-text";
import type { LearnedLine } from "@/lib/data/changes";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { nameIn } from "@/lib/domain/subject-name";
import { hrefInView, Link } from "@/lib/i18n/navigation";

/** One thing learned: what it is about, before and after, and on whose word. A line without names is of what the page is about. */
export function Learned({ line }: { readonly line: LearnedLine }) {
  const t = useTranslations("changes");
  const locale = useLocale();
  const { before, after, kind } = line;
  return (
    <li>
      <About line={line} />
      {PUNCTUATION[locale].colon}
      {kind === "changed" && before !== null && (
        <>
          <s className="text-soft">
            <ClaimSaid said={before.said} />
          </s>{" "}
          <span aria-hidden="true">→</span> <span className="sr-only">{t("nowReads")}</span>
        </>
      )}
      <After line={line} />{" "}
      <span className="text-soft">
        {t("by")}{" "}
        <Link className="link" href={`/sources/${after.source.slug}`}>
          <DataText>{after.source.publisher}</DataText>
        </Link>
        {kind === "confirmed" &&
          before !== null &&
          `${PUNCTUATION[locale].comma}${t("beforeBy", { publisher: nameIn(locale, before.source.publisher).main })}`}
      </span>
    </li>
  );
}

function About({ line }: { readonly line: LearnedLine }) {
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const locale = useLocale();
  const field =
    line.field === EXISTENCE ? null : fieldText(line.field, line.metric, { evidence, revenue });
  if (line.names.length === 0) return field && sentenceCase(field);
  return (
    <>
      <SubjectText named={line} />
      {field !== null && `${PUNCTUATION[locale].comma}${field}`}
    </>
  );
}

/** A plain anchor, as all figures are. */
function After({ line }: { readonly line: LearnedLine }) {
  const t = useTranslations("changes");
  const common = useTranslations("common.evidence");
  const locale = useLocale();
  const spoken = saidText(line.after.said, locale) || t("exists");
  return (
    <a
      aria-label={common("figure", { figure: spoken })}
      className="figure figure-text"
      href={hrefInView(`/evidence/${encodeURIComponent(line.evidence)}`, locale)}
    >
      <span>
        {line.after.said.form === "none" ? t("exists") : <ClaimSaid said={line.after.said} />}
      </span>
    </a>
  );
}
