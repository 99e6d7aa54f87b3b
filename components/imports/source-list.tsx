export const SOURCES_ID = "known-sources";

/** A source as a picker offers it. */
export interface PickedSource {
  readonly slug: string;
  readonly publisher: string;
  readonly title: string | null;
}

/** Sources that the browser offers while one is typed. */
export function SourceList({ sources }: { readonly sources: readonly PickedSource[] }) {
  return (
    <datalist id={SOURCES_ID}>
      {sources.map(({ slug, publisher, title }) => (
        <option key={slug} label={title ?? undefined} value={`${publisher} [${slug}]`} />
      ))}
    </datalist>
  );
}
