import { useLocale, useTranslations } from "next-intl";
import { DateFigure } from "@/components/evidence/figure";
import { OrganizationName } from "@/components/organizations/party-name";
import { ButtonLink } from "@/components/ui/button-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import type { ListAddress } from "@/components/ui/list-address";
import { ListDownloads } from "@/components/ui/list-downloads";
import { PageSteps } from "@/components/ui/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import { Tag } from "@/components/ui/tag";
import type { BoardChange, OfficeLine, PeoplePage as PeopleList } from "@/lib/data/people";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import type { OfferedExport } from "@/lib/schemas/export-query";
import { OFFICE_STANDINGS, peopleQueryOf } from "@/lib/schemas/people-query";
import { OfficeTitle } from "./office-title";
import { PersonName } from "./person-name";

interface PeoplePageProps {
  readonly address: ListAddress;
  readonly list: PeopleList;
  readonly changes: readonly BoardChange[];
  readonly files: readonly OfferedExport[];
  readonly view: View;
}

/** Who holds or held which office, and how boards changed. */
export function PeoplePage({ address, list, changes, files, view }: PeoplePageProps) {
  const t = useTranslations("people");
  const locale = useLocale();
  const { offices, count, edges, organizations } = list;
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <FilterBar
        address={address}
        filters={[
          {
            name: "organization",
            label: t("filter.organization"),
            inForce: peopleQueryOf(address.params).organization,
            options: organizations.map((organization) => ({
              value: organization.slug,
              label: nameIn(locale, organization).main,
            })),
          },
          {
            name: "standing",
            label: t("filter.standing"),
            options: OFFICE_STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) })),
          },
        ]}
        search={{ label: t("search"), placeholder: t("placeholder") }}
      />
      {offices.length === 0 ? (
        <EmptyState
          actions={<ButtonLink href={hrefWithView("/people", view)}>{t("all")}</ButtonLink>}
          title={t("emptyTitle")}
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <div className="mb-9">
          <PageSteps address={address} edges={edges} shown={offices.length} total={count}>
            <OfficesTable offices={offices} view={view} />
          </PageSteps>
          <ListDownloads files={files} />
        </div>
      )}
      {changes.length > 0 && (
        <Section caption={t("changesCaption")} id="board" title={t("changes")}>
          <ChangesTable changes={changes} view={view} />
        </Section>
      )}
    </>
  );
}

interface OfficesTableProps {
  readonly offices: readonly OfficeLine[];
  readonly view: View;
}

function OfficesTable({ offices, view }: OfficesTableProps) {
  const t = useTranslations("people");
  const words = useTranslations("organizations.people");
  const columns: Column<OfficeLine>[] = [
    {
      id: "person",
      header: words("person"),
      namesRow: true,
      cell: (office) => <PersonName office={office} />,
    },
    {
      id: "title",
      header: words("title"),
      cell: ({ name, title, former, to }) => (
        <>
          <OfficeTitle holder={name.value} title={title} />{" "}
          {former && to === null && <Tag>{words("former")}</Tag>}
        </>
      ),
    },
    {
      id: "organization",
      header: t("organization"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ organization, existence }) => (
        <OrganizationName basis={existence} organization={organization} view={view} />
      ),
    },
    {
      id: "from",
      header: words("from"),
      kind: "date",
      narrow: "fold",
      cell: ({ name, from }) => from && <DateFigure about={name.value} sourced={from} />,
    },
    {
      id: "to",
      header: words("to"),
      kind: "date",
      narrow: "fold",
      cell: ({ name, to }) => to && <DateFigure about={name.value} sourced={to} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rowKey={({ slug }) => slug}
      rows={offices}
    />
  );
}

interface ChangesTableProps {
  readonly changes: readonly BoardChange[];
  readonly view: View;
}

function ChangesTable({ changes, view }: ChangesTableProps) {
  const t = useTranslations("people");
  const columns: Column<BoardChange>[] = [
    {
      id: "on",
      header: t("when"),
      kind: "date",
      cell: ({ on, office }) => <DateFigure about={office.name.value} sourced={on} />,
    },
    {
      id: "what",
      header: t("what"),
      namesRow: true,
      cell: ({ moment, office }) =>
        t.rich(moment === "begin" ? "begins" : "ends", {
          who: () => <PersonName office={office} />,
          office: () => <OfficeTitle holder={office.name.value} title={office.title} />,
          where: () => (
            <OrganizationName
              basis={office.existence}
              organization={office.organization}
              second={false}
              view={view}
            />
          ),
        }),
    },
  ];
  return (
    <DataTable caption={t("changes")} columns={columns} rowKey={({ key }) => key} rows={changes} />
  );
}
