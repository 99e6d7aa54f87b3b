import "server-only";
import type { Edited } from "@/lib/data/editing/edit";
import type { Asked } from "@/lib/data/editing/on-record";
import { explainRefusal } from "@/lib/data/editing/refusal-facts";
import type { AppLocale } from "@/lib/i18n/routing";
import type { Outcome } from "./action";
import { refusalSentences } from "./refusal-sentences";

/** What stands in the way, in sentences. */
export type Sentences = readonly string[];

/**
 * Where to go on to after something was asked for: to the change that was made, or back to `path`,
 * which tells that it waits for review or that there was nothing to do.
 */
export async function answerAsked(
  asked: Edited<Asked>,
  locale: AppLocale,
  path: string,
): Promise<Outcome<Sentences>> {
  if (!asked.ok) return refuse(asked, locale);
  const { value } = asked;
  if (value.state === "proposed") {
    return { ok: true, goTo: `/${locale}${path}?proposed=${value.proposalId}` };
  }
  const goTo =
    value.changeSetId === null
      ? `${path}?done=nothing`
      : `/admin/changes/${value.changeSetId}?done=1`;
  return { ok: true, goTo: `/${locale}${goTo}` };
}

/** A key that is taken already is told as what it is: nobody changed anything at this moment. */
const OWN_WORDS: Readonly<Record<string, string>> = { "form.conflict": "record.clash" };

export async function refuse(
  { refusal }: Extract<Edited<unknown>, { ok: false }>,
  locale: AppLocale,
): Promise<Outcome<Sentences>> {
  const message = OWN_WORDS[refusal.message] ?? refusal.message;
  const detail = await refusalSentences(await explainRefusal(refusal), locale);
  return { ok: false, errors: { "": [message] }, detail };
}
