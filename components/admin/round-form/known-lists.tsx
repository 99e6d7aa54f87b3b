import type { PartyOption } from "@/lib/data/round-form-options";

export const ORGANIZATION_LIST = "known-organizations";
export const INVESTOR_LIST = "known-investors";

/** Names the browser offers while one is typed. */
export function KnownLists({ parties }: { readonly parties: readonly PartyOption[] }) {
  const organizations = parties.filter(({ type }) => type === "organization");
  return (
    <>
      <NameList id={ORGANIZATION_LIST} parties={organizations} />
      <NameList id={INVESTOR_LIST} parties={parties} />
    </>
  );
}

function NameList({
  id,
  parties,
}: {
  readonly id: string;
  readonly parties: readonly PartyOption[];
}) {
  return (
    <datalist id={id}>
      {parties.map(({ type, slug, name, alias }) => (
        <option key={`${type}-${slug}`} label={alias ?? undefined} value={name} />
      ))}
    </datalist>
  );
}
