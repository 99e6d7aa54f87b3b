import { useLocale, useTranslations } from "next-intl";
import { DateFigure } from "@/components/evidence/figure";
import { NameEvidence } from "@/components/evidence/name-evidence";
import { OfficeTitle } from "@/components/people/office-title";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SecondScript } from "@/components/ui/second-script";
import { Tag } from "@/components/ui/tag";
import type { RoleLine } from "@/lib/data/organizations-facts";
import type { Basis } from "@/lib/domain/evidence";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";

/** Who holds or held which office, those in office first. */
export function PeopleTable({ people }: { readonly people: readonly RoleLine[] }) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const columns: Column<RoleLine>[] = [
    {
      id: "person",
      header: t("people.person"),
      namesRow: true,
      cell: ({ person, existence }) => <PersonName basis={existence} names={person} />,
    },
    {
      id: "title",
      header: t("people.title"),
      cell: ({ person, title, former, to }) => (
        <>
          <OfficeTitle holder={nameIn(locale, person).main} title={title} />
          {former && to === null && (
            <>
              {" "}
              <Tag>{t("people.former")}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      id: "from",
      header: t("people.from"),
      kind: "date",
      narrow: "fold",
      cell: ({ from }) => from && <DateFigure sourced={from} />,
    },
    {
      id: "to",
      header: t("people.to"),
      kind: "date",
      narrow: "fold",
      cell: ({ to }) => to && <DateFigure sourced={to} />,
    },
  ];
  return (
    <DataTable
      caption={t("page.people")}
      columns={columns}
      rowKey={({ slug }) => slug}
      rows={people}
    />
  );
}

function PersonName({ names, basis }: { readonly names: SubjectName; readonly basis: Basis }) {
  const { main, mainLanguage, second, secondLanguage } = nameIn(useLocale(), names);
  return (
    <>
      <span lang={mainLanguage}>{main}</span>
      {second !== null && secondLanguage !== null && (
        <>
          {" "}
          <SecondScript lang={secondLanguage}>{second}</SecondScript>
        </>
      )}
      <NameEvidence basis={basis} name={main} />
    </>
  );
}
