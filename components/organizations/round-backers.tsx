import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { RoundLine } from "@/lib/data/funding-rounds-columns";
import type { InvestorRef } from "@/lib/data/organizations-names";
import type { Sourced } from "@/lib/domain/evidence";
import type { View } from "@/lib/domain/view";
import { InvestorName } from "./party-name";

/** An investor with the rounds of one organization in which it is named. */
interface Backer {
  readonly investor: InvestorRef;
  readonly rounds: number;
  readonly leads: number;
  /** Its part in the newest of the rounds. */
  readonly participation: Sourced<null>;
}

interface RoundBackersProps {
  readonly rounds: readonly RoundLine[];
  readonly view: View;
}

/** Who is named in the rounds of an organization, most rounds first. */
export function RoundBackers({ rounds, view }: RoundBackersProps) {
  const t = useTranslations("organizations.page");
  const backers = backersOf(rounds);
  if (backers.length === 0) return null;
  return (
    <Section
      caption={t("investorsCaption", { count: backers.length })}
      id="investors"
      rule
      title={t("investors")}
    >
      <ul className="gap-x-8 text-sm sm:columns-2 lg:columns-3">
        {backers.map(({ investor, rounds: count, leads, participation }) => (
          <li className="break-inside-avoid py-1" key={`${investor.kind} ${investor.slug}`}>
            <InvestorName basis={participation} investor={investor} view={view} />{" "}
            <span className="text-soft">{t("backer", { count, leads })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function backersOf(rounds: readonly RoundLine[]): Backer[] {
  const backers = new Map<string, Backer>();
  for (const { isLead, ...part } of rounds.flatMap(({ investors }) => investors)) {
    const key = `${part.investor.kind} ${part.investor.slug}`;
    const sofar = backers.get(key) ?? { ...part, rounds: 0, leads: 0 };
    backers.set(key, {
      ...sofar,
      rounds: sofar.rounds + 1,
      leads: sofar.leads + Number(isLead),
    });
  }
  return [...backers.values()].sort(
    (a, b) => b.rounds - a.rounds || (a.investor.name < b.investor.name ? -1 : 1),
  );
}
