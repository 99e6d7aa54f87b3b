/**
 * A label in the lines that it takes where there is no room for one: 'FY2024' and 'H1 2024' part
 * before the year, '2024年上半年' after it, as '2024' and '上半'.
 */
export function splitLabel(label: string): string[] {
  const [, year, half] = /^(\d{4})年(?:([上下]半)年)?$/.exec(label) ?? [];
  if (year) return half ? [year, half] : [year];
  const [, before, after] = /^(.*?)\s*(\d{4}.*)$/.exec(label) ?? [];
  return before && after ? [before, after] : [label];
}
