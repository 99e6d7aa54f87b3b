import { useMessages, useTranslations } from "next-intl";
import { EntityTitleLink } from "@/components/editing/comparison/entity-title-text";
import { Notice } from "@/components/ui/notice";
import type { ProposalDetail } from "@/lib/data/editing/proposal-detail";
import { messageAt } from "@/lib/i18n/message-at";
import { Link } from "@/lib/i18n/navigation";
import type { Decision } from "@/lib/schemas/proposal-decision";

/** What was just done to the proposal, and where it is seen. */
export function DoneNotice({
  done,
  proposal,
}: {
  readonly done: Decision;
  readonly proposal: ProposalDetail;
}) {
  const t = useTranslations("proposals.done");
  return (
    <Notice announce title={t(done)}>
      {done === "publish" && <PublishedLinks proposal={proposal} />}
    </Notice>
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
