import type { ReactNode } from "react";
import { DataTerm } from "./data-term";

export interface Definition {
  readonly term: string;
  /** The term is a word of the data, not of the page. */
  readonly ofData?: boolean;
  /** Null, an empty text or false leaves the line out. */
  readonly value: ReactNode;
}

export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  const said = items.filter(
    ({ value }) => value !== null && value !== "" && value !== false && value !== undefined,
  );
  return (
    <dl className="definitions">
      {said.map(({ term, ofData = false, value }) => (
        <div key={term}>
          <dt>{ofData ? <DataTerm>{term}</DataTerm> : term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
