import { useMessages, useTranslations } from "next-intl";
import { KEPT_AS } from "@/components/admin/round-form/round-fields";
import { EntityTitleLink } from "@/components/editing/comparison/entity-title-text";
import { ForgetKept } from "@/components/editing/kept-input/forget-kept";
import { decisionPlace, mendedPlace } from "@/components/editing/mended-form";
import { Notice } from "@/components/ui/notice";
import type { ProposalDetail } from "@/lib/data/editing/proposal-detail";
import { messageAt } from "@/lib/i18n/message-at";
import { Link } from "@/lib/i18n/navigation";
import { DECISIONS } from "@/lib/schemas/proposal-decision";

/** What a page of a proposal says that was just done; "keep" is by its form. */
export const PROPOSAL_DONE = [...DECISIONS, "keep"] as const;
type ProposalDone = (typeof PROPOSAL_DONE)[number];

interface DoneNoticeProps {
  readonly done: ProposalDone;
  readonly proposal: ProposalDetail;
  /** The proposal that has waited longest for who looks at this. */
  readonly next: string | null;
}

/** What was just done to the proposal, where it is seen, and what waits. */
export function DoneNotice({ done, proposal, next }: DoneNoticeProps) {
  const t = useTranslations("proposals");
  return (
    <Notice announce title={t(`done.${done}`)}>
      {done === "publish" && <PublishedLinks proposal={proposal} />}
      {next !== null && next !== proposal.id && (
        <p>
          <Link className="link" href={`/admin/proposals/${next}`}>
            {t("next")}
          </Link>
        </p>
      )}
    </Notice>
  );
}

/** The browser forgets what was typed into the forms of a proposal that has arrived. */
export function ForgetForms({
  proposal,
  actorId,
}: {
  readonly proposal: ProposalDetail;
  readonly actorId: string;
}) {
  const { id, version, subjectType, subjectId, remarks } = proposal;
  const form = id !== subjectId ? subjectId : subjectType === "FundingRound" ? null : "";
  return (
    <>
      <ForgetKept actor={actorId} arrived={[]} form={mendedPlace(id)} version={version} />
      <ForgetKept
        actor={actorId}
        arrived={remarks.map((remark) => remark.id)}
        form={decisionPlace(id)}
        version={version}
      />
      <ForgetKept
        actor={actorId}
        arrived={[id]}
        form={form === null ? KEPT_AS : `${subjectType}/${form}`}
      />
    </>
  );
}

/** Where to see what was published, and the change set that it made. */
export function PublishedLinks({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTranslations("proposals");
  const { subject, changeSetId } = proposal;
  return (
    <ul className="published-links">
      {subject !== null && subject.path !== null && (
        <li>{t.rich("seePage", { title: () => <EntityTitleLink title={subject} /> })}</li>
      )}
      {changeSetId !== null && (
        <li>
          <Link className="link" href={`/admin/changes/${changeSetId}`}>
            {t("seeChangeSet")}
          </Link>
        </li>
      )}
      {subject !== null && (
        <li>
          <Link className="link" href={`/admin/history/${subject.type}/${proposal.subjectId}`}>
            {t("seeHistory")}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Why it cannot be published as it stands, and what was changed since. */
export function ObstacleNotice({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTranslations("proposals");
  const messages = useMessages();
  const { obstacle, changedSince, titles } = proposal;
  if (obstacle === null) return null;
  const named = changedSince.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
  return (
    <Notice title={t("obstacleTitle")} tone="warning">
      <p>{messageAt(messages, `errors.${obstacle}`) ?? messages.errors.form.failed}</p>
      {named.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {named.map(({ id, title }) => (
            <li key={id}>
              <EntityTitleLink title={title} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
