/** Words at the end of a name that say what kind of company it is, not which. */
const LATIN_ENDINGS: ReadonlySet<string> = new Set([
  ...["ag", "bv", "co", "company", "corp", "corporation", "gmbh", "group", "holding", "holdings"],
  ...["inc", "incorporated", "kk", "limited", "llc", "llp", "lp", "ltd", "nv", "plc", "pte", "pty"],
  ...["sa", "sarl", "spa"],
]);

/** The same in both Chinese scripts, the longest first. */
const CHINESE_ENDINGS = [
  ...["股份有限公司", "有限责任公司", "有限責任公司", "有限公司"],
  ...["集团", "集團", "控股", "公司"],
];

const LEAST_HAN = 2;

/**
 * What is left of a name without the differences that writing it makes: case, width, accents, spaces,
 * punctuation and the words for a kind of company. Characters are not converted: 智谱 and 智譜 are two
 * names, which an organization may both have.
 */
export function foldedName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFKC")
    .toLowerCase();
  const words = plain
    .replace(/['’.]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  while (words.length > 1 && LATIN_ENDINGS.has(words.at(-1) ?? "")) words.pop();
  return withoutChineseEndings(words.join(""));
}

function withoutChineseEndings(name: string): string {
  const ending = CHINESE_ENDINGS.find(
    (one) => name.endsWith(one) && name.length - one.length >= LEAST_HAN,
  );
  return ending === undefined ? name : withoutChineseEndings(name.slice(0, -ending.length));
}
