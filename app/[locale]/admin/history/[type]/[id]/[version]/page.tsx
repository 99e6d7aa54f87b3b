import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonTable } from "@/components/editing/comparison/comparison-table";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { AskedForm } from "@/components/editing/history/asked-form";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { restoreVersion } from "@/lib/actions/change-record";
import { requireActor } from "@/lib/auth/session";
import { readTwoVersions } from "@/lib/data/editing/entity-history";
import { findEntity } from "@/lib/data/editing/entity-lookup";
import { Link } from "@/lib/i18n/navigation";
import { entityAddressOf, versionOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.restore");
  return { title: t("metaTitle") };
}

export default async function RestorePage({
  params,
}: PageProps<"/[locale]/admin/history/[type]/[id]/[version]">) {
  const { locale, ...named } = await params;
  const path = `/admin/history/${named.type}/${named.id}`;
  const actor = await requireActor(locale, "entity:propose", `${path}/${named.version}`);
  const [address, toVersion] = [entityAddressOf(named), versionOf(named.version)];
  if (address === null || toVersion === null) notFound();
  const { type, id } = address;
  const entity = await findEntity(actor, id);
  if (entity === null || entity.type !== type || entity.isDeleted) notFound();
  const versions = { from: entity.version, to: toVersion };
  const compared = await readTwoVersions(actor, type, id, versions);
  const [difference] = compared?.entities ?? [];
  if (compared === null || difference === undefined || difference.outcome === "DELETED") notFound();
  const t = await getTranslations("history.restore");
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href={path}>
            {t("back")}
          </Link>
        }
        lede={t("lede", { number: toVersion })}
      >
        {t.rich("title", {
          number: toVersion,
          name: () => <EntityTitleText title={entity.title} />,
        })}
      </PageTitle>
      <Section id="compared" title={t("compared")}>
        {difference.rows.length === 0 ? (
          <p>{t("same")}</p>
        ) : (
          <ComparisonTable
            caption={t("compared")}
            headers={{ before: t("now"), after: t("then") }}
            rows={difference.rows}
            titles={compared.titles}
            type={type}
          />
        )}
      </Section>
      {difference.rows.length > 0 && (
        <Section id="confirm" rule title={t("form")}>
          <AskedForm
            action={restoreVersion.bind(null, locale)}
            actor={actor}
            hidden={{ type, id, toVersion, baseVersion: entity.version }}
            id="restore"
            submit={t("submit")}
          />
        </Section>
      )}
    </>
  );
}
