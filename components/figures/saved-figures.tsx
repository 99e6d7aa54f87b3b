import { useTranslations } from "next-intl";
import { ForgetKept } from "@/components/editing/kept-input/forget-kept";
import { Notice } from "@/components/ui/notice";
import type { SavedForm } from "@/lib/data/editing/saved-form";
import { Link } from "@/lib/i18n/navigation";

interface SavedFiguresProps {
  readonly saved: SavedForm;
  readonly actorId: string;
  readonly reportId: string;
}

/** Above the grid, once it was saved: where the figures stand now. */
export function SavedFigures({ saved, actorId, reportId }: SavedFiguresProps) {
  const t = useTranslations("figures");
  const { proposalId, title, isPublished } = saved;
  return (
    <>
      <ForgetKept actor={actorId} arrived={[proposalId]} form={`figures/${reportId}`} />
      <Notice announce title={t(isPublished ? "savedPublished" : "savedProposed", { title })}>
        <p>
          {t(isPublished ? "savedPublishedText" : "savedProposedText")}{" "}
          {isPublished ? (
            <Link className="link" href="/revenue">
              {t("seeRevenue")}
            </Link>
          ) : (
            <Link className="link" href={`/admin/proposals/${proposalId}`}>
              {t("seeProposal")}
            </Link>
          )}
        </p>
      </Notice>
    </>
  );
}
