import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { writeAudit } from "../audit";
import { purgeFromBin } from "./bin";
import { type Edited, edit } from "./edit";
import { type NewProposal, propose, proposeAndPublish } from "./proposals";

/** What became of what somebody asked for. */
export type Asked =
  /** It waits for another's review. */
  | { readonly state: "proposed"; readonly proposalId: string }
  /** It is done; without a change set where everything was so already. */
  | { readonly state: "done"; readonly changeSetId: string | null };

/** Does at once what its author may publish alone, and proposes it to others where not. */
export async function proposeOrPublish(
  actor: Actor | null,
  proposal: Omit<NewProposal, "send">,
): Promise<Edited<Asked>> {
  assertCan(actor, "entity:propose");
  const sent = { ...proposal, send: true };
  if (!can(actor.role, "proposal:publishOwn")) {
    const proposed = await propose(actor, sent);
    return proposed.ok
      ? { ok: true, value: { state: "proposed", proposalId: proposed.value } }
      : proposed;
  }
  const published = await proposeAndPublish(actor, sent);
  return published.ok
    ? { ok: true, value: { state: "done", changeSetId: published.value?.id ?? null } }
    : published;
}

/** Takes an item of the bin out of everybody's reach for good; it and the log keep who did it and when. */
export function purgeBinItem(
  actor: Actor | null,
  itemId: string,
  typedName: string,
): Promise<Edited<{ readonly name: string }>> {
  assertCan(actor, "bin:purge");
  return edit(async (tx) => {
    const {
      entityType: type,
      entityId: id,
      name,
    } = await purgeFromBin(tx, actor.id, itemId, typedName);
    const subject = { type, id, name };
    await writeAudit(tx, { actor, action: "bin.purge", subject, details: { item: itemId } });
    return { name };
  });
}
