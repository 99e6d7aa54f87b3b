import { useLocale, useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import type { ActRecord } from "@/lib/data/editing/act-record";
import { printMoment } from "@/lib/domain/moment-text";
import { Link } from "@/lib/i18n/navigation";

/** A moment of the record, to the minute. */
export function MomentText({ at }: { readonly at: string }) {
  return (
    <time className="quantity" dateTime={at}>
      {printMoment(at, useLocale())}
    </time>
  );
}

/** Why something was done: in the words of those who did it, and the proposal that asked for it. */
export function ActReasons({ act }: { readonly act: ActRecord }) {
  const t = useTranslations("history.record");
  const { proposal, reasons, by } = act;
  return (
    <>
      {reasons.map((reason) => (
        <p className="max-w-150 break-words" key={reason}>
          <DataText>{reason}</DataText>
        </p>
      ))}
      {proposal !== null && (
        <p>
          {proposal.author !== by && <>{t("proposedBy", { name: proposal.author })} · </>}
          <Link className="link" href={`/admin/proposals/${proposal.id}`}>
            {t("proposal")}
          </Link>
        </p>
      )}
    </>
  );
}

/** What a change takes back, and what takes it back. */
export function ActTies({ act }: { readonly act: ActRecord }) {
  const t = useTranslations("history.record");
  const to = (id: string) => (text: React.ReactNode) => (
    <Link className="link" href={`/admin/changes/${id}`}>
      {text}
    </Link>
  );
  return (
    <>
      {act.undoesId !== null && <p>{t.rich("undoes", { link: to(act.undoesId) })}</p>}
      {act.undoneByIds.map((id) => (
        <p key={id}>{t.rich("undone", { link: to(id) })}</p>
      ))}
    </>
  );
}
