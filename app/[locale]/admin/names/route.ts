import { hasLocale } from "next-intl";
import { currentActor } from "@/lib/auth/session";
import { searchNames } from "@/lib/data/editing/pick-names";
import { can } from "@/lib/domain/permissions";
import { routing } from "@/lib/i18n/routing";
import { namesQuerySchema } from "@/lib/schemas/names-query";

const refusal = (status: number) => new Response(null, { status });

/** What the pickers of forms offer while somebody types. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/[locale]/admin/names">,
): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return refusal(404);
  const actor = await currentActor();
  if (actor === null) return refusal(401);
  if (!can(actor.role, "entity:propose")) return refusal(403);
  const asked = namesQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return refusal(400);
  return Response.json(await searchNames(actor, asked.data), {
    headers: { "Cache-Control": "private, no-store" },
  });
}
