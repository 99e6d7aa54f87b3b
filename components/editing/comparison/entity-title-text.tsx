import { useLocale } from "next-intl";
import { SubjectText } from "@/components/evidence/subject-text";
import type { EntityTitle } from "@/lib/domain/editing/entity-title";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { Link } from "@/lib/i18n/navigation";
import { useEditingWords } from "./words";

/** What an entity is called, in the reader's language. */
export function EntityTitleText({ title }: { readonly title: EntityTitle }) {
  const { ofCode } = useEditingWords();
  const { comma, colon } = PUNCTUATION[useLocale()];
  const { names, word, period } = title;
  const [child, ...parents] = names;
  if (title.type === "OrganizationRelationship" && word !== null && child !== undefined) {
    return (
      <>
        <SubjectText named={{ names: [child] }} /> · {ofCode(word.vocabulary, word.code)}
        {colon}
        <SubjectText named={{ names: parents }} />
      </>
    );
  }
  return (
    <>
      <SubjectText named={{ names, period: period ?? undefined }} />
      {word !== null && (
        <>
          {names.length > 0 && comma}
          {ofCode(word.vocabulary, word.code)}
        </>
      )}
    </>
  );
}

/** The same, leading to its public page where there is one. */
export function EntityTitleLink({ title }: { readonly title: EntityTitle }) {
  if (title.path === null) return <EntityTitleText title={title} />;
  return (
    <Link className="link" href={title.path}>
      <EntityTitleText title={title} />
    </Link>
  );
}
