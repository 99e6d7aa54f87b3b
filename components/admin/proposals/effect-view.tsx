import { useTranslations } from "next-intl";
import { EntityComparison } from "@/components/editing/comparison/entity-comparison";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { FiguresComparison } from "@/components/editing/comparison/figures-comparison";
import type { ComparedEntity } from "@/lib/data/editing/comparison";
import type { ProposalDetail } from "@/lib/data/editing/proposal-detail";
import { groupedBy } from "@/lib/domain/grouping";

/** So many figures are read more easily as lines of one table. */
const FEWEST_IN_TABLE = 3;

/** What a proposal changes: what goes and comes by name, and each change field by field. */
export function EffectView({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTranslations("proposals.effect");
  const { act, entities, titles, leftOut, conflicts } = proposal;
  if (entities.length === 0)
    return <p className="text-soft">{t(conflicts.length > 0 ? "onlyConflicts" : "none")}</p>;
  const figures = entities.filter(({ title }) => title.type === "ReportedFigure");
  const isTable = figures.length >= FEWEST_IN_TABLE;
  const compared = (
    <>
      {leftOut > 0 && <p>{t("leftOut", { count: leftOut })}</p>}
      {isTable && <FiguresComparison figures={figures} titles={titles} />}
      {entities.map(
        (entity) =>
          !(isTable && figures.includes(entity)) && (
            <EntityComparison entity={entity} key={entity.id} titles={titles} />
          ),
      )}
    </>
  );
  if (act === "CHANGE" || act === "REVERT") return compared;
  return (
    <>
      <Outcomes entities={flat(entities)} />
      <details className="effect-details">
        <summary>{t("fieldByField")}</summary>
        {compared}
      </details>
    </>
  );
}

const flat = (entities: readonly ComparedEntity[]): ComparedEntity[] =>
  entities.flatMap((entity) => [entity, ...flat(entity.parts)]);

/** How many of each kind come, change and go, with their names. */
function Outcomes({ entities }: { readonly entities: readonly ComparedEntity[] }) {
  const t = useTranslations("proposals.effect");
  const types = useTranslations("comparison.types");
  const groups = groupedBy(entities, ({ outcome, title }) => [outcome, title.type]);
  return (
    <ul className="ledger-list outcomes">
      {groups.map((group) => (
        <li key={`${group[0].outcome} ${group[0].title.type}`}>
          <strong>
            {t(`outcome.${group[0].outcome}`, {
              type: types(group[0].title.type),
              count: group.length,
            })}
          </strong>
          <ul>
            {group.map(({ id, title }) => (
              <li key={id}>
                <EntityTitleText title={title} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
