import { textWidth } from "./text-width.ts";

/** Where a line may break: after a space, and around Chinese signs, which stand without any. */
const WORDS =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60][\u3001\u3002\uff0c\uff1a\uff1b\uff09\u300d]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+\s*|\s+/gu;

/** The text in lines that fit into so many pixels; a word longer than the room, as an address, is broken within. */
export function textLines(
  text: string,
  { size, weight = 400, room }: { size: number; weight?: 400 | 600; room: number },
): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (signs: string) => textWidth(signs.trimEnd(), size, weight) <= room;
  const endLine = () => {
    lines.push(line.trimEnd());
    line = "";
  };
  for (const [word] of text.matchAll(WORDS)) {
    if (line !== "" && !fits(line + word)) endLine();
    if (fits(line + word)) line += line === "" ? word.trimStart() : word;
    else {
      for (const sign of word) {
        if (line !== "" && !fits(line + sign)) endLine();
        line += sign;
      }
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
