import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { quantityIn } from "@/lib/domain/editing/field-columns";
import { isSameAmount } from "@/lib/domain/editing/figure-cell";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import type { Quantity } from "@/lib/domain/quantity";
import { periodKey } from "@/lib/domain/reporting-period";
import {
  type FigureGridForm,
  MOST_CELLS,
  printSeen,
  type SeenFigure,
  type SentCell,
} from "@/lib/schemas/figure-grid";
import { FieldErrorList, type FieldErrors } from "../field-errors";
import { confirmChanges } from "../guards/confirm";
import type { DrawnWarning } from "../guards/drawn-warning";
import { enterSources } from "../round-entry-sources";
import { edit } from "./edit";
import { newSource, refusalErrors } from "./entry-words";
import { findSegments, findSentFigures, readBases } from "./figure-bases";
import { changesOfCells, type Standing } from "./figure-changes";
import { readSheetFigures } from "./figure-sheet";
import type { NewProposal } from "./proposals";
import { sendForm } from "./send-form";

/** A figure that somebody changed after the grid was opened. */
export interface FigureConflict {
  readonly key: string;
  /** What stands there now; null for nothing. */
  readonly now: Quantity | null;
  /** With which the grid goes on: whoever sends it has seen that figure. Empty for nothing. */
  readonly version: string;
}

/** What the author has to look at before anything is saved. */
export interface FigureCheck {
  readonly conflicts: readonly FigureConflict[];
  /** Cells that were emptied: their figures would be deleted. */
  readonly emptied: readonly string[];
  /** How what is new was understood, where the page has not shown it yet. */
  readonly read: readonly { readonly key: string; readonly amount: Quantity }[];
  /** Sent back with the form, tells that `read` was seen. */
  readonly seen: string;
  /** What may be wrong with the figures. */
  readonly warnings: readonly DrawnWarning[];
}

export type FigureEntry =
  | { readonly ok: true; readonly proposalId: string; readonly isPublished: boolean }
  | { readonly ok: false; readonly errors: FieldErrors; readonly check?: FigureCheck };

/** What the browser sends where the grid has shown this while it was typed. */
const SHOWN_WHILE_TYPED = "typed";

/**
 * Proposes the figures of a report that were entered, changed or emptied in its grid, all in one
 * proposal. Who may publish their own publishes at once. A grid that was already sent is answered as
 * before.
 */
export async function enterFigures(
  form: FigureGridForm,
  actor: Actor | null,
): Promise<FigureEntry> {
  assertCan(actor, "entity:propose");
  const edited = await edit((tx) => enter(tx, form, actor));
  return edited.ok ? edited.value : { ok: false, errors: refusalErrors(edited.refusal) };
}

async function enter(
  tx: Prisma.TransactionClient,
  form: FigureGridForm,
  actor: Actor,
): Promise<FigureEntry> {
  const { token, reportId } = form;
  // Two grids of one report at once: the second sees what the first has saved.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('roundbook.round-entry'))`;
  const report = await tx.financialReport.findUnique({
    where: { id: reportId },
    include: { organization: { select: { name: true } } },
  });
  if (report === null) return refused("entity.gone");
  const errors = new FieldErrorList();
  const segments = await findSegments(tx, report.organizationId, form.cells, errors);
  if (!errors.isEmpty) return { ok: false, errors: errors.toFieldErrors() };
  const bases = await readBases(tx, reportId, form.cells, segments);
  if (bases === null) return refused("form.stale");
  const standing = await readSheetFigures(tx, reportId);
  const changed = form.cells.filter(
    ({ key, amount }) => !isSameAmount(amount, amountIn(bases.get(key))),
  );
  const isNow = ({ key, amount }: SentCell) =>
    isSameAmount(amount, standing.get(key)?.amount ?? null);
  const sent = await findSentFigures(tx, token, segments);
  if (sent !== null) {
    const { proposalId, isPublished, says, count } = sent;
    const isSame =
      changed.every((cell) => says(cell) || isNow(cell)) && changed.filter(says).length === count;
    return isSame ? { ok: true, proposalId, isPublished } : refused("form.alreadySaved");
  }

  const open = changed.filter((cell) => !isNow(cell));
  if (open.length === 0) return refused("entity.unchanged");
  if (open.length > MOST_CELLS) return refused("form.tooManyRows");
  const sources = await enterSources(tx, form, errors);
  const isSourceWrong = sources.length < form.sources.length;
  if (sources.length === 0 && !isSourceWrong && open.some(({ amount }) => amount !== null)) {
    errors.add("sources[0].known", "source.required");
  }
  const check = checkOf(form, open, standing, errors);
  if (!errors.isEmpty) return { ok: false, errors: errors.toFieldErrors(), check };
  if (needsLook(check)) return { ok: false, errors: {}, check };

  const changes = [
    ...sources.flatMap(newSource),
    ...(await changesOfCells(tx, { report, cells: open, standing, segments, sources })),
  ];
  const confirmed = await confirmChanges(tx, changes, form);
  if (!confirmed.ok) {
    const { warnings } = confirmed;
    return { ok: false, errors: confirmed.errors, check: { ...check, warnings } };
  }
  const proposal: NewProposal = {
    id: token,
    title: `${report.organization.name}, ${periodKey(report)}`,
    ...{ entityType: "FinancialReport", entityId: reportId, payload: { act: "CHANGE", changes } },
    ...{ comment: form.comment, send: true, override: confirmed.override },
  };
  const isPublished = await sendForm(tx, actor, proposal, undefined);
  return { ok: true, proposalId: token, isPublished };
}

const refused = (message: string): FigureEntry => ({ ok: false, errors: { "": [message] } });

const amountIn = (snapshot: Snapshot | undefined) =>
  snapshot === undefined ? null : quantityIn(snapshot, "amount");

function checkOf(
  form: FigureGridForm,
  cells: readonly SentCell[],
  standing: Standing,
  errors: FieldErrorList,
): FigureCheck {
  const versionOf = (seen: SeenFigure | null | undefined) => (seen ? printSeen(seen) : "");
  const conflicts = cells.flatMap(({ key, seen }): FigureConflict[] => {
    const now = standing.get(key);
    if (versionOf(seen) === versionOf(now)) return [];
    errors.add(`cells.${key}`, "figure.changedMeanwhile");
    return [{ key, now: now?.amount ?? null, version: versionOf(now) }];
  });
  const emptied = cells.filter(({ amount }) => amount === null).map(({ key }) => key);
  const isConfirmed = emptied.every((key) => form.emptied.includes(key));
  const read = cells.flatMap(({ key, amount }) => (amount === null ? [] : [{ key, amount }]));
  const seen = JSON.stringify(read);
  const isSeen = form.seen === seen || form.seen === SHOWN_WHILE_TYPED;
  return {
    ...{ conflicts, emptied: isConfirmed ? [] : emptied },
    ...{ read: isSeen ? [] : read, seen, warnings: [] },
  };
}

function needsLook({ emptied, read }: FigureCheck): boolean {
  return emptied.length + read.length > 0;
}
