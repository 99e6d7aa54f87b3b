import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import type { EntityForm } from "@/lib/schemas/entity-form";
import type { SentCell } from "@/lib/schemas/figure-grid";
import type { EnteredSource } from "../round-entry-sources";
import { changesToDelete } from "./deletion";
import { freeAddresses } from "./entity-address";
import { columnsOfFormIn } from "./entity-columns";
import { amended } from "./entry-words";
import type { SheetFigure } from "./figure-sheet";
import { readStandings } from "./standings";

export type Standing = ReadonlyMap<string, SheetFigure>;

interface Entered {
  readonly report: {
    readonly id: string;
    readonly slug: string;
    readonly organizationId: string;
  };
  readonly cells: readonly SentCell[];
  readonly standing: Standing;
  readonly segments: ReadonlyMap<string, string>;
  readonly sources: readonly EnteredSource[];
}

/** The changes that make the figures of a report what the cells say. */
export async function changesOfCells(
  tx: Prisma.TransactionClient,
  { report, cells, standing, segments, sources }: Entered,
): Promise<Change[]> {
  const fresh = cells.filter(({ key }) => !standing.has(key));
  const addresses = await freeAddresses(
    tx,
    "ReportedFigure",
    fresh.map((cell) => ({ values: valuesOf(cell), slugs: slugsOf(report.slug, cell) })),
  );
  const slugs = new Map(fresh.map(({ key }, at) => [key, addresses[at] ?? key]));
  const isEmptied = ({ amount }: SentCell) => amount === null;
  const emptied = cells.filter(isEmptied).flatMap(({ key }) => standing.get(key) ?? []);
  const deletions = await changesToDelete(
    tx,
    emptied.map(({ id }) => ({ type: "ReportedFigure", id })),
  );
  const versions = await readStandings(
    tx,
    cells.flatMap(({ key }) => standing.get(key)?.id ?? []),
  );
  const said = cells
    .filter((cell) => !isEmptied(cell))
    .map((cell): Change => {
      const figure = standing.get(cell.key);
      const before = (figure && versions.get(figure.id)?.snapshot) ?? {};
      const columns = columnsOfFormIn(report.organizationId, {
        type: "ReportedFigure",
        form: { entity: valuesOf(cell), otherNames: [] },
        references: {
          columns: {
            reportId: report.id,
            segmentId: cell.segment === null ? null : (segments.get(cell.segment) ?? null),
          },
          participants: [],
          countedIn: [],
        },
        before,
      });
      const entityId = figure?.id ?? randomUUID();
      const start = figure ? before : { id: entityId, slug: slugs.get(cell.key) ?? "" };
      const words = sources.map((source) => ({ ...source, statedAs: cell.printedAs }));
      const after = amended("ReportedFigure", start, columns, words, "ACCEPTED");
      const baseVersion = figure?.version ?? null;
      return { entityType: "ReportedFigure", entityId, baseVersion, after };
    });
  return [...deletions, ...said];
}

/** The cell as the form of one figure has it; what a source prints is not derived. */
function valuesOf({ metric, period, amount }: SentCell): EntityForm["entity"] {
  return { metric, ...period, amount, derivation: null };
}

function slugsOf(report: string, { segment }: SentCell): ReadonlyMap<string, string> {
  return new Map([
    ["report", report],
    ...(segment === null ? [] : [["segment", segment] as const]),
  ]);
}
