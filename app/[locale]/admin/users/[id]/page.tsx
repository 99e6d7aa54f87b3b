import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DoneNotice } from "@/components/accounts/done-notice";
import { Moment } from "@/components/accounts/moment";
import { UserActs } from "@/components/accounts/user-acts";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageTitle } from "@/components/ui/page-title";
import {
  disableAccount,
  enableAccount,
  makeResetLink,
  removeAccount,
  removeSecondStep,
  setUserRole,
} from "@/lib/actions/users";
import { requireActor } from "@/lib/auth/session";
import { findUser } from "@/lib/data/users";
import { Link } from "@/lib/i18n/navigation";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users");
  return { title: t("one") };
}

export default async function UserPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/users/[id]">) {
  const { locale, id } = await params;
  const actor = await requireActor(locale, "user:manage", `/admin/users/${id}`);
  const user = await findUser(id, actor);
  if (user === null) notFound();
  const { done } = await searchParams;
  const t = await getTranslations("users");
  const roles = await getTranslations("admin.nav.roles");
  const { name, email, role, disabled, secondStep, since, lastSeen } = user;
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/users">
            {t("title")}
          </Link>
        }
      >
        {name}
      </PageTitle>
      <DoneNotice
        done={done}
        texts={{
          role: t("done.role"),
          disabled: t("done.disabled"),
          enabled: t("done.enabled"),
          secondStepOff: t("done.secondStepOff"),
        }}
      />
      <div className="mb-6">
        <DefinitionList
          items={[
            { term: t("columns.email"), value: email },
            { term: t("columns.role"), value: roles(role) },
            { term: t("columns.state"), value: t(disabled ? "state.DISABLED" : "state.ACTIVE") },
            { term: t("columns.secondStep"), value: t(secondStep ? "on" : "off") },
            { term: t("columns.since"), value: <Moment at={since} /> },
            { term: t("columns.lastSeen"), value: lastSeen && <Moment at={lastSeen} /> },
            {
              term: t("log"),
              value: (
                <>
                  <Link className="link" href={`/admin/audit?person=${encodeURIComponent(id)}`}>
                    {t("didLog")}
                  </Link>{" "}
                  ·{" "}
                  <Link className="link" href={`/admin/audit?subject=${encodeURIComponent(id)}`}>
                    {t("wasDoneLog")}
                  </Link>
                </>
              ),
            },
          ]}
        />
      </div>
      <UserActs
        changeRole={setUserRole.bind(null, locale)}
        disable={disableAccount.bind(null, locale)}
        enable={enableAccount.bind(null, locale)}
        makeLink={makeResetLink.bind(null, locale)}
        remove={removeAccount.bind(null, locale)}
        takeSecondStep={removeSecondStep.bind(null, locale)}
        user={user}
      />
    </>
  );
}
