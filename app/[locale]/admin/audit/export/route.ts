import { hasLocale } from "next-intl";
import { auditCsv } from "@/lib/api/audit-csv";
import { currentActor, signInPath } from "@/lib/auth/session";
import { exportAudit } from "@/lib/data/audit-log";
import { can } from "@/lib/domain/permissions";
import { routing } from "@/lib/i18n/routing";
import { auditQueryOf } from "@/lib/schemas/audit-query";
import { currentDay } from "@/lib/view/current-day";

/** The log as CSV, filtered as its page is. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[locale]/admin/audit/export">,
): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const actor = await currentActor();
  if (actor === null) {
    const location = signInPath(locale, `/${locale}/admin/audit`);
    return new Response(null, { status: 303, headers: { Location: location } });
  }
  if (!can(actor.role, "audit:read")) return new Response(null, { status: 403 });
  const query = auditQueryOf(Object.fromEntries(new URL(request.url).searchParams));
  return new Response(auditCsv(exportAudit(query, actor)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="roundbook-audit-${currentDay()}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
