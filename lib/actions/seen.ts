/** What the browser sends where the form has shown it while it was typed. */
const SHOWN_WHILE_TYPED = "typed";

/** Whether the author of a form has seen how its dates and figures were understood. */
export function isSeen(seen = "", understood: string): boolean {
  return seen === understood || seen === SHOWN_WHILE_TYPED;
}
