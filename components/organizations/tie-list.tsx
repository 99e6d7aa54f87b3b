import { useLocale, useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { DateFigure } from "@/components/evidence/figure";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Tag } from "@/components/ui/tag";
import type { OrganizationTie } from "@/lib/data/organizations-relations";
import { RELATIONSHIP_TYPES, type RelationshipType } from "@/lib/domain/organization";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { OrganizationName } from "./party-name";

interface TieListProps {
  readonly parents: readonly OrganizationTie[];
  /** Ties in which it is the parent. */
  readonly offspring: readonly OrganizationTie[];
  readonly view: View;
}

/** Dated ties to other organizations, by kind: first whose it is, then what is its own. */
export function TieList({ parents, offspring, view }: TieListProps) {
  const t = useTranslations("organizations");
  const lines = (ties: readonly OrganizationTie[], side: "parents" | "children"): Definition[] =>
    RELATIONSHIP_TYPES.map((type) => {
      const ofType = ties.filter((tie) => tie.type === type);
      return {
        term: t(`${side}.${type}`),
        value: ofType.length > 0 && <Ties ties={ofType} view={view} />,
      };
    });
  return <DefinitionList items={[...lines(parents, "parents"), ...lines(offspring, "children")]} />;
}

interface TiesProps {
  readonly ties: readonly OrganizationTie[];
  readonly view: View;
}

function Ties({ ties, view }: TiesProps) {
  const t = useTranslations("organizations");
  const { comma } = PUNCTUATION[useLocale()];
  return (
    <ul className="grid gap-1">
      {ties.map((tie) => (
        <li key={tie.slug}>
          <OrganizationName basis={tie.existence} organization={tie.other} view={view} />
          <span className="text-soft">
            {comma}
            <TieDates tie={tie} />
          </span>
          {tie.groupRole !== null && (
            <>
              {" "}
              <Tag>{t(`groupRole.${tie.groupRole}`)}</Tag>
            </>
          )}
          {tie.planned && (
            <>
              {" "}
              <Tag>{t("page.planned")}</Tag>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Ties that are an event, not a state. */
const HAPPENS_ONCE: ReadonlySet<RelationshipType> = new Set([
  "SPUN_OUT_OF",
  "FOUNDED_BY",
  "PREDECESSOR_OF",
]);

function TieDates({
  tie: { type, other, from, to, existence },
}: {
  readonly tie: OrganizationTie;
}) {
  const t = useTranslations("organizations.page");
  const locale = useLocale();
  const { comma } = PUNCTUATION[locale];
  const about = t("tieAbout", { organization: nameIn(locale, other).main });
  if (from === null && to === null) {
    const { evidence, mark } = existence;
    return (
      <EvidenceLink
        about={about}
        className="figure-text"
        evidence={evidence}
        mark={mark}
        spoken={t("undated")}
      >
        <span>{t("undated")}</span>
      </EvidenceLink>
    );
  }
  return (
    <>
      {from !== null && (
        <>
          {!HAPPENS_ONCE.has(type) && `${t("since")} `}
          <DateFigure about={about} sourced={from} />
        </>
      )}
      {from !== null && to !== null && comma}
      {to !== null && (
        <>
          {t("until")} <DateFigure sourced={to} />
        </>
      )}
    </>
  );
}
