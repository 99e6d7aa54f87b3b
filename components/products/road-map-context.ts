import { getTranslations } from "next-intl/server";
import type { PictureContext } from "@/components/pictures/picture-context";

export interface RoadMapContext extends PictureContext {
  readonly t: Awaited<ReturnType<typeof getTranslations<"products">>>;
  /** Kinds of milestones. */
  readonly milestones: Awaited<
    ReturnType<typeof getTranslations<"organizations.product.milestone">>
  >;
}

export async function getRoadMapContext(context: PictureContext): Promise<RoadMapContext> {
  const { locale } = context;
  const [t, milestones] = await Promise.all([
    getTranslations({ locale, namespace: "products" }),
    getTranslations({ locale, namespace: "organizations.product.milestone" }),
  ]);
  return { ...context, t, milestones };
}
