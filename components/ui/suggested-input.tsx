"use client";

import { useState } from "react";
import { nameIn } from "@/lib/domain/subject-name";
import { useAddress } from "@/lib/i18n/use-address";
import type { ControlAttributes } from "./field";
import { useAsked } from "./use-asked";

interface SuggestedInputProps extends ControlAttributes {
  readonly name: string;
  readonly defaultValue: string | undefined;
  readonly placeholder: string;
  /** Suggestions before anything is typed. */
  readonly first: readonly string[];
  /** A list of organizations for programs, to which `&q=` is added; left out, there are no others. */
  readonly address: string | undefined;
}

/** A text field with suggestions; without scripts it suggests the first ones whatever is typed. */
export function SuggestedInput({ first, address, ...control }: SuggestedInputProps) {
  const { locale } = useAddress();
  const [typed, setTyped] = useState("");
  const q = typed.trim();
  const { answer } = useAsked<SuggestionsAnswer>(
    address === undefined || q === "" ? null : `${address}&q=${encodeURIComponent(q)}`,
  );
  const suggested =
    answer === null ? first : answer.organizations.map((each) => nameIn(locale, each).main);

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
        onChange={(event) => setTyped(event.target.value)}
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
