import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** The texts that forms need in the browser; public pages do without them. */
export async function FormMessages({ children }: { readonly children: ReactNode }) {
  const {
    account,
    admin,
    common,
    comparison,
    entityForm,
    errors,
    figures,
    guards,
    organizations,
    proposals,
    revenue,
    rounds,
    sources,
    users,
  } = await getMessages();
  const { mail: _mail, ...onPages } = account;
  return (
    <NextIntlClientProvider
      messages={{
        account: onPages,
        admin,
        comparison: {
          ...{ types: comparison.types, reportKinds: comparison.reportKinds },
          ...{ fields: comparison.fields, fieldsOf: comparison.fieldsOf },
        },
        guards,
        organizations: {
          parents: organizations.parents,
          product: { milestone: organizations.product.milestone },
        },
        entityForm,
        errors,
        figures,
        revenue: { metrics: revenue.metrics },
        common: { form: common.form },
        proposals: { decide: proposals.decide, conflict: proposals.conflict },
        rounds: { type: rounds.type, status: rounds.status },
        users: { link: users.link },
        sources: { kinds: sources.kinds, reliabilities: sources.reliabilities },
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
