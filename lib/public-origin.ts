import { env } from "./env";

const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Scheme and host under which readers reach the product: PUBLIC_URL, or where that is left at its
 * default, this machine, the host that the request names.
 */
export function publicOrigin(headers: Pick<Headers, "get">): string {
  const configured = new URL(env.PUBLIC_URL).origin;
  if (!LOCAL.test(configured)) return configured;
  const host = headers.get("host");
  return host !== null && /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : configured;
}
