/**
 * Scheme and host under which readers reach the product: PUBLIC_URL, whatever host a request names.
 * The configuration is read when it is asked for: a chart can be drawn where there is none.
 */
export async function publicOrigin(): Promise<string> {
  const { env } = await import("@/lib/env");
  return new URL(env.PUBLIC_URL).origin;
}
