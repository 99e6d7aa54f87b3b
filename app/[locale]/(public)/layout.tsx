import { SiteFrame } from "@/components/layout/site-frame";

export default function PublicLayout({ children }: LayoutProps<"/[locale]">) {
  return <SiteFrame>{children}</SiteFrame>;
}
