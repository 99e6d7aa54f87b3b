import "server-only";
import { getMessages, getTranslations } from "next-intl/server";
import type { RefusalFact } from "@/lib/data/editing/refusal-facts";
import { titleText } from "@/lib/domain/editing/title-text";
import { printMoment } from "@/lib/domain/moment-text";
import { messageAt } from "@/lib/i18n/message-at";
import type { AppLocale } from "@/lib/i18n/routing";

/** More would be a list to search, not to read. */
const MOST_SENTENCES = 20;

/** What stands in the way of an edit, a sentence a thing, in the reader's language. */
export async function refusalSentences(
  facts: readonly RefusalFact[],
  locale: AppLocale,
): Promise<readonly string[]> {
  const t = await getTranslations({ locale, namespace: "history" });
  const messages = await getMessages({ locale });
  const nameOf = (entity: RefusalFact["entity"]) =>
    t("refusals.named", {
      type: messageAt(messages, `comparison.types.${entity.type}`) ?? entity.type,
      name: titleText(entity, locale),
    });
  const fieldOf = (type: string, field: string) =>
    messageAt(messages, `comparison.fieldsOf.${type}.${field}`) ??
    messageAt(messages, `comparison.fields.${field}`) ??
    field;
  const sentenceOf = (fact: RefusalFact): string => {
    const entity = nameOf(fact.entity);
    if (fact.kind === "missing" || fact.kind === "stillRefers") {
      return t(`refusals.${fact.kind}`, { entity });
    }
    if (fact.kind === "clash") return t("refusals.clash", { entity, other: nameOf(fact.other) });
    const word = {
      entity,
      by: fact.by ?? t("record.dataSet"),
      at: printMoment(fact.at, locale),
    };
    if (fact.kind === "fieldChanged") {
      return t("refusals.fieldChanged", { ...word, field: fieldOf(fact.entity.type, fact.field) });
    }
    if (fact.kind === "newerVersion") return t("refusals.newerVersion", word);
    return t(fact.entity.isDeleted ? "refusals.deletedSince" : "refusals.restoredSince", word);
  };
  const sentences = facts.slice(0, MOST_SENTENCES).map(sentenceOf);
  const left = facts.length - sentences.length;
  return left > 0 ? [...sentences, t("refusals.more", { count: left })] : sentences;
}
