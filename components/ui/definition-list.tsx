import type { ReactNode } from "react";
import { DataText } from "./data-text";

export interface Definition {
  readonly term: string;
  /** Language of a term of the data, where it may not be the page's. */
  readonly lang?: string;
  /** Null, an empty text or false leaves the line out. */
  readonly value: ReactNode;
}

export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  const said = items.filter(
    ({ value }) => value !== null && value !== "" && value !== false && value !== undefined,
  );
  return (
    <dl className="definitions">
      {said.map(({ term, lang, value }) => (
        <div key={term}>
          <dt>{lang === undefined ? term : <DataText lang={lang}>{term}</DataText>}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
