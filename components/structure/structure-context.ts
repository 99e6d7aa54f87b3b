import { getTranslations } from "next-intl/server";
import type { PictureContext } from "@/components/pictures/picture-context";
import type { AtParts } from "./at-parts";

export interface StructureContext extends PictureContext {
  readonly t: Awaited<ReturnType<typeof getTranslations<"structure">>>;
  readonly rounds: Awaited<ReturnType<typeof getTranslations<"rounds">>>;
  readonly at: AtParts;
}

export async function getStructureContext(
  context: PictureContext,
  at: AtParts,
): Promise<StructureContext> {
  const { locale } = context;
  const [t, rounds] = await Promise.all([
    getTranslations({ locale, namespace: "structure" }),
    getTranslations({ locale, namespace: "rounds" }),
  ]);
  return { ...context, t, rounds, at };
}
