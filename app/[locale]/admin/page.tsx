import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EnteredRoundsTable } from "@/components/admin/entered-rounds-table";
import { KEPT_AS } from "@/components/admin/round-form/round-fields";
import { ForgetKept } from "@/components/editing/kept-input/forget-kept";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { findEnteredRound, latestEnteredRounds } from "@/lib/data/entered-rounds";
import { Link } from "@/lib/i18n/navigation";
import { slugSchema } from "@/lib/schemas/values";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.rounds");
  return { title: t("title") };
}

export default async function AdminPage({ params, searchParams }: PageProps<"/[locale]/admin">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "admin:open", "/admin");
  const t = await getTranslations("admin.rounds");
  const rounds = await latestEnteredRounds();
  const { saved, proposed } = await searchParams;
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {(saved ?? proposed) !== undefined && <ForgetKept actor={actor.id} form={KEPT_AS} />}
      <SavedNotice slug={saved} />
      <ProposedNotice id={proposed} />
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

/** After a round was saved; an address that was made up says nothing. */
async function SavedNotice({ slug }: { readonly slug: string | string[] | undefined }) {
  const parsed = slugSchema.safeParse(slug);
  const round = parsed.success ? await findEnteredRound(parsed.data) : null;
  if (round === null) return null;
  const t = await getTranslations();
  const name = round.label ?? t(`rounds.type.${round.investmentType}`);
  return (
    <Notice
      announce
      title={t("admin.rounds.saved", { round: name, organization: round.organizationName })}
    >
      <p>
        {t("admin.rounds.savedText")}{" "}
        <Link className="link" href={`/rounds/${round.slug}`}>
          {t("admin.rounds.savedLink")}
        </Link>
        {" · "}
        <NextLink like={round.id} />
      </p>
    </Notice>
  );
}

/** After a round was sent for review. */
async function ProposedNotice({ id }: { readonly id: string | string[] | undefined }) {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) return null;
  const t = await getTranslations("admin.rounds");
  return (
    <Notice announce title={t("proposed")}>
      <p>
        {t("proposedText")}{" "}
        <Link className="link" href={`/admin/proposals/${parsed.data}`}>
          {t("proposedLink")}
        </Link>
        {" · "}
        <NextLink like={parsed.data} />
      </p>
    </Notice>
  );
}

/** To the form of the next round, which has organization, date and source of this one. */
async function NextLink({ like }: { readonly like: string }) {
  const t = await getTranslations("admin.rounds");
  return (
    <Link className="link" href={`/admin/rounds/new?${new URLSearchParams({ like })}`}>
      {t("next")}
    </Link>
  );
}
