import { cache } from "react";
import { TODAY, type View } from "@/lib/domain/view";

/**
 * The reader's view, kept for the length of one request, so that every link of a page can carry it
 * on without each component handing it down. Only server components see it: a layout knows no
 * parameters, and in the browser the address itself tells (components/layout/view-link.tsx).
 */
const kept = cache((): { view: View } => ({ view: TODAY }));

export function rememberView(view: View): void {
  kept().view = view;
}

/** The view of the page that is being rendered; today's outside of one. */
export function requestView(): View {
  return kept().view;
}
