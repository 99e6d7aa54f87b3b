import { createHash } from "node:crypto";

export const ANYONE = { "Access-Control-Allow-Origin": "*" };

/** Which state of something a caller knows: same fingerprint, same content. */
export function etagOf(content: string): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** Anyone may keep it but must ask about it again, so that an edit shows at once. */
export function keptHeaders(etag: string): Record<string, string> {
  return { ...ANYONE, "Cache-Control": "public, no-cache", ETag: etag };
}

/** Whether the request already knows the state with that tag. */
export function knowsTag(request: Request, etag: string): boolean {
  const header = request.headers.get("If-None-Match") ?? "";
  const known = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

/** Content whose making takes time: for one who has it already it is not even made. */
export async function keptAnswer(
  request: Request,
  etag: string,
  body: () => BodyInit | Promise<BodyInit>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const kept = keptHeaders(etag);
  if (knowsTag(request, etag)) return new Response(null, { status: 304, headers: kept });
  return new Response(await body(), { headers: { ...kept, ...headers } });
}
