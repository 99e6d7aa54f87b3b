import type { Metadata } from "next";
import "@/app/styles/account.css";
import "@/app/styles/comparison.css";
import "@/app/styles/entity-form.css";
import "@/app/styles/figure-grid.css";
import "@/app/styles/imports.css";
import "@/app/styles/proposals.css";
import "@/app/styles/round-form.css";
import { SignedInFrame } from "../signed-in-frame";

export const metadata: Metadata = { robots: { index: false } };

/** Shows who is signed in; whether that suffices each page asks for itself. */
export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  return <SignedInFrame locale={(await params).locale}>{children}</SignedInFrame>;
}
