import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { choicesOf } from "@/app/[locale]/admin/entities/[type]/choice-options";
import { RoundEntryForm } from "@/components/admin/round-form/round-entry-form";
import { EntityForm } from "@/components/editing/entity-form/entity-form";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { DataText } from "@/components/ui/data-text";
import { PageTitle } from "@/components/ui/page-title";
import { enterEntityForm } from "@/lib/actions/enter-entity";
import { enterRound } from "@/lib/actions/enter-round";
import { requireActor } from "@/lib/auth/session";
import { openOwnDraft } from "@/lib/data/editing/mended-proposal";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { PICKS_ON_ROUNDS, picksOn } from "@/lib/domain/editing/made-here";
import { can } from "@/lib/domain/permissions";
import { Link } from "@/lib/i18n/navigation";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/proposals/[id]/mend">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.mend");
  return { title: t("title") };
}

/** The form that made a proposal, filled as it was sent, for its author to send it again. */
export default async function MendProposalPage({ params }: Props) {
  const { locale, id } = await params;
  const path = `/admin/proposals/${id}`;
  const actor = await requireActor(locale, "entity:propose", `${path}/mend`);
  const proposal = z.uuid().safeParse(id).success ? await openOwnDraft(actor, id) : null;
  if (proposal === null) notFound();
  const t = await getTranslations("proposals");
  const { entityType: type, entityId, baseVersion, version, typed } = proposal;
  const isNewRound = type === "FundingRound" && baseVersion === null;
  const lists = isNewRound ? PICKS_ON_ROUNDS : picksOn(type);
  const props = {
    ...{ token: id, mends: { version, typed }, actorId: actor.id },
    isPublishing: can(actor.role, "proposal:publishOwn"),
  };
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href={path}>
            {t("mend.back")}
          </Link>
        }
        lede={t("mend.lede")}
      >
        <DataText>{proposal.title}</DataText>
      </PageTitle>
      <PickerLists lists={lists} pickers={await loadFirstNames(actor, lists.flat())} />
      {isNewRound ? (
        <RoundEntryForm {...props} action={enterRound.bind(null, locale)} />
      ) : (
        <EntityForm
          {...props}
          action={enterEntityForm.bind(null, locale)}
          opened={
            baseVersion === null ? null : { id: entityId, version: baseVersion, values: null }
          }
          choices={await choicesOf(type)}
          type={type}
        />
      )}
    </>
  );
}
