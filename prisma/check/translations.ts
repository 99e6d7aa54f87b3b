import { textLanguage } from "@/lib/domain/subject-name";
import type { DataSet } from "../load/read-files";
import type { Comparison } from "./comparison";

type Files = Readonly<Record<string, readonly { readonly row: object }[]>>;

/** Names that are facts with claims of their own, and publishers, of which not all have a Chinese name. */
const MAY_STAY: Readonly<Record<string, string>> = {
  organizations: "name",
  people: "name",
  sources: "publisher",
};

/** Every text that stands on pages of readers has a rendering in both scripts, in Chinese. */
export function checkTranslations(dataSet: DataSet): Comparison[] {
  const files: Files = dataSet;
  return Object.entries(files).map(([file, placed]) => {
    const texts = placed.flatMap(({ row }) => textsIn(row, MAY_STAY[file], slugIn(row)));
    const missing = texts.filter(({ sound }) => !sound).map(({ place }) => place);
    return {
      check: "every text in both Chinese scripts",
      subject: [file, ...missing].join(" "),
      stated: `${texts.length} texts`,
      computed: `${texts.length - missing.length} translated`,
      tolerance: "0",
      outcome: missing.length === 0 ? "ok" : "breach",
    };
  });
}

interface Text {
  readonly place: string;
  readonly sound: boolean;
}

/** A text is what has a field for its rendering, at any depth of a row. */
function textsIn(value: unknown, mayStay: string | undefined, place: string): Text[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, mayStay, place));
  if (typeof value !== "object" || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  return [...fields].flatMap(([field, inner]): Text[] => {
    if (!fields.has(`${field}ZhHans`) || inner === null || field === mayStay) {
      return textsIn(inner, mayStay, place);
    }
    const sound = ["ZhHans", "ZhHant"].every((script) => {
      const rendering = fields.get(`${field}${script}`);
      return typeof rendering === "string" && textLanguage(rendering) === "zh-Hans";
    });
    return [{ place: `${place}.${field}`, sound }];
  });
}

function slugIn(row: object): string {
  return "slug" in row && typeof row.slug === "string" ? row.slug : "";
}
