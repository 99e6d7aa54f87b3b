import { useEffect, useState } from "react";
import { AS_KNOWN_ON } from "@/lib/domain/view-address";
import type { QuickAnswer } from "./quick-answer";

/** Milliseconds between the last key and the question. */
const PAUSE = 140;
/** Hits of each kind. */
const LIMIT = "3";

interface Asked {
  readonly locale: string;
  readonly asKnownOn: string | null;
}

interface Answered {
  /** Null before there is one. */
  readonly answer: QuickAnswer | null;
  readonly failed: boolean;
}

const NOTHING: Answered = { answer: null, failed: false };

/** The best hits for what is typed; the last answer stays until the next one is there. */
export function useQuickAnswer(typed: string, { locale, asKnownOn }: Asked): Answered {
  const [answered, setAnswered] = useState(NOTHING);
  const q = typed.trim();

  useEffect(() => {
    if (q === "") {
      setAnswered(NOTHING);
      return;
    }
    const question = new AbortController();
    const asked = new URLSearchParams({ q, locale, limit: LIMIT });
    if (asKnownOn !== null) asked.set(AS_KNOWN_ON, asKnownOn);
    const wait = setTimeout(async () => {
      try {
        const response = await fetch(`/api/v1/search?${asked}`, { signal: question.signal });
        const answer: QuickAnswer | null = response.ok ? await response.json() : null;
        setAnswered({ answer, failed: answer === null });
      } catch {
        if (!question.signal.aborted) setAnswered({ answer: null, failed: true });
      }
    }, PAUSE);
    return () => {
      clearTimeout(wait);
      question.abort();
    };
  }, [q, locale, asKnownOn]);

  return answered;
}
