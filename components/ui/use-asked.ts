import { useEffect, useState } from "react";

/** Milliseconds between the last key and the question. */
const PAUSE = 140;

export interface Asked<Answer> {
  /** Null before there is one, and where the server cannot be asked. */
  readonly answer: Answer | null;
  readonly failed: boolean;
}

const NOTHING = { answer: null, failed: false } as const;
const FAILED = { answer: null, failed: true } as const;

/**
 * What the server says at an address that follows what somebody types. It is asked when they pause, and
 * the last answer stays until the next one is there. Null asks nothing, and forgets what was answered.
 */
export function useAsked<Answer>(address: string | null): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>(NOTHING);

  useEffect(() => {
    if (address === null) {
      setAsked(NOTHING);
      return;
    }
    const question = new AbortController();
    const wait = setTimeout(async () => {
      try {
        const response = await fetch(address, { signal: question.signal });
        setAsked(response.ok ? { answer: await response.json(), failed: false } : FAILED);
      } catch {
        if (!question.signal.aborted) setAsked(FAILED);
      }
    }, PAUSE);
    return () => {
      clearTimeout(wait);
      question.abort();
    };
  }, [address]);

  return asked;
}
