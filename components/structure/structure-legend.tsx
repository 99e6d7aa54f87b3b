import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { roundLook } from "./row-states";
import { Circle, Unknown } from "./structure-lane";
import type { StructureRow } from "./structure-rows";

const SIZE = 16;

const BOXES = ["in", "perhaps", "before", "left"] as const;

/** Names the ways of drawing; states that only some day shows are named too. */
export function StructureLegend({ rows }: { readonly rows: readonly StructureRow[] }) {
  const t = useTranslations("structure.legend");
  const looks = new Set(rows.flatMap(({ rounds }) => rounds.map(roundLook)));
  const everLeft = rows.some(({ membership }) => membership?.to != null);
  return (
    <ul className="ch-legend">
      {BOXES.filter((state) => state !== "left" || everLeft).map((state) => (
        <Entry key={state} word={t(state === "in" ? "member" : state)}>
          <g data-state={state}>
            <rect className="st-box" height="12" width="14" x="1" y="2" />
          </g>
        </Entry>
      ))}
      <Entry word={t("funds")}>
        <g data-state="yes">
          <rect className="st-funded" height="14" width="5" x="5" y="1" />
        </g>
      </Entry>
      {looks.has("exact") && (
        <Entry word={t("round")}>
          <Circle look="exact" x={8} y={8} />
        </Entry>
      )}
      {looks.has("hedged") && (
        <Entry word={t("hedged")}>
          <Circle look="hedged" x={8} y={8} />
        </Entry>
      )}
      {looks.has("planned") && (
        <Entry word={t("planned")}>
          <Circle look="planned" x={8} y={8} />
        </Entry>
      )}
      <Entry word={t("unknown")}>
        <Unknown x={8} y={8} />
      </Entry>
    </ul>
  );
}

function Entry({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg aria-hidden="true" height={SIZE} width={SIZE}>
        {children}
      </svg>
      {word}
    </li>
  );
}
