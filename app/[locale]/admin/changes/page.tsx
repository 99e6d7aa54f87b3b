import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangesTable } from "@/components/editing/history/changes-table";
import { RecordPages } from "@/components/editing/history/record-pages";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { listChangeSets } from "@/lib/data/editing/change-set-list";
import { recordKeyOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.changes");
  return { title: t("title") };
}

export default async function ChangesPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/changes">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "admin:open", "/admin/changes");
  const asked = await searchParams;
  const key = recordKeyOf(asked);
  const { changeSets, after } = await listChangeSets(actor, key);
  const t = await getTranslations("history.changes");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {changeSets.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <ChangesTable changeSets={changeSets} />
      )}
      <RecordPages
        address={{ path: "/admin/changes", params: asked }}
        isFirst={key === null}
        labels="records"
        next={after}
        parameter="after"
      />
    </>
  );
}
