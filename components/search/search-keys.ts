/** What of a key press tells whether it opens the search. */
type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented" | "target"
>;

/** `/`, or K with Ctrl or Cmd, unless somebody is typing; all other keys stay the browser's. */
export function opensSearch(press: Press): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented, target } = press;
  if (defaultPrevented || altKey || isTypedInto(target)) return false;
  // On some keyboards the slash needs the shift key.
  if (key === "/") return !ctrlKey && !metaKey;
  return key.toLowerCase() === "k" && !shiftKey && ctrlKey !== metaKey;
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}
