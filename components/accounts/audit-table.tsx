import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { listHref } from "@/components/ui/list-address";
import type { AuditLine } from "@/lib/data/audit-log";
import { Link } from "@/lib/i18n/navigation";
import { Moment } from "./moment";

const address = { path: "/admin/audit", params: {} };

/** `{"from":"EDITOR","to":"ADMIN"}` as people read it; an empty one says nothing. */
function detailText(json: string): string | null {
  const text = json
    .replace(/^\{|\}$/g, "")
    .replace(/"([^"\\]*)":/g, "$1: ")
    .replace(/,(?=\w+: )/g, ", ")
    .replaceAll('"', "");
  return text === "" ? null : text;
}

export function AuditTable({ entries }: { readonly entries: readonly AuditLine[] }) {
  const t = useTranslations("audit");
  return (
    <DataTable
      caption={t("title")}
      columns={[
        {
          id: "at",
          header: t("columns.at"),
          kind: "date",
          cell: ({ at }) => <Moment at={at} />,
        },
        {
          id: "action",
          header: t("columns.action"),
          namesRow: true,
          cell: ({ action, actionWord }) => (action ? t(`actions.${action}`) : actionWord),
        },
        {
          id: "person",
          header: t("columns.person"),
          narrow: "fold",
          cell: ({ actorId, actorName }) =>
            actorId !== null &&
            actorName !== null && (
              <Link className="link" href={listHref(address, { person: actorId })} rel="nofollow">
                {actorName}
              </Link>
            ),
        },
        {
          id: "subject",
          header: t("columns.subject"),
          narrow: "fold",
          cell: ({ subjectId, subjectName }) =>
            subjectId !== null &&
            subjectName !== null && (
              <Link
                className="link"
                href={listHref(address, { subject: subjectId })}
                rel="nofollow"
              >
                {subjectName}
              </Link>
            ),
        },
        {
          id: "address",
          header: t("columns.address"),
          narrow: "fold",
          cell: ({ address: from }) => from,
        },
        {
          id: "details",
          header: t("columns.details"),
          narrow: "fold",
          cell: ({ details }) => {
            const text = detailText(details);
            return text && <DataText>{text}</DataText>;
          },
        },
      ]}
      rowKey={({ id }) => id}
      rows={entries}
    />
  );
}
