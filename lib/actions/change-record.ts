"use server";

import { readBinItem } from "@/lib/data/editing/bin-list";
import { findEntity, findFirstOf } from "@/lib/data/editing/entity-lookup";
import { proposeOrPublish, purgeBinItem } from "@/lib/data/editing/on-record";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { titleText } from "@/lib/domain/editing/title-text";
import type { ProposalPayload } from "@/lib/schemas/proposal";
import {
  bringBackSchema,
  deleteEntitySchema,
  mergeFormSchema,
  purgeFormSchema,
  restoreVersionSchema,
  undoFormSchema,
} from "@/lib/schemas/record-forms";
import { type ActionContext, type Outcome, refused, runForm } from "./action";
import { answerAsked, refuse, type Sentences } from "./answer-asked";
import type { FormState } from "./form-state";

interface Asked {
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly title: string;
  readonly payload: ProposalPayload;
  /** Where to go back to, where there is no change to look at. */
  readonly back: string;
}

/** Proposes what a form asks for, or does it at once for who may. */
async function ask(
  { actor, locale }: ActionContext,
  { token: id, words: comment }: { readonly token: string; readonly words: string },
  { back, ...asked }: Asked,
): Promise<Outcome<Sentences>> {
  return answerAsked(await proposeOrPublish(actor, { id, comment, ...asked }), locale, back);
}

/** Makes an older version of an entity stand again. */
export async function restoreVersion(
  locale: string,
  _state: FormState<Sentences>,
  formData: FormData,
): Promise<FormState<Sentences>> {
  return runForm(
    {
      schema: restoreVersionSchema,
      permission: "entity:propose",
      path: "/admin/entities",
      run: async ({ type, id, toVersion, baseVersion, ...form }, context) =>
        ask(context, form, {
          ...{ entityType: type, entityId: id, title: await titleOf(context, id) },
          payload: { act: "REVERT", toVersion, baseVersion },
          back: `/admin/history/${type}/${id}`,
        }),
    },
    locale,
    formData,
  );
}

/** Moves an entity to the bin with everything that hangs on it. */
export async function deleteEntity(
  locale: string,
  _state: FormState<Sentences>,
  formData: FormData,
): Promise<FormState<Sentences>> {
  return runForm(
    {
      schema: deleteEntitySchema,
      permission: "entity:propose",
      path: "/admin/entities",
      run: async ({ type, id, baseVersion, ...form }, context) =>
        ask(context, form, {
          ...{ entityType: type, entityId: id, title: await titleOf(context, id) },
          payload: { act: "DELETE", baseVersion },
          back: "/admin/entities",
        }),
    },
    locale,
    formData,
  );
}

export async function mergeTwo(
  locale: string,
  _state: FormState<Sentences>,
  formData: FormData,
): Promise<FormState<Sentences>> {
  return runForm(
    {
      schema: mergeFormSchema,
      permission: "entity:propose",
      path: "/admin/organizations/merge",
      run: async ({ fromId, intoId, ...form }, context) =>
        ask(context, form, {
          ...{ entityType: "Organization", entityId: fromId },
          title: `${await titleOf(context, fromId)} → ${await titleOf(context, intoId)}`,
          payload: { act: "MERGE", intoId },
          back: "/admin/organizations/merge",
        }),
    },
    locale,
    formData,
  );
}

/** Takes a change set back as a whole. */
export async function undoChange(
  locale: string,
  _state: FormState<Sentences>,
  formData: FormData,
): Promise<FormState<Sentences>> {
  return runForm(
    {
      schema: undoFormSchema,
      permission: "entity:propose",
      path: "/admin/changes",
      run: async ({ changeSetId, ...form }, context) => {
        const changed = await findFirstOf(context.actor, changeSetId);
        if (changed === null) return refused("form.stale");
        return ask(context, form, {
          ...{ entityType: changed.type, entityId: changed.id },
          title: changed.proposed ?? titleText(changed, context.locale),
          payload: { act: "UNDO", changeSetId },
          back: `/admin/changes/${changeSetId}`,
        });
      },
    },
    locale,
    formData,
  );
}

/** Brings back what was deleted, with everything that went with it. */
export async function bringBack(
  locale: string,
  _state: FormState<Sentences>,
  formData: FormData,
): Promise<FormState<Sentences>> {
  return runForm(
    {
      schema: bringBackSchema,
      permission: "entity:propose",
      path: "/admin/bin",
      run: async ({ itemId, ...form }, context) => {
        const item = await readBinItem(context.actor, itemId);
        if (item === null) return refused("form.stale");
        return ask(context, form, {
          ...{ entityType: item.type, entityId: item.entityId, title: item.name },
          payload: { act: "RESTORE", itemId },
          back: `/admin/bin/${itemId}`,
        });
      },
    },
    locale,
    formData,
  );
}

/** What an entity is called in the language of who proposes something about it. */
async function titleOf({ actor, locale }: ActionContext, id: string): Promise<string> {
  const entity = await findEntity(actor, id);
  return entity === null ? id : titleText(entity, locale);
}

export async function purge(
  locale: string,
  _state: FormState<Sentences>,
  formData: FormData,
): Promise<FormState<Sentences>> {
  return runForm(
    {
      schema: purgeFormSchema,
      permission: "bin:purge",
      path: "/admin/bin",
      run: async ({ itemId, words }, { actor, locale: spoken }) => {
        const purged = await purgeBinItem(actor, itemId, words);
        if (!purged.ok) {
          if (purged.refusal.message !== "bin.nameDiffers") return refuse(purged, spoken);
          return { ok: false, errors: { words: ["bin.nameDiffers"] } };
        }
        return { ok: true, goTo: `/${spoken}/admin/bin?state=PURGED&purged=1` };
      },
    },
    locale,
    formData,
  );
}
