import type { useTranslations } from "next-intl";
import { dateWords } from "@/components/pictures/svg-evidence";
import type { OrganizationTie } from "@/lib/data/organizations-relations";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { PartialDate } from "@/lib/domain/partial-date";
import { nameIn } from "@/lib/domain/subject-name";

type StructureTexts = ReturnType<typeof useTranslations<"structure">>;

/** One dated fact about a tie: words around the part that opens its evidence. */
export interface TieLine {
  readonly key: string;
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly sourced: Basis;
}

/** Stands for the date while a message is put together. */
const PLACE = "\uE000";

const KEYS = {
  MEMBER_OF_GROUP: { from: "member", none: "memberUndated", to: "left" },
  SUBSIDIARY: { from: "subsidiary", none: "subsidiaryUndated", to: "subsidiaryEnded" },
  SPUN_OUT_OF: { from: "spunOut", none: "spunOutUndated", to: null },
  FOUNDED_BY: { from: "founded", none: "foundedUndated", to: null },
  PREDECESSOR_OF: { from: "wentOn", none: "wentOnUndated", to: null },
} as const;

/** A tie in words, a line for each of its dates; one without a date where it has none. */
export function tieLines(tie: OrganizationTie, t: StructureTexts, locale: Locale): TieLine[] {
  const { type } = tie;
  if (!isDrawn(type)) return [];
  const keys = KEYS[type];
  const values = {
    other: nameIn(locale, tie.other).main,
    role: t(`role.${tie.groupRole ?? "X"}`),
    planned: String(tie.planned),
  };
  const dated = (key: "from" | "to", message: Exclude<(typeof keys)["from" | "to"], null>) => {
    const sourced: Sourced<PartialDate> | null = tie[key];
    if (sourced === null) return [];
    const [before = "", after = ""] = t(`tie.${message}`, { ...values, date: PLACE }).split(PLACE);
    const figure = dateWords(sourced.value, locale);
    return [{ key: `${tie.slug} ${key}`, before, figure, after, sourced }];
  };
  const lines = [...dated("from", keys.from), ...(keys.to === null ? [] : dated("to", keys.to))];
  if (lines.length > 0) return lines;
  return [
    {
      key: tie.slug,
      before: "",
      figure: t(`tie.${keys.none}`, values),
      after: "",
      sourced: tie.existence,
    },
  ];
}

/** Whether the kind of tie is part of the picture. */
export function isDrawn(type: OrganizationTie["type"]): type is keyof typeof KEYS {
  return Object.hasOwn(KEYS, type);
}
