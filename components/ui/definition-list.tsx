import type { ReactNode } from "react";

export interface Definition {
  readonly term: string;
  /** Null, an empty text or false leaves the line out. */
  readonly value: ReactNode;
}

export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  const said = items.filter(
    ({ value }) => value !== null && value !== "" && value !== false && value !== undefined,
  );
  return (
    <dl className="definitions">
      {said.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
