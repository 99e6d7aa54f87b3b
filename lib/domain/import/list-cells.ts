/** Between the names of one cell. */
const BETWEEN_NAMES = "; ";
const NAME_ENDS = /[;；\n]/;

/** How an entity is named in a cell, as a picker offers it: `曦望 [sunrise]`. The address decides. */
export function mentionCell(name: string, slug: string): string {
  return `${name.replace(/[;；\s]+/g, sparing).trim()} [${slug}]`;
}

function sparing(signs: string): string {
  return /[;；]/.test(signs) ? ", " : " ";
}

/** Names in a cell: `a; b`. */
export function namesCell(mentions: readonly string[]): string {
  return mentions.join(BETWEEN_NAMES);
}

export function readNamesCell(cell: string): string[] {
  return cell
    .split(NAME_ENDS)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Another name of an organization, dates as they are typed. */
export interface OtherNameText {
  readonly name: string;
  readonly language: string;
  readonly kind: string;
  readonly from: DateText;
  readonly to: DateText;
}

export interface DateText {
  readonly date: string;
  readonly inferred: boolean;
}

const BETWEEN_PARTS = " | ";
const INFERRED = " (inferred)";

/** `SenseRobot | en | FORMER | 2021 | July 2025 (inferred)`, one after another. */
export function otherNamesCell(names: readonly OtherNameText[]): string {
  return names
    .map(({ name, language, kind, from, to }) =>
      [name, language, kind, dateText(from), dateText(to)].map(escaped).join(BETWEEN_PARTS),
    )
    .join(BETWEEN_NAMES);
}

/** What is left out at the end of a name is empty. */
export function readOtherNamesCell(cell: string): OtherNameText[] {
  return parts(cell, ";")
    .filter((item) => item.trim() !== "")
    .map((item) => {
      const [name = "", language = "", kind = "", from = "", to = ""] = parts(item, "|").map(
        (part) => unescaped(part).trim(),
      );
      return { name, language, kind, from: readDateText(from), to: readDateText(to) };
    });
}

function dateText({ date, inferred }: DateText): string {
  return inferred ? `${date}${INFERRED}` : date;
}

function readDateText(text: string): DateText {
  const inferred = text.endsWith(INFERRED.trim());
  return { date: inferred ? text.slice(0, -INFERRED.trim().length).trim() : text, inferred };
}

function escaped(part: string): string {
  return part.replace(/[\\;|]/g, (sign) => `\\${sign}`);
}

function unescaped(part: string): string {
  return part.replace(/\\(.)/gs, "$1");
}

/** Splits at the sign where no backslash takes its meaning. */
function parts(text: string, sign: ";" | "|"): string[] {
  const found = text.match(sign === ";" ? /(?:\\.|[^\\;])*;?/gs : /(?:\\.|[^\\|])*\|?/gs) ?? [];
  const last = found.filter((part) => part !== "");
  return last.map((part) => (isEnded(part, sign) ? part.slice(0, -1) : part));
}

/** Whether the part ends with the sign itself, and not with an escaped one. */
function isEnded(part: string, sign: string): boolean {
  if (!part.endsWith(sign)) return false;
  const escapes = /\\*$/.exec(part.slice(0, -1))?.[0].length ?? 0;
  return escapes % 2 === 0;
}
