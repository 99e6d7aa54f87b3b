import { useLocale, useTranslations } from "next-intl";
import type { ProposalDetail } from "@/lib/data/editing/proposal-detail";
import { printMoment } from "@/lib/domain/moment-text";

type Remark = ProposalDetail["remarks"][number];

/** What was said and done about a proposal, in order, beginning with its proposal. */
export function RemarkList({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTranslations("proposals");
  const { author, createdAt, remarks, reviewer, decidedAt } = proposal;
  // Publishing without a word leaves no remark; that it was done is told all the same.
  const told = remarks.some(({ movedTo }) => movedTo === "PUBLISHED");
  const published = proposal.status === "PUBLISHED" && decidedAt !== null && !told;
  return (
    <ol className="ledger-list remarks">
      <li>
        <Head at={createdAt} text={t("remark.PROPOSED", { name: author })} />
      </li>
      {remarks.map((remark) => (
        <li key={remark.id}>
          <Head at={remark.at} text={t(`remark.${moveOf(remark)}`, { name: remark.author })} />
          {remark.body !== "" && <p className="remark-body">{remark.body}</p>}
        </li>
      ))}
      {published && (
        <li>
          <Head at={decidedAt} text={t("remark.PUBLISHED", { name: reviewer ?? "" })} />
        </li>
      )}
    </ol>
  );
}

function moveOf({ movedTo }: Remark) {
  return movedTo ?? "REMARK";
}

function Head({ text, at }: { readonly text: string; readonly at: string }) {
  const locale = useLocale();
  return (
    <p className="remark-head">
      {text} <time dateTime={at}>{printMoment(at, locale)}</time>
    </p>
  );
}
