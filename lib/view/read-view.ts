import type { View } from "@/lib/domain/view";
import { type AskedView, askedView, type SearchParams } from "@/lib/schemas/view";
import { currentDay } from "./current-day";
import { rememberView } from "./request-view";

/** The view that a page's address asks for, remembered for the links of the page. */
export function readView(searchParams: SearchParams): View {
  return readAskedView(searchParams).view;
}

/** Like `readView`, with the reason where a day that was asked for is not shown. */
export function readAskedView(searchParams: SearchParams): AskedView {
  const asked = askedView(searchParams, currentDay());
  rememberView(asked.view);
  return asked;
}
