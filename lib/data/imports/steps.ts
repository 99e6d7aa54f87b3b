import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { prisma, STATEMENT_TIMEOUT } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { AuditAction } from "@/lib/domain/audit";
import { type ImportState, isJobState } from "@/lib/domain/import/import-state";
import { typeOfKind } from "@/lib/domain/import/kinds";
import { listColumnsOf } from "@/lib/domain/import/list-columns";
import type { Action } from "@/lib/domain/permissions";
import {
  type ExcludeRows,
  type HandIn,
  headersSchema,
  type ImportStep,
  type MappingForm,
  mappingSchema,
  type ReturnImport,
} from "@/lib/schemas/import";
import { writeAudit } from "../audit";
import { dropUpload, mappingKey } from "./files";
import { mayCarryOut } from "./imports";
import { rowsOnly } from "./rows";

/** The import after a step, or why the step was refused: a key of `errors`. */
export type StepTaken =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly message: string };

class StepRefusedError extends Error {}

type Import = Prisma.ImportGetPayload<object>;

interface Step {
  readonly action: Action;
  readonly from: readonly ImportState[];
  /** Only who uploaded it. */
  readonly isOwners?: true;
  readonly audit?: AuditAction;
  readonly work: (
    tx: Prisma.TransactionClient,
    row: Import,
    actor: Actor,
  ) => Promise<Prisma.ImportUncheckedUpdateInput>;
}

/** Some steps write of every row of a file, of which there may be many; in milliseconds. */
const PATIENCE = { timeout: 2 * STATEMENT_TIMEOUT } as const;

/** Takes one step with an import that stands as its sender has seen it. */
async function take(
  actor: Actor | null,
  { id, version }: ImportStep,
  step: Step,
): Promise<StepTaken> {
  assertCan(actor, step.action);
  try {
    await prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Import" WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await tx.import.findUnique({ where: { id } });
      if (row === null) throw new StepRefusedError("import.gone");
      if (row.version !== version) throw new StepRefusedError("import.changedMeanwhile");
      if (!step.from.includes(row.state)) throw new StepRefusedError("import.notNow");
      if (step.isOwners && row.uploadedById !== actor.id) {
        throw new StepRefusedError("import.notYours");
      }
      const data = await step.work(tx, row, actor);
      await tx.import.update({ where: { id }, data: { ...data, version: version + 1 } });
      if (step.audit) await audit(tx, actor, step.audit, row);
    }, PATIENCE);
    return { ok: true, version: version + 1 };
  } catch (error) {
    if (error instanceof StepRefusedError) return { ok: false, message: error.message };
    throw error;
  }
}

function audit(tx: Prisma.TransactionClient, actor: Actor, action: AuditAction, row: Import) {
  const subject = { type: "Import", id: row.id, name: row.fileName };
  const own = row.uploadedById === actor.id;
  return writeAudit(tx, { actor, action, subject, details: { kind: row.kind, own } });
}

/** A job that some server is to take up. */
const WAITING = {
  ...{ runId: null, heartbeatAt: null, startedAt: null, cancelAsked: false },
  ...{ trouble: null, troubleDetails: Prisma.DbNull, stepsDone: 0, stepsTotal: 0 },
} as const;

/** Says what the columns of the file hold, and remembers it for the next file like it. */
export function saveMapping(actor: Actor | null, form: MappingForm): Promise<StepTaken> {
  return take(actor, form, {
    ...{ action: "import:prepare", from: ["UPLOADED", "CHECKED"], isOwners: true },
    async work(tx, row) {
      const headers = headersSchema.parse(row.headers);
      refuseMapping(row.kind, headers.length, form);
      const source =
        form.source === null
          ? null
          : await tx.source.findUnique({ where: { slug: form.source }, select: { id: true } });
      if (form.source !== null && source === null) throw new StepRefusedError("source.unknown");
      const sourceId = source?.id ?? null;
      const key = mappingKey(row.kind, sourceId, headers);
      const { mapping, createMissing } = form;
      await tx.importMapping.upsert({
        where: { kind_sourceKey_headersKey: key },
        create: { ...key, headers, mapping },
        update: { headers, mapping },
      });
      return { mapping, remembered: [], sourceId, createMissing, state: "UPLOADED" };
    },
  });
}

function refuseMapping(kind: string, width: number, { mapping }: Pick<MappingForm, "mapping">) {
  const type = typeOfKind(kind);
  const known = type === null ? [] : listColumnsOf(type).map(({ name }): string => name);
  const used = mapping.filter((name) => name !== null);
  if (mapping.length !== width) throw new StepRefusedError("import.columnUnknown");
  if (used.some((name) => !known.includes(name))) {
    throw new StepRefusedError("import.columnUnknown");
  }
  if (new Set(used).size < used.length) throw new StepRefusedError("import.columnTwice");
}

