import type { Metadata } from "next";
import "@/app/styles/account.css";
import { SignedInFrame } from "../signed-in-frame";

export const metadata: Metadata = { robots: { index: false } };

export default async function AccountLayout({
  children,
  params,
}: LayoutProps<"/[locale]/account">) {
  return <SignedInFrame locale={(await params).locale}>{children}</SignedInFrame>;
}
