import { hasLocale } from "next-intl";
import { z } from "zod";
import { comesFromElsewhere } from "@/lib/api/same-origin";
import { currentActor, signInPath } from "@/lib/auth/session";
import { MOST_BYTES } from "@/lib/domain/import/import-state";
import { typeOfKind } from "@/lib/domain/import/kinds";
import { can } from "@/lib/domain/permissions";
import { routing } from "@/lib/i18n/routing";
import { uploadImport } from "@/lib/import/upload";
import { encodingSchema, pickedSourceSchema } from "@/lib/schemas/import-forms";
import { printQuery, type QueryValue } from "@/lib/schemas/list-query";

/** What a form says beside its file, at most, in bytes. */
const ROOM = 64 * 1024;

/**
 * Takes a file in and leads on to its import. No server action: those read what is posted before
 * they ask who posts it.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/[locale]/admin/imports/upload">,
): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const list = `/${locale}/admin/imports`;
  const actor = await currentActor();
  if (actor === null) return seeOther(signInPath(locale, list));
  if (!can(actor.role, "import:prepare") || (await comesFromElsewhere(request))) {
    return new Response(null, { status: 403 });
  }
  const refused = (reason: Readonly<Record<string, QueryValue>>) =>
    seeOther(`${list}${printQuery(reason)}`);
  const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
  if (!(length <= MOST_BYTES + ROOM)) return refused({ refused: "import.tooBig" });

  const form = await request.formData().catch(() => null);
  if (form === null) return new Response(null, { status: 400 });
  const kind = textIn(form, "kind");
  const source = textIn(form, "source");
  const file = form.get("file");
  const encoding = encodingSchema.parse(textIn(form, "encoding"));
  const said = { kind, source, encoding: encoding ?? null };
  const token = z.uuid().safeParse(form.get("token"));
  const type = typeOfKind(kind);
  if (type === null) return refused({ ...said, refused: "choice.required", field: "kind" });
  const picked = pickedSourceSchema.safeParse(source);
  if (!picked.success) return refused({ ...said, refused: "source.unknown", field: "source" });
  if (!(file instanceof File) || file.name === "") {
    return refused({ ...said, refused: "import.noFile" });
  }
  if (file.size > MOST_BYTES) return refused({ ...said, refused: "import.tooBig" });

  const uploaded = await uploadImport(actor, {
    ...{ type, fileName: file.name, sourceSlug: picked.data },
    ...(encoding && { encoding }),
    ...(token.success && { token: token.data }),
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  if (uploaded.ok) return seeOther(`${list}/${uploaded.id}`);
  const { message, field, row = null, column = null } = uploaded;
  return refused({ ...said, refused: message, field, row, column });
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 400) : "";
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}
