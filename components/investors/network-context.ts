import { getTranslations } from "next-intl/server";
import type { PictureContext } from "@/components/pictures/picture-context";

export interface NetworkContext extends PictureContext {
  readonly t: Awaited<ReturnType<typeof getTranslations<"network">>>;
  /** Counts of shared rounds. */
  readonly shared: Awaited<ReturnType<typeof getTranslations<"investors.page">>>;
}

export async function getNetworkContext(context: PictureContext): Promise<NetworkContext> {
  const { locale } = context;
  const [t, shared] = await Promise.all([
    getTranslations({ locale, namespace: "network" }),
    getTranslations({ locale, namespace: "investors.page" }),
  ]);
  return { ...context, t, shared };
}
