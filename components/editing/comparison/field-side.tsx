import { useLocale, useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import type { ClaimLine, FieldSide } from "@/lib/domain/editing/comparison";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { EntityTitleLink } from "./entity-title-text";
import { FieldValueText, type Titles } from "./field-value-text";

interface FieldSideProps {
  readonly side: FieldSide;
  readonly titles: Titles;
  /** What the claims listed are to the other version; null where all are listed. */
  readonly mark?: "come" | "gone" | null;
}

/** What one version says in a field, and whose words it rests on. */
export function FieldSideText({ side: { value, claims }, titles, mark = null }: FieldSideProps) {
  // Claims on existence have no column; an empty value beside them would read as a loss.
  const showsValue = value.form !== "none" || claims.length === 0;
  return (
    <>
      {showsValue && (
        <div className="compared-value">
          <FieldValueText titles={titles} value={value} />
        </div>
      )}
      {claims.length > 0 && (
        <ul className="compared-claims">
          {claims.map((claim) => (
            <li key={JSON.stringify(claim)}>
              <ClaimText claim={claim} mark={mark} titles={titles} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ClaimTextProps {
  readonly claim: ClaimLine;
  readonly titles: Titles;
  readonly mark: "come" | "gone" | null;
}

function ClaimText({ claim, titles, mark }: ClaimTextProps) {
  const t = useTranslations("comparison");
  const evidence = useTranslations("evidence");
  const source = titles.get(claim.sourceId);
  const { comma } = PUNCTUATION[useLocale()];
  const parts = {
    source: () => (source === undefined ? t("unknownEntity") : <EntityTitleLink title={source} />),
    said: () => <FieldValueText titles={titles} value={claim.said} />,
  };
  return (
    <>
      {claim.said.form === "none" ? t.rich("claimNames", parts) : t.rich("claimSays", parts)}
      {claim.statedAs !== null &&
        t.rich("claimPrinted", { text: () => <DataText>{claim.statedAs ?? ""}</DataText> })}
      {comma}
      {evidence(`statuses.${claim.status}`)}
      {mark !== null && (
        <>
          {comma}
          <strong>{t(`claim.${mark}`)}</strong>
        </>
      )}
      {(claim.locator !== null || claim.note !== null) && (
        <span className="block text-soft">
          {[claim.locator, claim.note].filter((text) => text !== null).join(" · ")}
        </span>
      )}
    </>
  );
}
