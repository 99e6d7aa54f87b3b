/** The minute on the reader's own clock, `2026-11-24 15:40`. */
export function currentMinute(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
