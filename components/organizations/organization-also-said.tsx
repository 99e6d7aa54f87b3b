import { useTranslations } from "next-intl";
import { StatementList } from "@/components/rounds/statement-list";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { OrganizationPage } from "@/lib/data/organizations-detail";
import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import { sentenceCase } from "@/lib/domain/sentence-case";
import type { ClaimValue } from "@/lib/domain/standing";
import type { View } from "@/lib/domain/view";

const FIELDS = [
  "name",
  "nameZhHans",
  "nameZhHant",
  "legalName",
  "stockSymbol",
  "foundedOn",
] as const;

interface OrganizationAlsoSaidProps {
  readonly organization: OrganizationPage;
  readonly view: View;
}

/** What sources say of its names and founding besides what stands. */
export function OrganizationAlsoSaid({ organization, view }: OrganizationAlsoSaidProps) {
  const t = useTranslations("organizations.page");
  const fields = useTranslations("evidence.fields");
  const said = FIELDS.map((field) => ({
    field,
    statements: organization.alsoSaid.filter((statement) => statement.field === field),
  })).filter(({ statements }) => statements.length > 0);
  if (said.length === 0) return null;
  return (
    <Section caption={t("alsoSaidCaption")} id="also-said" rule title={t("alsoSaid")}>
      <DefinitionList
        items={said.map(({ field, statements }) => ({
          term: sentenceCase(fields(field)),
          value: (
            <StatementList
              accepted={acceptedOf(organization[field])}
              statements={statements}
              view={view}
            />
          ),
        }))}
      />
    </Section>
  );
}

function acceptedOf(sourced: Sourced<string> | Sourced<PartialDate> | null): ClaimValue | null {
  if (sourced === null) return null;
  const { value } = sourced;
  return typeof value === "string" ? { form: "text", text: value } : { form: "date", date: value };
}
