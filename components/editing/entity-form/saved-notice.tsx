import { useTranslations } from "next-intl";
import { ForgetKept } from "@/components/editing/kept-input/forget-kept";
import { Notice } from "@/components/ui/notice";
import type { SavedForm } from "@/lib/data/editing/saved-form";
import { Link } from "@/lib/i18n/navigation";
import { newFormPath } from "./new-form-path";

interface SavedNoticeProps {
  readonly saved: SavedForm;
  readonly actorId: string;
  /** Of the form that was sent. */
  readonly form: string;
  /** Whether the next one is entered below. */
  readonly isNew?: boolean;
}

/** Above the form that is ready for the next: what was saved, and how it can be mended. */
export function SavedNotice({ saved, actorId, form, isNew = false }: SavedNoticeProps) {
  const t = useTranslations("entityForm.saved");
  const { proposalId, title, isPublished, entityType, entityId } = saved;
  return (
    <>
      <ForgetKept actor={actorId} arrived={[proposalId]} form={form} />
      <Notice announce title={t(isPublished ? "published" : "proposed", { title })}>
        <p>
          {t(isPublished ? "publishedText" : "proposedText")}{" "}
          {isPublished ? (
            <Link className="link" href={`/admin/entities/${entityType}/${entityId}/edit`}>
              {t("mend")}
            </Link>
          ) : (
            <Link className="link" href={`/admin/proposals/${proposalId}`}>
              {t("proposal")}
            </Link>
          )}
          {isNew && (
            <>
              {" · "}
              <Link
                className="link"
                href={`${newFormPath(entityType)}?${new URLSearchParams({ like: proposalId })}`}
              >
                {t("same")}
              </Link>
            </>
          )}
        </p>
      </Notice>
    </>
  );
}
