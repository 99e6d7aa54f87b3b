import { usePathname } from "next/navigation";
import { readAddress } from "./address";

/**
 * The language and the page of the address, for components in the browser: on public pages next-intl,
 * which knows the language too, stays on the server (docs/PERFORMANCE.md).
 */
export function useAddress(): ReturnType<typeof readAddress> {
  return readAddress(usePathname());
}
