import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { insertProposal, type NewProposal, publishIn, reviseIn } from "./proposals";

/**
 * Makes a form's proposal, or the next version of the one that the form mends. Whether it is
 * published with that, as who may publish their own does.
 */
export async function sendForm(
  tx: Prisma.TransactionClient,
  actor: Actor,
  proposal: NewProposal,
  mendedVersion: number | undefined,
): Promise<boolean> {
  const { id } = proposal;
  const isPublished = proposal.send && can(actor.role, "proposal:publishOwn");
  let version = 1;
  if (mendedVersion === undefined) await insertProposal(tx, actor, proposal);
  else version = await reviseIn(tx, actor, { id, version: mendedVersion }, proposal);
  if (isPublished) await publishIn(tx, actor, { id, version, comment: null });
  return isPublished;
}
