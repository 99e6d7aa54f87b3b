import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/actions/form-state";
import type { OwnSession } from "@/lib/data/own-account";
import { browserNameOf } from "@/lib/domain/browser-name";
import { ActButton } from "./act-button";
import { Moment } from "./moment";

interface SessionsTableProps {
  readonly sessions: readonly OwnSession[];
  readonly revoke: FormAction;
  readonly revokeOthers: FormAction;
}

export function SessionsTable({ sessions, revoke, revokeOthers }: SessionsTableProps) {
  const t = useTranslations("account");
  const browserText = ({ userAgent }: OwnSession) => {
    const name = userAgent === null ? null : browserNameOf(userAgent);
    if (name === null) return t("unknownBrowser");
    const { browser, system } = name;
    return system === null ? browser : t("browser", { browser, system });
  };
  return (
    <>
      <DataTable
        caption={t("sessions")}
        columns={[
          {
            id: "browser",
            header: t("sessionColumns.browser"),
            namesRow: true,
            cell: (session) => (
              <>
                {browserText(session)} {session.isThis && <Tag>{t("thisSession")}</Tag>}
              </>
            ),
          },
          {
            id: "address",
            header: t("sessionColumns.address"),
            narrow: "fold",
            cell: ({ address }) => address,
          },
          {
            id: "since",
            header: t("sessionColumns.since"),
            kind: "date",
            narrow: "fold",
            cell: ({ since }) => <Moment at={since} />,
          },
          {
            id: "lastSeen",
            header: t("sessionColumns.lastSeen"),
            kind: "date",
            narrow: "fold",
            cell: ({ lastSeen }) => <Moment at={lastSeen} />,
          },
          {
            id: "acts",
            header: t("sessionColumns.acts"),
            narrow: "fold",
            foldLabel: false,
            cell: (session) => (
              <ActButton
                action={revoke}
                fullLabel={t("revokeOf", { browser: browserText(session) })}
                hidden={{ session: session.id }}
                label={t("revoke")}
              />
            ),
          },
        ]}
        rowKey={({ id }) => id}
        rows={sessions}
      />
      {sessions.length > 1 && (
        <div className="account-buttons mt-3">
          <ActButton
            action={revokeOthers}
            hidden={{ others: "all" }}
            label={t("revokeOthers")}
            variant="danger"
          />
        </div>
      )}
    </>
  );
}
