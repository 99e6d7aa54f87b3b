import type { Messages } from "./messages";
import type { AppLocale } from "./routing";

/** Makes an unknown message key or language a type error. */
declare module "next-intl" {
  interface AppConfig {
    Locale: AppLocale;
    Messages: Messages;
  }
}
