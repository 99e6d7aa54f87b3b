"use server";

import { readBinItem } from "@/lib/data/editing/bin-list";
import { findEntity, findFirstOf } from "@/lib/data/editing/entity-lookup";
import { proposeOrPublish, purgeBinItem } from "@/lib/data/editing/on-record";
import type { Actor } from "@/lib/domain/actor";
import { titleText } from "@/lib/domain/editing/title-text";
import type { AppLocale } from "@/lib/i18n/routing";
import {
  bringBackSchema,
  deleteEntitySchema,
  mergeFormSchema,
  purgeFormSchema,
  restoreVersionSchema,
  undoFormSchema,
} from "@/lib/schemas/record-forms";
import { runForm } from "./action";
import { answerAsked, refuse, type Sentences } from "./answer-asked";
import type { FormState } from "./form-state";

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
      run: async (
        { token, type, id, toVersion, baseVersion, words },
        { actor, locale: spoken },
      ) => {
        const asked = await proposeOrPublish(actor, {
          ...{ id: token, entityType: type, entityId: id, comment: words },
          title: await titleOf(actor, id, spoken),
          payload: { act: "REVERT", toVersion, baseVersion },
        });
        return answerAsked(asked, spoken, `/admin/history/${type}/${id}`);
      },
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
      run: async ({ token, type, id, baseVersion, words }, { actor, locale: spoken }) => {
        const asked = await proposeOrPublish(actor, {
          ...{ id: token, entityType: type, entityId: id, comment: words },
          title: await titleOf(actor, id, spoken),
          payload: { act: "DELETE", baseVersion },
        });
        return answerAsked(asked, spoken, "/admin/entities");
      },
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
      run: async ({ token, fromId, intoId, words }, { actor, locale: spoken }) => {
        const [from, into] = [
          await titleOf(actor, fromId, spoken),
          await titleOf(actor, intoId, spoken),
        ];
        const asked = await proposeOrPublish(actor, {
          ...{ id: token, entityType: "Organization", entityId: fromId, comment: words },
          title: `${from} → ${into}`,
          payload: { act: "MERGE", intoId },
        });
        return answerAsked(asked, spoken, "/admin/organizations/merge");
      },
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
      run: async ({ token, changeSetId, words }, { actor, locale: spoken }) => {
        const changed = await findFirstOf(actor, changeSetId);
        if (changed === null) return { ok: false, errors: { "": ["form.stale"] } };
        const asked = await proposeOrPublish(actor, {
          ...{ id: token, entityType: changed.type, entityId: changed.id, comment: words },
          title: changed.proposed ?? titleText(changed, spoken),
          payload: { act: "UNDO", changeSetId },
        });
        return answerAsked(asked, spoken, `/admin/changes/${changeSetId}`);
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
      run: async ({ token, itemId, words }, { actor, locale: spoken }) => {
        const item = await readBinItem(actor, itemId);
        if (item === null) return { ok: false, errors: { "": ["form.stale"] } };
        const asked = await proposeOrPublish(actor, {
          ...{ id: token, entityType: item.type, entityId: item.entityId, comment: words },
          title: item.name,
          payload: { act: "RESTORE", itemId },
        });
        return answerAsked(asked, spoken, `/admin/bin/${itemId}`);
      },
    },
    locale,
    formData,
  );
}

/** What an entity is called in the language of who proposes something about it. */
async function titleOf(actor: Actor | null, id: string, locale: AppLocale): Promise<string> {
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
