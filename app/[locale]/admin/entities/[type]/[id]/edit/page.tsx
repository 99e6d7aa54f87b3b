import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EntityForm } from "@/components/editing/entity-form/entity-form";
import { SavedNotice } from "@/components/editing/entity-form/saved-notice";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { PageTitle } from "@/components/ui/page-title";
import { enterEntityForm } from "@/lib/actions/enter-entity";
import { requireActor } from "@/lib/auth/session";
import { openEntity } from "@/lib/data/editing/entity-form-values";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { findSavedForm } from "@/lib/data/editing/saved-form";
import { entityTypeIn } from "@/lib/domain/editing/entity-fields";
import { picksOn } from "@/lib/domain/editing/made-here";
import { can } from "@/lib/domain/permissions";
import { Link } from "@/lib/i18n/navigation";
import { optionalUuid } from "@/lib/schemas/values";
import { choicesOf } from "../../choice-options";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/entities/[type]/[id]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entityForm");
  return { title: t("title") };
}

export default async function EditEntityPage({ params, searchParams }: Props) {
  const { locale, type: asked, id: askedId } = await params;
  const path = `/admin/entities/${asked}/${askedId}/edit`;
  const actor = await requireActor(locale, "entity:propose", path);
  const type = entityTypeIn(asked);
  const id = optionalUuid.safeParse(askedId).data ?? null;
  const opened = type && id && (await openEntity(type, id, await getLocale()));
  if (type === null || id === null || !opened) notFound();
  const t = await getTranslations("entityForm");
  const types = await getTranslations("comparison.types");
  const saved = await findSavedForm((await searchParams).saved, actor.id);
  const lists = picksOn(type);
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/entities">
            {t("back")}
          </Link>
        }
        lede={t("editLede")}
      >
        {opened.name || types(type)}
      </PageTitle>
      {saved !== null && <SavedNotice actorId={actor.id} form={`${type}/${id}`} saved={saved} />}
      <PickerLists lists={lists} pickers={await loadFirstNames(actor, lists.flat())} />
      <EntityForm
        action={enterEntityForm.bind(null, locale)}
        actorId={actor.id}
        choices={await choicesOf(type)}
        isPublishing={can(actor.role, "proposal:publishOwn")}
        key={saved?.proposalId ?? "first"}
        opened={{ id, version: opened.version, values: opened.values }}
        token={randomUUID()}
        type={type}
      />
    </>
  );
}
