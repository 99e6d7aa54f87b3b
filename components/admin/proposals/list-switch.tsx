import { useTranslations } from "next-intl";
import { type ListAddress, listHref } from "@/components/ui/list-address";
import type { ProposalStatus } from "@/lib/domain/editing/proposal";
import { Link } from "@/lib/i18n/navigation";
import {
  PROPOSAL_LISTS,
  type ProposalList,
  type ProposalsQuery,
} from "@/lib/schemas/proposals-query";

interface ListSwitchProps {
  readonly address: ListAddress;
  readonly query: ProposalsQuery;
  readonly counts: Readonly<Record<ProposalStatus, number>>;
}

/** Which proposals are shown: by where they stand, with how many there are, and whose. */
export function ListSwitch({ address, query, counts }: ListSwitchProps) {
  const t = useTranslations("proposals");
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const countOf = (list: ProposalList) => (list === "ALL" ? total : counts[list]);
  return (
    <>
      <nav aria-label={t("switch.status")} className="switch">
        {PROPOSAL_LISTS.map((list) => (
          <Link
            aria-current={list === query.status ? "true" : undefined}
            href={listHref(address, {
              status: list === "IN_REVIEW" ? null : list,
              before: null,
            })}
            key={list}
          >
            {t("switch.counted", { list: t(`lists.${list}`), count: countOf(list) })}
          </Link>
        ))}
      </nav>
      <nav aria-label={t("switch.whose")} className="switch">
        {[false, true].map((mine) => (
          <Link
            aria-current={mine === query.mine ? "true" : undefined}
            href={listHref(address, { mine: mine ? "1" : null, before: null })}
            key={String(mine)}
          >
            {t(mine ? "switch.mine" : "switch.all")}
          </Link>
        ))}
      </nav>
    </>
  );
}
