import { hasLocale } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { csvStream } from "@/lib/api/csv-stream";
import { currentActor, signInPath } from "@/lib/auth/session";
import { readImport } from "@/lib/data/imports/imports";
import { listImportRows } from "@/lib/data/imports/rows";
import type { Actor } from "@/lib/domain/actor";
import { neutralCell } from "@/lib/domain/import/cell";
import { can } from "@/lib/domain/permissions";
import { messageAt } from "@/lib/i18n/message-at";
import { type AppLocale, routing } from "@/lib/i18n/routing";
import { idOf } from "@/lib/schemas/record-query";

/** What is wrong with the rows of an import, as CSV: a line for each reason. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[locale]/admin/imports/[id]/errors">,
): Promise<Response> {
  const { locale, id: named } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const id = idOf(named);
  const actor = await currentActor();
  if (actor === null) {
    const location = signInPath(locale, `/${locale}/admin/imports/${named}`);
    return new Response(null, { status: 303, headers: { Location: location } });
  }
  if (!can(actor.role, "import:prepare")) return new Response(null, { status: 403 });
  if (id === null || (await readImport(actor, id)) === null) {
    return new Response(null, { status: 404 });
  }
  const t = await getTranslations({ locale, namespace: "imports.errorsFile" });
  const columns = [t("row"), t("column"), t("value"), t("reason")];
  return new Response(csvStream(columns, errorsOf(actor, id, locale)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="roundbook-import-errors-${id}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}

async function* errorsOf(actor: Actor, id: string, locale: AppLocale): AsyncGenerator<string[][]> {
  const { errors } = await getMessages({ locale });
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof listImportRows>> = await listImportRows(actor, id, {
      ...{ only: "ERROR", after },
    });
    after = page.next;
    yield page.rows.flatMap(({ number, problems, cells }) =>
      problems.map(({ column, reason }) => [
        String(number),
        column ?? "",
        neutralCell(column === null ? "" : (cells[column] ?? "")),
        messageAt(errors, reason) ?? reason,
      ]),
    );
  }
}
