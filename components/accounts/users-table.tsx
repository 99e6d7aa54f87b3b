import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { UserLine } from "@/lib/data/users";
import { Link } from "@/lib/i18n/navigation";
import { Moment } from "./moment";

export function UsersTable({ users }: { readonly users: readonly UserLine[] }) {
  const t = useTranslations("users");
  const roles = useTranslations("admin.nav.roles");
  return (
    <DataTable
      caption={t("title")}
      columns={[
        {
          id: "name",
          header: t("columns.name"),
          namesRow: true,
          cell: ({ id, name }) => (
            <Link className="link" href={`/admin/users/${id}`}>
              {name}
            </Link>
          ),
        },
        {
          id: "email",
          header: t("columns.email"),
          narrow: "fold",
          cell: ({ email }) => email,
        },
        { id: "role", header: t("columns.role"), narrow: "fold", cell: ({ role }) => roles(role) },
        {
          id: "state",
          header: t("columns.state"),
          narrow: "fold",
          cell: ({ disabled }) => disabled && <Tag>{t("state.DISABLED")}</Tag>,
        },
        {
          id: "secondStep",
          header: t("columns.secondStep"),
          narrow: "fold",
          cell: ({ secondStep }) => t(secondStep ? "on" : "off"),
        },
        {
          id: "lastSeen",
          header: t("columns.lastSeen"),
          kind: "date",
          cell: ({ lastSeen }) => lastSeen && <Moment at={lastSeen} />,
        },
      ]}
      rowKey={({ id }) => id}
      rows={users}
    />
  );
}
