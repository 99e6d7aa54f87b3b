"use client";

import { useLocale, useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import { useAsked } from "@/components/ui/use-asked";
import type { ProgramRound, ProgramRounds } from "@/lib/data/rounds-for-programs";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { addressIn } from "@/lib/domain/party-names";
import { printQuantity } from "@/lib/domain/quantity-text";
import { Link } from "@/lib/i18n/navigation";

interface RoundsOnRecordProps {
  /** As it stands in the field. */
  readonly organization: string | undefined;
}

/** Enough to see whether the round is there already. */
const MOST = "6";

/** What is on record of the company that was picked, before one types what is there already. */
export function RoundsOnRecord({ organization = "" }: RoundsOnRecordProps) {
  const t = useTranslations("admin.round.onRecord");
  const slug = organization.trim().endsWith("]") ? addressIn(organization) : null;
  const asked = slug && new URLSearchParams({ organization: slug, limit: MOST });
  const { answer } = useAsked<ProgramRounds>(asked && `/api/v1/rounds?${asked}`);
  return (
    <div aria-live="polite">
      {answer !== null && slug !== null && (
        <div className="on-record">
          <p>{t(answer.rounds.length === 0 ? "none" : "title")}</p>
          <ul>
            {answer.rounds.map((round) => (
              <li key={round.slug}>
                <Link className="link" href={`/rounds/${round.slug}`} target="_blank">
                  <RoundLine round={round} />
                </Link>
              </li>
            ))}
            {answer.after !== null && (
              <li>
                <Link className="link" href={`/rounds?organization=${slug}`} target="_blank">
                  {t("all")}
                </Link>
              </li>
            )}
          </ul>
        </div>
      )}
    </div>
  );
}

function RoundLine({ round }: { readonly round: ProgramRound }) {
  const t = useTranslations("admin.round.onRecord");
  const types = useTranslations("rounds.type");
  const locale = useLocale();
  const { label, investmentType, announcedOn, moneyRaised } = round;
  return t.rich("round", {
    name: () => (label === null ? types(investmentType) : <DataText>{label}</DataText>),
    date: printPartialDate(announcedOn, locale),
    amount: printQuantity({ ...moneyRaised, unit: null }, locale),
  });
}
