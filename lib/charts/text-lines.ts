import { textWidth } from "./text-width.ts";

/** Where a line may break: after a space, and around Chinese signs, which stand without any. */
const WORDS =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60][\u3001\u3002\uff0c\uff1a\uff1b\uff09\u300d]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+\s*|\s+/gu;

/** The text in lines that fit into so many pixels; a word longer than the room stands alone. */
export function textLines(
  text: string,
  { size, weight = 400, room }: { size: number; weight?: 400 | 600; room: number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [word] of text.matchAll(WORDS)) {
    if (line !== "" && textWidth(`${line}${word}`.trimEnd(), size, weight) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? word.trimStart() : word;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
