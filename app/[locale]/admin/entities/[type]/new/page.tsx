import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntityForm } from "@/components/editing/entity-form/entity-form";
import { SavedNotice } from "@/components/editing/entity-form/saved-notice";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { PageTitle } from "@/components/ui/page-title";
import { enterEntityForm } from "@/lib/actions/enter-entity";
import { requireActor } from "@/lib/auth/session";
import { openLikeBefore } from "@/lib/data/editing/like-before";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { findSavedForm } from "@/lib/data/editing/saved-form";
import { entityTypeIn } from "@/lib/domain/editing/entity-fields";
import { picksOn } from "@/lib/domain/editing/made-here";
import { can } from "@/lib/domain/permissions";
import { Link } from "@/lib/i18n/navigation";
import { choicesOf } from "../choice-options";

export const dynamic = "force-dynamic";

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/admin/entities/[type]/new">): Promise<Metadata> {
  const type = entityTypeIn((await params).type);
  const t = await getTranslations("entityForm");
  const types = await getTranslations("comparison.types");
  return { title: type === null ? t("title") : t("newTitle", { type: types(type) }) };
}

export default async function NewEntityPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/entities/[type]/new">) {
  const { locale, type: asked } = await params;
  const actor = await requireActor(locale, "entity:propose", `/admin/entities/${asked}/new`);
  const type = entityTypeIn(asked);
  if (type === null) notFound();
  if (type === "FundingRound") redirect(`/${locale}/admin/rounds/new`);
  const t = await getTranslations("entityForm");
  const types = await getTranslations("comparison.types");
  const { saved: savedId, like: likeId } = await searchParams;
  const saved = await findSavedForm(savedId, actor.id);
  const { sources: likeSources } = await openLikeBefore(actor, likeId);
  const lists = picksOn(type);
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/entities">
            {t("back")}
          </Link>
        }
        lede={t("lede")}
      >
        {t("newTitle", { type: types(type) })}
      </PageTitle>
      {saved !== null && <SavedNotice actorId={actor.id} form={`${type}/`} isNew saved={saved} />}
      <PickerLists lists={lists} pickers={await loadFirstNames(actor, lists.flat())} />
      <EntityForm
        action={enterEntityForm.bind(null, locale)}
        actorId={actor.id}
        choices={await choicesOf(type)}
        isPublishing={can(actor.role, "proposal:publishOwn")}
        key={saved?.proposalId ?? `like ${likeId}`}
        like={likeSources === undefined ? {} : { sources: likeSources }}
        opened={null}
        token={randomUUID()}
        type={type}
      />
    </>
  );
}
