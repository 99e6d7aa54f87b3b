import type { SearchKind } from "@/lib/domain/search";
import type { SpokenText } from "./hit-text";

/** A hit as `/api/v1/search` answers it, in the words of the language asked for. */
export interface QuickHit {
  readonly title: SpokenText;
  readonly second: SpokenText | null;
  readonly said: SpokenText | null;
  readonly detail: string;
  /** Path of its page. */
  readonly address: string;
}

export interface QuickGroup {
  readonly kind: SearchKind;
  readonly label: string;
  readonly count: number;
  /** There are so many at least. */
  readonly isMore: boolean;
  readonly hits: readonly QuickHit[];
}

export interface QuickAnswer {
  readonly q: string;
  readonly asKnownOn: string | null;
  readonly groups: readonly QuickGroup[];
}
