import "server-only";

interface Saved {
  readonly proposalId: string;
  readonly isPublished: boolean;
}

interface FormWords {
  readonly keep?: "draft" | undefined;
  readonly proposalVersion?: number | undefined;
}

/** A draft, and what was mended, go on to the page of their proposal; null for what was sent as new. */
export function proposalPageAfter(
  { proposalId, isPublished }: Saved,
  { keep, proposalVersion }: FormWords,
): string | null {
  if (keep === undefined && proposalVersion === undefined) return null;
  const done = isPublished ? "publish" : keep === undefined ? "submit" : "keep";
  return `/admin/proposals/${proposalId}?done=${done}`;
}

/** The form for the next one: it says what was saved, and starts with that where it was asked to. */
export function nextFormAfter(
  { proposalId }: Pick<Saved, "proposalId">,
  { next }: { readonly next?: "same" | undefined },
  path: string,
  saved: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams(next === undefined ? saved : { ...saved, like: proposalId });
  return `${path}?${query}`;
}

/** To come back to after sign-in: the form that was posted, new or mended. */
export function pathOfForm(formData: FormData, newPath: string): string {
  const isMended = formData.get("proposalVersion") !== null;
  return isMended ? `/admin/proposals/${formData.get("token")}/mend` : newPath;
}
