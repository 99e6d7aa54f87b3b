import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RoundEntryForm } from "@/components/admin/round-form/round-entry-form";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { PageTitle } from "@/components/ui/page-title";
import { enterRound } from "@/lib/actions/enter-round";
import { requireActor } from "@/lib/auth/session";
import { openLikeBefore } from "@/lib/data/editing/like-before";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { PICKS_ON_ROUNDS } from "@/lib/domain/editing/made-here";
import { can } from "@/lib/domain/permissions";
import { Link } from "@/lib/i18n/navigation";
import { singleParams } from "@/lib/schemas/list-query";
import { RoundOutcome } from "./round-outcome";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.round");
  return { title: t("title") };
}

export default async function NewRoundPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/rounds/new">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "entity:propose", "/admin/rounds/new");
  const t = await getTranslations("admin.round");
  const asked = await searchParams;
  const { saved, proposed } = singleParams(asked);
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin">
            {t("back")}
          </Link>
        }
        lede={t("lede")}
      >
        {t("title")}
      </PageTitle>
      <RoundOutcome actorId={actor.id} params={asked} />
      <PickerLists
        lists={PICKS_ON_ROUNDS}
        pickers={await loadFirstNames(actor, PICKS_ON_ROUNDS.flat())}
      />
      <RoundEntryForm
        action={enterRound.bind(null, locale)}
        actorId={actor.id}
        isPublishing={can(actor.role, "proposal:publishOwn")}
        key={saved ?? proposed ?? "first"}
        like={await openLikeBefore(actor, asked.like)}
        token={randomUUID()}
      />
    </>
  );
}
