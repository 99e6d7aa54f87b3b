import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import type { PickerAnswer } from "@/lib/data/editing/pick-names";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { addressIn } from "@/lib/i18n/address";

/** Milliseconds between the last key and the question. */
const PAUSE = 140;

/**
 * Who or what may be meant by what is typed; the last answer stays until the next one is there. Null
 * before there is one, where the server cannot be asked, and while `typed` is null: then none is.
 */
export function useNames(types: readonly EntityType[], typed: string | null): PickerAnswer | null {
  const [answer, setAnswer] = useState<PickerAnswer | null>(null);
  const path = addressIn(useLocale(), "/admin/names");
  const among = types.join(",");

  useEffect(() => {
    if (typed === null) return;
    const question = new AbortController();
    const wait = setTimeout(async () => {
      try {
        const asked = new URLSearchParams({ types: among, q: typed });
        const response = await fetch(`${path}?${asked}`, { signal: question.signal });
        const answered: PickerAnswer | null = response.ok ? await response.json() : null;
        setAnswer(answered);
      } catch {
        if (!question.signal.aborted) setAnswer(null);
      }
    }, PAUSE);
    return () => {
      clearTimeout(wait);
      question.abort();
    };
  }, [path, among, typed]);

  return answer;
}
