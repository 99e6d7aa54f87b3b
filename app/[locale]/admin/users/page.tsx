import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneNotice } from "@/components/accounts/done-notice";
import { InvitationsTable } from "@/components/accounts/invitations-table";
import { InviteForm } from "@/components/accounts/link-forms";
import { UsersTable } from "@/components/accounts/users-table";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageSteps } from "@/components/ui/page-steps";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import { inviteUser, resendInvitation, withdrawOpenInvitation } from "@/lib/actions/invitations";
import { requireActor } from "@/lib/auth/session";
import { openInvitations } from "@/lib/data/invitations";
import { listUsers } from "@/lib/data/users";
import { USER_ROLES } from "@/lib/domain/permissions";
import { canSendMail } from "@/lib/mail/send-mail";
import { USER_STATES, usersQueryOf } from "@/lib/schemas/users-query";

export const dynamic = "force-dynamic";

const PATH = "/admin/users";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users");
  return { title: t("title") };
}

export default async function UsersPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/users">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "user:manage", PATH);
  const { done, ...asked } = await searchParams;
  const { users, edges, count } = await listUsers(usersQueryOf(asked), actor);
  const invitations = await openInvitations(actor);
  const t = await getTranslations("users");
  const roles = await getTranslations("admin.nav.roles");
  const address = { path: PATH, params: asked };
  const roleOptions = USER_ROLES.map((value) => ({ value, label: roles(value) }));
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <DoneNotice
        done={done}
        texts={{ removed: t("done.removed"), withdrawn: t("done.withdrawn") }}
      />
      <FilterBar
        address={address}
        filters={[
          { name: "role", label: t("columns.role"), options: roleOptions },
          {
            name: "state",
            label: t("columns.state"),
            options: USER_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
        search={{ label: t("search") }}
      />
      <div className="mb-6">
        <PageSteps address={address} edges={edges} shown={users.length} total={count}>
          {users.length === 0 ? (
            <EmptyState
              actions={<ButtonLink href={PATH}>{t("all")}</ButtonLink>}
              title={t("none")}
            />
          ) : (
            <UsersTable users={users} />
          )}
        </PageSteps>
      </div>
      <Section
        caption={t(canSendMail() ? "inviteByMail" : "inviteByHand")}
        id="invite"
        rule
        title={t("invite")}
      >
        <InviteForm
          action={inviteUser.bind(null, locale)}
          fields={[
            { name: "name", label: t("columns.name"), autoComplete: "off" },
            { name: "email", label: t("columns.email"), type: "email", autoComplete: "off" },
            { name: "role", label: t("columns.role"), options: roleOptions, value: "EDITOR" },
          ]}
          submit={t("inviteSubmit")}
        />
      </Section>
      {invitations.length > 0 && (
        <Section id="invitations" title={t("invitations")}>
          <InvitationsTable
            invitations={invitations}
            resend={resendInvitation.bind(null, locale)}
            withdraw={withdrawOpenInvitation.bind(null, locale)}
          />
        </Section>
      )}
    </>
  );
}
