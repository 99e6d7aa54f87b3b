import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { DecisionSection } from "@/components/admin/proposals/decision-section";
import { EffectView } from "@/components/admin/proposals/effect-view";
import {
  DoneNotice,
  ForgetForms,
  ObstacleNotice,
  PROPOSAL_DONE,
  PublishedLinks,
} from "@/components/admin/proposals/proposal-notices";
import { RemarkList } from "@/components/admin/proposals/remark-list";
import { EntityComparison } from "@/components/editing/comparison/entity-comparison";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { Doubts } from "@/components/guards/doubts";
import { DataText } from "@/components/ui/data-text";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { decideProposal } from "@/lib/actions/decide-proposal";
import { requireActor } from "@/lib/auth/session";
import { findProposal } from "@/lib/data/editing/proposal-detail";
import { longestWaiting } from "@/lib/data/editing/proposal-list";
import { printMoment } from "@/lib/domain/moment-text";
import { can } from "@/lib/domain/permissions";
import { addressIn } from "@/lib/i18n/address";
import { Link } from "@/lib/i18n/navigation";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/proposals/[id]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals");
  return { title: t("one") };
}

export default async function ProposalPage({ params, searchParams }: Props) {
  const { id } = await params;
  const locale = await getLocale();
  const path = `/admin/proposals/${id}`;
  const actor = await requireActor(locale, "admin:open", path);
  const proposal = z.uuid().safeParse(id).success ? await findProposal(actor, id) : null;
  if (proposal === null) notFound();
  const t = await getTranslations("proposals");
  const types = await getTranslations("comparison.types");
  const said = z.enum(PROPOSAL_DONE).safeParse((await searchParams).done);
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/proposals">
            {t("title")}
          </Link>
        }
        lede={t("by", {
          act: t(`acts.${proposal.act}`, { type: types(proposal.subjectType) }),
          name: proposal.author,
          at: printMoment(proposal.createdAt, locale),
        })}
      >
        {proposal.subject === null ? (
          <DataText>{proposal.title}</DataText>
        ) : (
          <EntityTitleText title={proposal.subject} />
        )}
      </PageTitle>
      {said.success && (
        <>
          <ForgetForms actorId={actor.id} proposal={proposal} />
          <DoneNotice
            done={said.data}
            next={can(actor.role, "proposal:review") ? await longestWaiting(actor) : null}
            proposal={proposal}
          />
        </>
      )}
      <p className="proposal-status">
        <Tag tone={proposal.status === "IN_REVIEW" ? "strong" : "plain"}>
          {t(`statuses.${proposal.status}`)}
        </Tag>{" "}
        {t(`statusTexts.${proposal.status}`)}
      </p>
      {proposal.status === "PUBLISHED" && !said.success && <PublishedLinks proposal={proposal} />}
      <ObstacleNotice proposal={proposal} />
      <Section
        caption={t(proposal.status === "PUBLISHED" ? "effect.doneCaption" : "effect.caption")}
        id="effect"
        title={t("effect.title")}
      >
        <EffectView proposal={proposal} />
      </Section>
      {proposal.mended.length > 0 && (
        <Section caption={t("mend.changedCaption")} id="mended" title={t("mend.changed")}>
          {proposal.mended.map((entity) => (
            <EntityComparison entity={entity} key={entity.id} titles={proposal.titles} />
          ))}
        </Section>
      )}
      <Doubts overrides={proposal.overrides} warnings={proposal.warnings} />
      <Section id="remarks" title={t("remarks")}>
        <RemarkList proposal={proposal} />
      </Section>
      <DecisionSection
        action={decideProposal.bind(null, locale)}
        actor={actor}
        page={addressIn(locale, path)}
        proposal={proposal}
      />
    </>
  );
}