/** Asks for a dry run, which some server takes up. */
export function startDryRun(actor: Actor | null, step: ImportStep): Promise<StepTaken> {
  return take(actor, step, {
    ...{ action: "import:prepare", from: ["UPLOADED", "CHECKED", "HANDED_IN"], isOwners: true },
    async work(tx, row) {
      if (mappingSchema.parse(row.mapping).every((name) => name === null)) {
        throw new StepRefusedError("import.nothingMapped");
      }
      const parts = await tx.importPart.count({ where: { importId: row.id } });
      if (parts === 0) throw new StepRefusedError("import.fileGone");
      return { ...WAITING, state: "CHECKING" };
    },
  });
}

/** Leaves rows out, or takes them in again; what is doubtful only with a reason. */
export function excludeRows(actor: Actor | null, form: ExcludeRows): Promise<StepTaken> {
  return take(actor, form, {
    ...{ action: "import:prepare", from: ["CHECKED"], isOwners: true },
    async work(tx, { id: importId }) {
      const { rows, all, excluded } = form;
      const which = { importId, ...(all === undefined ? { number: { in: rows } } : rowsOnly(all)) };
      if (excluded) {
        await tx.importRow.updateMany({ where: which, data: { excluded, reason: null } });
        return {};
      }
      const reason = form.quickReason ?? form.reason;
      const doubtful = { ...which, doubtful: true, excluded: true };
      if (reason === null && (await tx.importRow.count({ where: doubtful, take: 1 })) > 0) {
        throw new StepRefusedError("import.reasonMissing");
      }
      await tx.importRow.updateMany({ where: doubtful, data: { excluded, reason } });
      await tx.importRow.updateMany({ where: { ...which, doubtful: false }, data: { excluded } });
      return {};
    },
  });
}

/** Refuses what cannot be carried out as it stands. */
async function refuseUnready(tx: Prisma.TransactionClient, importId: string): Promise<void> {
  const errors = await tx.importRow.count({
    where: { importId, verdict: "ERROR", excluded: false },
  });
  if (errors > 0) throw new StepRefusedError("import.hasErrors");
  const planned = await tx.importRow.count({
    where: { importId, hasPlan: true, excluded: false },
  });
  if (planned === 0) throw new StepRefusedError("import.nothingToDo");
}

/** Gives an import that was checked to who may carry it out. */
export function handIn(actor: Actor | null, form: HandIn): Promise<StepTaken> {
  return take(actor, form, {
    ...{ action: "import:prepare", from: ["CHECKED"], isOwners: true, audit: "import.handIn" },
    async work(tx, { id }) {
      await refuseUnready(tx, id);
      return { state: "HANDED_IN", handedInAt: new Date(), comment: form.comment };
    },
  });
}

/** Gives an import back to who handed it in, who is told why. */
export function returnImport(actor: Actor | null, form: ReturnImport): Promise<StepTaken> {
  return take(actor, form, {
    ...{ action: "import:carryOut", from: ["HANDED_IN"], audit: "import.return" },
    work: async () => ({ state: "CHECKED", comment: form.comment }),
  });
}

/** Asks for an import to be carried out; who uploaded it cannot, but who may. */
export function carryOutImport(actor: Actor | null, step: ImportStep): Promise<StepTaken> {
  return take(actor, step, {
    ...{ action: "import:carryOut", from: ["HANDED_IN", "CHECKED"], audit: "import.carryOut" },
    async work(tx, row, asking) {
      if (!mayCarryOut(row, asking)) throw new StepRefusedError("import.own");
      // What nobody handed in is its owner's alone.
      if (row.state === "CHECKED" && row.uploadedById !== asking.id) {
        throw new StepRefusedError("import.notNow");
      }
      await refuseUnready(tx, row.id);
      return { ...WAITING, state: "CARRYING_OUT", carriedOutById: asking.id };
    },
  });
}

/** Asks for a whole import to be taken back. */
export function undoImport(actor: Actor | null, step: ImportStep): Promise<StepTaken> {
  return take(actor, step, {
    ...{ action: "import:carryOut", from: ["DONE"], audit: "import.undo" },
    async work(_tx, row, asking) {
      if (!mayCarryOut(row, asking)) throw new StepRefusedError("import.own");
      return { ...WAITING, state: "UNDOING", undoneById: asking.id };
    },
  });
}

/**
 * Ends the job under way, which leaves nothing behind, or gives up an import that has none. Needs no
 * version: who cancels does not care what else happened.
 */
export async function cancelImport(
  actor: Actor | null,
  { id }: Pick<ImportStep, "id">,
): Promise<StepTaken> {
  assertCan(actor, "import:prepare");
  const seen = await prisma.import.findUnique({ where: { id }, select: { version: true } });
  if (seen === null) return { ok: false, message: "import.gone" };
  return take(
    actor,
    { id, version: seen.version },
    {
      ...{ action: "import:prepare", audit: "import.cancel" },
      from: ["UPLOADED", "CHECKING", "CHECKED", "HANDED_IN", "CARRYING_OUT", "UNDOING"],
      async work(tx, row, asking) {
        if (row.uploadedById !== asking.id && !mayCarryOut(row, asking)) {
          throw new StepRefusedError("import.notYours");
        }
        if (isJobState(row.state)) return { cancelAsked: true };
        await dropUpload(tx, id);
        return { state: "CANCELLED" };
      },
    },
  );
}
