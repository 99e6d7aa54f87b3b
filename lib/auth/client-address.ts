import "server-only";
import { headers } from "next/headers";
import { CLIENT_ADDRESS_HEADER } from "./address-header.mjs";

/** Address of the client behind the request, as the web server found it. */
export async function clientAddress(): Promise<string | null> {
  return (await headers()).get(CLIENT_ADDRESS_HEADER);
}
