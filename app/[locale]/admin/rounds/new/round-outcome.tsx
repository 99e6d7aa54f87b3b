import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { KEPT_AS } from "@/components/admin/round-form/round-fields";
import { ForgetKept } from "@/components/editing/kept-input/forget-kept";
import { Notice } from "@/components/ui/notice";
import { findEnteredRound, type SavedRound } from "@/lib/data/entered-rounds";
import { Link } from "@/lib/i18n/navigation";
import { type SearchParams, singleParams } from "@/lib/schemas/list-query";
import { slugSchema } from "@/lib/schemas/values";

interface RoundOutcomeProps {
  readonly params: SearchParams;
  readonly actorId: string;
}

/** Above the form that is ready for the next round: what became of the one before. */
export async function RoundOutcome({ params, actorId }: RoundOutcomeProps) {
  const { saved, proposed } = singleParams(params);
  const slug = slugSchema.safeParse(saved).data;
  const round = slug === undefined ? null : await findEnteredRound(slug);
  const proposal = z.uuid().safeParse(proposed).data;
  // A round and its proposal have the token of the form for their id.
  const arrived = [round?.id, proposal].filter((id) => id !== undefined);
  // An address that was made up says nothing.
  if (arrived.length === 0) return null;
  return (
    <>
      <ForgetKept actor={actorId} arrived={arrived} form={KEPT_AS} />
      {round !== null && <SavedNotice round={round} />}
      {proposal !== undefined && <ProposedNotice id={proposal} />}
    </>
  );
}

/** After a round was saved. */
async function SavedNotice({ round }: { readonly round: SavedRound }) {
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
async function ProposedNotice({ id }: { readonly id: string }) {
  const t = await getTranslations("admin.rounds");
  return (
    <Notice announce title={t("proposed")}>
      <p>
        {t("proposedText")}{" "}
        <Link className="link" href={`/admin/proposals/${id}`}>
          {t("proposedLink")}
        </Link>
        {" · "}
        <NextLink like={id} />
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
