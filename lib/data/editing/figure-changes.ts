import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import type { EntityForm } from "@/lib/schemas/entity-form";
import type { SentCell } from "@/lib/schemas/figure-grid";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import type { EnteredSource } from "../round-entry-sources";
import { changesToDelete } from "./deletion";
import { freeAddresses } from "./entity-address";
import { columnsOfForm } from "./entity-columns";
import { amended } from "./entry-words";
import type { SheetFigure } from "./figure-sheet";

export type Standing = ReadonlyMap<string, SheetFigure>;

interface Entered {
  readonly report: { readonly id: string; readonly slug: string };
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
  const changes: Change[] = [];
  for (const cell of cells) {
    const figure = standing.get(cell.key);
    if (cell.amount === null) {
      const id = figure?.id ?? "";
      changes.push(...(await changesToDelete(tx, { type: "ReportedFigure", id })));
      continue;
    }
    const entityId = figure?.id ?? randomUUID();
    const before = figure === undefined ? {} : await readFigure(tx, figure);
    const references = {
      columns: {
        reportId: report.id,
        segmentId: cell.segment === null ? null : (segments.get(cell.segment) ?? null),
      },
      participants: [],
    };
    const form = { entity: valuesOf(cell), otherNames: [] };
    const columns = await columnsOfForm(tx, "ReportedFigure", form, references, before);
    const start = figure === undefined ? { id: entityId, slug: slugs.get(cell.key) ?? "" } : before;
    const words = sources.map((source) => ({ ...source, statedAs: cell.printedAs }));
    const after = amended("ReportedFigure", start, columns, words, "ACCEPTED");
    const baseVersion = figure?.version ?? null;
    changes.push({ entityType: "ReportedFigure", entityId, baseVersion, after });
  }
  return changes;
}

async function readFigure(
  tx: Prisma.TransactionClient,
  { id, version }: SheetFigure,
): Promise<Snapshot> {
  const where = { entityId: id, version };
  const { after } = await tx.revision.findFirstOrThrow({ where });
  return snapshotSchema.parse(after);
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
