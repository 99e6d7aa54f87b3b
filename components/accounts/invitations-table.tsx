import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/actions/form-state";
import type { OpenInvitation } from "@/lib/data/invitations";
import type { SentLink } from "@/lib/domain/account-link";
import { ActButton } from "./act-button";
import { LinkButton } from "./link-forms";
import { Moment } from "./moment";

interface InvitationsTableProps {
  readonly invitations: readonly OpenInvitation[];
  readonly resend: FormAction<SentLink>;
  readonly withdraw: FormAction;
}

export function InvitationsTable({ invitations, resend, withdraw }: InvitationsTableProps) {
  const t = useTranslations("users");
  const roles = useTranslations("admin.nav.roles");
  return (
    <DataTable
      caption={t("invitations")}
      columns={[
        {
          id: "name",
          header: t("columns.name"),
          namesRow: true,
          cell: ({ name }) => name,
        },
        {
          id: "email",
          header: t("columns.email"),
          narrow: "fold",
          cell: ({ email }) => email,
        },
        { id: "role", header: t("columns.role"), narrow: "fold", cell: ({ role }) => roles(role) },
        {
          id: "expires",
          header: t("columns.expires"),
          narrow: "fold",
          cell: ({ expired, expiresAt }) =>
            expired ? <Tag>{t("expired")}</Tag> : <Moment at={expiresAt} />,
        },
        {
          id: "invitedBy",
          header: t("columns.invitedBy"),
          narrow: "fold",
          cell: ({ invitedBy }) => invitedBy,
        },
        {
          id: "acts",
          header: t("columns.acts"),
          narrow: "fold",
          foldLabel: false,
          cell: ({ id, name }) => (
            <div className="account-buttons">
              <LinkButton
                action={resend}
                fullLabel={t("resendTo", { name })}
                hidden={{ invitation: id }}
                label={t("resend")}
              />
              <ActButton
                action={withdraw}
                fullLabel={t("withdrawOf", { name })}
                hidden={{ invitation: id }}
                label={t("withdraw")}
                variant="danger"
              />
            </div>
          ),
        },
      ]}
      rowKey={({ id }) => id}
      rows={invitations}
    />
  );
}
