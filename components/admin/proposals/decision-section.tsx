import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { FieldSideText } from "@/components/editing/comparison/field-side";
import { useEditingWords } from "@/components/editing/comparison/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/actions/form-state";
import type { ProposalDetail } from "@/lib/data/editing/proposal-detail";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import type { Decision } from "@/lib/schemas/proposal-decision";
import { DecisionForm, type OfferedChoice } from "./decision-form";

interface DecisionSectionProps {
  readonly actor: Actor;
  readonly action: FormAction;
  readonly proposal: ProposalDetail;
  /** Path of the page with its language. */
  readonly page: string;
}

/** What may be done about a proposal by who looks at it, and why not more. */
export function DecisionSection({ actor, action, proposal, page }: DecisionSectionProps) {
  const t = useTranslations("proposals");
  const offered = decisionsFor(actor, proposal);
  const choices = useOfferedChoices(proposal);
  const asksToChoose = offered.includes("publish") && choices.length > 0;
  return (
    <Section id="decide" rule title={t(offered.length > 0 ? "decide.title" : "decide.remark")}>
      <OwnNotice actor={actor} proposal={proposal} />
      {proposal.isMendable && (
        <p className="mb-4">
          <ButtonLink href={`/admin/proposals/${proposal.id}/mend`}>{t("mend.open")}</ButtonLink>
        </p>
      )}
      {asksToChoose && (
        <Notice title={t("conflict.title", { count: choices.length })} tone="warning">
          <p>{t("conflict.text")}</p>
        </Notice>
      )}
      <DecisionForm
        action={action}
        actorId={actor.id}
        choices={asksToChoose ? choices : []}
        // What was said is said: the next remark has an empty form.
        key={proposal.remarks.at(-1)?.id}
        offered={offered}
        page={page}
        proposalId={proposal.id}
        token={randomUUID()}
        version={proposal.version}
      />
    </Section>
  );
}

/** Nobody publishes what they proposed themselves; who may is told that it is kept on record. */
function OwnNotice({
  actor,
  proposal: { status, isMine },
}: Pick<DecisionSectionProps, "actor" | "proposal">) {
  const t = useTranslations("proposals.own");
  if (status !== "IN_REVIEW" || !isMine || !can(actor.role, "proposal:review")) return null;
  const mayPublish = can(actor.role, "proposal:publishOwn");
  return (
    <Notice title={t(mayPublish ? "recordedTitle" : "title")} tone="info">
      <p>{t(mayPublish ? "recordedText" : "text")}</p>
    </Notice>
  );
}

function decisionsFor(
  actor: Actor,
  { status, isMine, obstacle }: ProposalDetail,
): Exclude<Decision, "comment">[] {
  if (status === "DRAFT") return isMine ? ["submit", "withdraw"] : [];
  if (status !== "IN_REVIEW") return [];
  const publish = obstacle === null ? (["publish"] as const) : [];
  if (isMine) {
    const own = can(actor.role, "proposal:publishOwn") ? publish : [];
    return [...own, "withdraw"];
  }
  return can(actor.role, "proposal:review") ? [...publish, "return", "reject"] : [];
}

function useOfferedChoices({ conflicts, titles }: ProposalDetail): OfferedChoice[] {
  const { ofField } = useEditingWords();
  return conflicts.map(({ key, type, field, entityId, base, theirs, mine }) => {
    const title = titles.get(entityId);
    return {
      key,
      label: (
        <>
          {title !== undefined && (
            <>
              <EntityTitleText title={title} /> ·{" "}
            </>
          )}
          {ofField(type, field)}
        </>
      ),
      base: <FieldSideText side={base} titles={titles} />,
      theirs: <FieldSideText side={theirs} titles={titles} />,
      mine: <FieldSideText side={mine} titles={titles} />,
    };
  });
}
