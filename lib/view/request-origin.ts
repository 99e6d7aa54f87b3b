import { headers } from "next/headers";

/** Scheme and host of the page that is being rendered, as readers reach it. */
export async function requestOrigin(): Promise<string> {
  // The configuration is there in a running server only; a chart can be drawn without one.
  const { publicOrigin } = await import("@/lib/public-origin");
  return publicOrigin(await headers());
}
