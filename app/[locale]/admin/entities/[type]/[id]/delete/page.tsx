import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { AskedForm } from "@/components/editing/history/asked-form";
import { EntityGroups } from "@/components/editing/history/entity-groups";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { deleteEntity } from "@/lib/actions/change-record";
import { requireActor } from "@/lib/auth/session";
import { previewDeletion } from "@/lib/data/editing/deletion-preview";
import { Link } from "@/lib/i18n/navigation";
import { entityAddressOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.delete");
  return { title: t("metaTitle") };
}

export default async function DeletePage({
  params,
}: PageProps<"/[locale]/admin/entities/[type]/[id]/delete">) {
  const { locale, ...named } = await params;
  const path = `/admin/entities/${named.type}/${named.id}/delete`;
  const actor = await requireActor(locale, "entity:propose", path);
  const address = entityAddressOf(named);
  const preview = address && (await previewDeletion(actor, address.type, address.id));
  if (address === null || preview === null) notFound();
  const { entity, going, losing, claims } = preview;
  const t = await getTranslations("history.delete");
  const count = going.reduce((sum, { entities }) => sum + entities.length, 0);
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
        {t.rich("title", { name: () => <EntityTitleText title={entity.title} /> })}
      </PageTitle>
      {claims > 0 ? (
        <Notice title={t("inUse")} tone="warning">
          <p>{t("inUseText", { count: claims })}</p>
        </Notice>
      ) : (
        <>
          <Section
            caption={count === 0 ? t("alone") : t("goingCount", { count })}
            id="going"
            rule
            title={t("going")}
          >
            <EntityGroups groups={going} />
          </Section>
          {losing.length > 0 && (
            <Section id="losing" rule title={t("losing")}>
              <EntityGroups groups={losing} />
            </Section>
          )}
          <Section id="confirm" rule title={t("form")}>
            <AskedForm
              action={deleteEntity.bind(null, locale)}
              actor={actor}
              hidden={{ ...address, baseVersion: entity.version }}
              id="delete"
              isDangerous
              submit={t("submit")}
            />
          </Section>
        </>
      )}
    </>
  );
}
