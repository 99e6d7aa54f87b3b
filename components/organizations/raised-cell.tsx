import { useLocale, useTranslations } from "next-intl";
import { BasedText } from "@/components/evidence/figure";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import type { SumsByCurrency } from "@/lib/domain/amount-sum";
import { printTotal } from "@/lib/domain/bounds-text";
import { computedBasis } from "@/lib/domain/computed-evidence";
import type { FigureStyle } from "@/lib/domain/figure-text";
import { nameIn } from "@/lib/domain/subject-name";

interface RaisedCellProps {
  readonly raised: SumsByCurrency;
  readonly organization: OrganizationRef;
}

/** What an organization raised to date, a line a currency, with what the figures leave open. */
export function RaisedCell({ raised, organization }: RaisedCellProps) {
  const t = useTranslations("organizations.raised");
  const locale = useLocale();
  const known = raised.sums.flatMap((sum) => {
    const printed = (style: FigureStyle) => {
      const { range, open } = printTotal(sum, locale, style);
      return range !== null && open ? t("open", { range }) : range;
    };
    const [text, exact] = [printed("compact"), printed("full")];
    return text === null ? [] : [{ currency: sum.currency, text, exact }];
  });
  const about = t("about", { organization: nameIn(locale, organization).main });
  if (raised.count === 0) return null;
  return (
    <>
      {known.map(({ currency, text, exact }) => (
        <div key={currency}>
          <BasedText
            about={about}
            basis={computedBasis({ kind: "raised", slug: organization.slug })}
            exact={exact}
          >
            {text}
          </BasedText>
        </div>
      ))}
      {raised.undisclosedCount > 0 && (
        <div className="text-xs text-soft">
          {t("undisclosed", { count: raised.undisclosedCount })}
        </div>
      )}
    </>
  );
}
