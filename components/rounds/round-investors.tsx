import { useFormatter, useTranslations } from "next-intl";
import { InvestorName } from "@/components/organizations/party-name";
import type { RoundLine } from "@/lib/data/funding-rounds-columns";
import type { View } from "@/lib/domain/view";

/** How many investors a line of a table names. */
const NAMED = 3;

interface RoundInvestorsProps {
  readonly round: Pick<RoundLine, "investors" | "moreInvestors">;
  readonly view: View;
}

/** The investors of a round on one line: leads first, "3 more", and the source's own "others". */
export function RoundInvestors({ round: { investors, moreInvestors }, view }: RoundInvestorsProps) {
  const t = useTranslations("rounds.investors");
  const format = useFormatter();
  if (investors.length === 0) {
    return <span className="text-soft">{moreInvestors ? t("unnamed") : t("notStated")}</span>;
  }
  const named = investors.slice(0, investors.length === NAMED + 1 ? NAMED + 1 : NAMED);
  const rest = investors.length - named.length;
  return (
    <>
      {format.list([
        ...named.map(({ investor, isLead, participation }) => (
          <span key={`${investor.kind} ${investor.slug}`}>
            <InvestorName basis={participation} investor={investor} second={false} view={view} />
            {isLead && <span className="text-soft"> ({t("lead")})</span>}
          </span>
        )),
        ...(rest > 0 ? [<span key="more">{t("more", { count: rest })}</span>] : []),
        ...(moreInvestors ? [<span key="others">{t("others")}</span>] : []),
      ])}
    </>
  );
}
