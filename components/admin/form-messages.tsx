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
        comparison: { types: comparison.types },
        entityForm,
        errors,
        figures,
        revenue: { metrics: revenue.metrics },
        common: { error: common.error, form: common.form },
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
