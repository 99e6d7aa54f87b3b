/** Items with the same key together, groups and members in order of first appearance. */
export function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => readonly (string | number | null)[],
): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
