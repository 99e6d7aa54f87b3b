import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { fontVariables } from "@/app/fonts";
import { PageErrorTexts } from "@/components/layout/page-error";
import { TakenOver } from "@/components/layout/taken-over";
import { routing } from "@/lib/i18n/routing";
import { publicOrigin } from "@/lib/view/public-origin";
import "@/app/globals.css";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f5" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.site");
  return {
    title: { default: t("title"), template: `%s · ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
    metadataBase: new URL(await publicOrigin()),
    openGraph: { type: "website" },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const { pageError } = await getMessages();
  return (
    <html className={fontVariables} lang={locale}>
      <body>
        <PageErrorTexts texts={pageError}>{children}</PageErrorTexts>
        <TakenOver />
      </body>
    </html>
  );
}
