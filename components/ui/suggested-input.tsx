"use client";

import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { nameIn } from "@/lib/domain/subject-name";
import { useAddress } from "@/lib/i18n/use-address";
import type { ControlAttributes } from "./field";

interface SuggestedInputProps extends ControlAttributes {
  readonly name: string;
  readonly defaultValue: string | undefined;
  readonly placeholder: string;
  /** Suggestions before anything is typed. */
  readonly first: readonly string[];
  /** A list of organizations for programs, to which `&q=` is added; left out, there are no others. */
  readonly address: string | undefined;
}

/** So long after a sign nothing is asked, as another may follow. */
const PAUSE = 150;

/** A text field with suggestions; without scripts it suggests the first ones whatever is typed. */
export function SuggestedInput({ first, address, ...control }: SuggestedInputProps) {
  const { locale } = useAddress();
  const [suggested, setSuggested] = useState(first);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function suggest(event: ChangeEvent<HTMLInputElement>) {
    const q = event.target.value.trim();
    asking.current?.abort();
    if (address === undefined || q === "") return setSuggested(first);
    const own = new AbortController();
    asking.current = own;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (own.signal.aborted) return;
    try {
      const answer = await fetch(`${address}&q=${encodeURIComponent(q)}`, { signal: own.signal });
      if (!answer.ok) return;
      const { organizations }: SuggestionsAnswer = await answer.json();
      setSuggested(organizations.map((each) => nameIn(locale, each).main));
    } catch {
      // Without an answer the suggestions stay as they are.
    }
  }

  const list = `${control.id}-suggestions`;
  return (
    <>
      <input
        {...control}
        autoComplete="off"
        className="control"
        enterKeyHint="search"
        list={list}
        maxLength={100}
        onChange={suggest}
        type="text"
      />
      <datalist id={list}>
        {[...new Set(suggested)].map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  );
}

interface SuggestionsAnswer {
  readonly organizations: readonly {
    readonly name: string;
    readonly nameZhHans: string | null;
    readonly nameZhHant: string | null;
  }[];
}
