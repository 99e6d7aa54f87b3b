import type { z } from "zod";
import { DISPLAY_CURRENCIES } from "@/lib/domain/display-currency";
import type { View } from "@/lib/domain/view";
import { singleParams } from "@/lib/schemas/list-query";
import { askedView } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";
import type { ApiProblem } from "./json-answer";

/** What a program asked for, or what is wrong with it. */
type ViewedRequest<Query> =
  | { readonly view: View; readonly query: Query }
  | { readonly problem: ApiProblem };

/** The parameters of a request: the day and the currency as on every page, the others by the schema. */
export function viewedRequest<Schema extends z.ZodObject>(
  { searchParams }: URL,
  schema: Schema,
): ViewedRequest<z.output<Schema>> {
  const params = singleParams(Object.fromEntries(searchParams));
  const { view, refused } = askedView(params, currentDay());
  if (refused !== null) {
    const message = "asKnownOn must be a day up to today, written YYYY-MM-DD.";
    return { problem: { code: `asKnownOn.${refused.reason}`, message } };
  }
  if (params.currency && view.currency === undefined) {
    const message = `currency must be one of ${DISPLAY_CURRENCIES.join(", ")}.`;
    return { problem: { code: "currency.unknown", message } };
  }
  const asked = schema.safeParse(params);
  if (asked.success) return { view, query: asked.data };
  const [issue] = asked.error.issues;
  const name = String(issue?.path[0]);
  return {
    problem: { code: `${name}.malformed`, message: `${name}: ${issue?.message ?? "malformed"}.` },
  };
}
