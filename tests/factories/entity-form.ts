import { randomUUID } from "node:crypto";
import type { EntityFormValues } from "@/lib/data/editing/entity-form-values";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type EntityForm, entityFormSchema } from "@/lib/schemas/entity-form";
import { typedSource } from "./round-form.ts";

interface TypedEntity {
  readonly entity: Readonly<Record<string, string | boolean>>;
  /** None for a new entity. */
  readonly version?: number;
  readonly sources?: readonly object[];
  readonly made?: object;
  readonly otherNames?: readonly object[];
  readonly participants?: readonly object[];
  readonly countedIn?: readonly object[];
  readonly standing?: string;
  readonly renderingsHold?: boolean;
  readonly token?: string;
}

/** A form as a browser sends it, read; what was left empty is left out. */
export function entityForm(type: EntityType, typed: TypedEntity): EntityForm {
  const paper = typedSource(`Paper ${randomUUID().slice(0, 8)}`);
  const sources = typed.sources ?? [{ ...paper, publishedOn: { date: "April 2026" } }];
  return entityFormSchema(type, typed.version === undefined).parse({
    token: randomUUID(),
    ...typed,
    sources,
  });
}

/** What stands in an opened form, as a browser sends it: boxes that are not ticked are left out. */
export function asSent({ entity, otherNames, participants, countedIn }: EntityFormValues) {
  const ticked = Object.entries(entity).map(([name, text]) => [
    name,
    name.endsWith("Inferred") ? text === "on" : text,
  ]);
  return {
    entity: Object.fromEntries(ticked),
    participants,
    countedIn,
    otherNames: otherNames.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, part]) => [
          name,
          typeof part === "string" ? part : { ...part, inferred: part.inferred === "on" },
        ]),
      ),
    ),
  };
}
