import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EnteredRoundsTable } from "@/components/admin/entered-rounds-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { latestEnteredRounds } from "@/lib/data/entered-rounds";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.rounds");
  return { title: t("title") };
}

export default async function AdminPage({ params }: PageProps<"/[locale]/admin">) {
  const { locale } = await params;
  await requireActor(locale, "admin:open", "/admin");
  const t = await getTranslations("admin.rounds");
  const rounds = await latestEnteredRounds();
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <p className="mb-5">
        <ButtonLink href="/admin/rounds/new" variant="primary">
          {t("new")}
        </ButtonLink>
      </p>
      {rounds.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <EnteredRoundsTable rounds={rounds} />
      )}
    </>
  );
}
