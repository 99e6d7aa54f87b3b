import { notFound } from "next/navigation";

export const dynamic = "force-dynamic";

/** Every address that no other page claims. */
export default function UnknownPage(): never {
  notFound();
}
