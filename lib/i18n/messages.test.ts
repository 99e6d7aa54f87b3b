import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/locale";
import { messagesOf } from "./messages";

/** Names, codes and symbols that Chinese writes in Latin letters too. */
const LATIN_IN_CHINESE = new Set([
  ...[
    "Roundbook",
    "MIT",
    "JSON",
    "CSV",
    "XLSX",
    "Excel",
    "MB",
    "kB",
    "UTF",
    "GB",
    "SVG",
    "PNG",
    "https",
    "http",
  ],
  ...["AI", "GPU", "IPO", "Pre", "EBITDA", "CNY", "USD", "HKD"],
  // What stands on keys.
  ...["Enter", "Tab", "Esc", "Ctrl", "Shift", "F", "Z"],
  // The X companies, types of round, grades of a source, ids of facts.
  ...["X", "A", "B", "C", "D", "E", "seed", "pub"],
]);

type Tree = { readonly [key: string]: string | Tree };

function textsOf(tree: Tree, path = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : textsOf(value, `${path}${key}.`),
  );
}

const messages = new Map(
  await Promise.all(
    LOCALES.map(async (locale) => [locale, new Map(textsOf(await messagesOf(locale)))] as const),
  ),
);
const english = messages.get("en") ?? new Map<string, string>();

/** A message taken apart: what a caller hands in, and what a reader sees. */
interface Parts {
  readonly args: Set<string>;
  readonly tags: Set<string>;
  readonly words: string;
}

/** Reads ICU as far as these messages use it: arguments, plural and select, tags. */
function partsOf(message: string): Parts {
  const parts = { args: new Set<string>(), tags: new Set<string>(), words: "" };
  let at = 0;
  readText(false);
  if (at < message.length) throw new Error(`unbalanced braces in: ${message}`);
  return parts;

  /** Up to the brace that closes a branch, or to the end. */
  function readText(inBranch: boolean): void {
    while (at < message.length && !(inBranch && message[at] === "}")) {
      const tag = /^<\/?([a-z]\w*)>/i.exec(message.slice(at));
      if (message[at] === "{") readArgument();
      else if (tag) {
        parts.tags.add(tag[1] ?? "");
        parts.words += " ";
        at += tag[0].length;
      } else parts.words += message[at++];
    }
  }

  function readArgument(): void {
    const head = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(at));
    if (!head) throw new Error(`no argument at ${at} in: ${message}`);
    parts.args.add(head[1] ?? "");
    parts.words += " ";
    at += head[0].length;
    if (head[2] !== "plural" && head[2] !== "select") {
      at = message.indexOf("}", at) + 1;
      return;
    }
    for (let branch = nextBranch(); branch; branch = nextBranch()) {
      at += branch.length;
      readText(true);
      at += 1;
    }
    at += 1;
  }

  /** `, one {`, or null where the argument closes. */
  function nextBranch(): string | null {
    return /^[\s,]*(?:=\d+|\w+)\s*\{/.exec(message.slice(at))?.[0] ?? null;
  }
}

describe("messages", () => {
  it("are taken apart", () => {
    expect(
      partsOf("{count, plural, =0 {none} one {# by {who}} other {<b>all</b>}} of {total}"),
    ).toEqual({
      args: new Set(["count", "who", "total"]),
      tags: new Set(["b"]),
      words: " none# by   all  of  ",
    });
  });

  it("are many", () => {
    expect(english.size).toBeGreaterThan(600);
  });

  describe.each(LOCALES)("in %s", (locale) => {
    const own = messages.get(locale) ?? new Map<string, string>();

    it("are the same as in English, none missing and none left over", () => {
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it("say something", () => {
      expect([...own].filter(([, text]) => text.trim() === "")).toEqual([]);
    });

    it("take the same arguments and tags", () => {
      const differing = [...own].filter(([key, text]) => {
        const [mine, theirs] = [text, english.get(key) ?? ""].map(partsOf);
        return (
          String([...(mine?.args ?? [])].sort()) !== String([...(theirs?.args ?? [])].sort()) ||
          String([...(mine?.tags ?? [])].sort()) !== String([...(theirs?.tags ?? [])].sort())
        );
      });
      expect(differing).toEqual([]);
    });
  });

  it.each(["zh-Hans", "zh-Hant"] as const)("in %s hold no English word", (locale) => {
    const found = [...(messages.get(locale) ?? [])].flatMap(([key, text]) => {
      const words = partsOf(text).words.match(/[A-Za-z]+/g) ?? [];
      return words.filter((word) => !LATIN_IN_CHINESE.has(word)).map((word) => `${key}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it.each(["zh-Hans", "zh-Hant"] as const)("in %s leave no room around numbers", (locale) => {
    const number = /(?<![A-Za-z]\d*)[\d#%]+|\{(?:count|number|row|times)\}|\{\w+, number\}/u.source;
    const roomy = new RegExp(`\\p{Script=Han} (?:${number})|(?:${number}) \\p{Script=Han}`, "u");
    expect([...(messages.get(locale) ?? [])].filter(([, text]) => roomy.test(text))).toEqual([]);
  });

  it("in the two Chinese languages use their own characters", () => {
    const simplified = /[们这个为与说东车见门问间风马鸟鱼龙专业轮资发领]/u;
    const traditional = /[們這個為與說東車見門問間風馬鳥魚龍專業輪資發領]/u;
    const misplaced = (locale: "zh-Hans" | "zh-Hant", foreign: RegExp) =>
      [...(messages.get(locale) ?? [])].filter(
        ([key, text]) => foreign.test(text) && !key.includes("anguages."),
      );
    expect(misplaced("zh-Hans", traditional)).toEqual([]);
    expect(misplaced("zh-Hant", simplified)).toEqual([]);
  });
});
