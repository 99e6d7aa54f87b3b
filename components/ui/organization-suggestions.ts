import type { View } from "@/lib/domain/view";

/** Where suggestions for an organization that is typed are found: of all, or those that did that. */
export function organizationSuggestions(
  { asKnownOn }: View,
  part: "raised" | "invested" | null = null,
): string {
  const params = new URLSearchParams({ limit: "10" });
  if (part !== null) params.set("part", part);
  if (asKnownOn !== null) params.set("asKnownOn", asKnownOn);
  return `/api/v1/organizations?${params}`;
}
