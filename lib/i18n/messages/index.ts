import type { AppLocale } from "../routing";
import type en from "./en";

/** All texts of a language; every language has the keys of the first. */
export type Messages = typeof en;

const LOADERS: Record<AppLocale, () => Promise<{ default: Messages }>> = {
  en: () => import("./en"),
  "zh-Hans": () => import("./zh-Hans"),
  "zh-Hant": () => import("./zh-Hant"),
};

export async function messagesOf(locale: AppLocale): Promise<Messages> {
  return (await LOADERS[locale]()).default;
}
