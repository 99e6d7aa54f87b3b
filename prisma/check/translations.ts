import { textLanguage } from "@/lib/domain/subject-name";
import type { DataSet } from "../load/read-files";
import type { Comparison } from "./comparison";

/** Frequent characters by which a rendering in the other script gives itself away. */
const OTHER_SCRIPT = {
  ZhHans: /[們個這為與說東車見門問間業專輪資發領無單開關產統應後國際務員實報網銷響體團]/u,
  ZhHant: /[们个这为与说东车见门问间业专轮资发领无单开关产统应后国际务员实报网销响体团]/u,
} as const;

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
  return Object.entries(files).flatMap(([file, placed]): Comparison[] => {
    const texts = placed.flatMap(({ row }) => textsIn(row, MAY_STAY[file], slugIn(row)));
    if (texts.length === 0) return [];
    const missing = texts.filter(({ sound }) => !sound).map(({ place }) => place);
    return [
      {
        check: "every text in both Chinese scripts",
        subject: [file, ...missing].join(" "),
        stated: `${texts.length} texts`,
        computed: `${texts.length - missing.length} translated`,
        tolerance: "0",
        outcome: missing.length === 0 ? "ok" : "breach",
      },
    ];
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
    const sound = Object.entries(OTHER_SCRIPT).every(([script, other]) => {
      const rendering = fields.get(`${field}${script}`);
      return (
        typeof rendering === "string" &&
        textLanguage(rendering) === "zh-Hans" &&
        !other.test(rendering)
      );
    });
    return [{ place: `${place}.${field}`, sound }];
  });
}

function slugIn(row: object): string {
  return "slug" in row && typeof row.slug === "string" ? row.slug : "";
}
