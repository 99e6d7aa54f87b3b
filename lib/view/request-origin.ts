import { headers } from "next/headers";
import { publicOrigin } from "@/lib/public-origin";

/** Scheme and host of the page that is being rendered, as readers reach it. */
export async function requestOrigin(): Promise<string> {
  return publicOrigin(await headers());
}
