let made = 0;

/** A slug that no other row of this test file has. */
export function newSlug(kind: string): string {
  made += 1;
  return `${kind}-${made}`;
}
