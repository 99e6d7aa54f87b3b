import { z } from "zod";

/*
 * What was typed and not saved yet, in the browser's own storage: it outlives a reload, a crash and
 * an expired session, and never leaves the machine.
 */

const PREFIX = "roundbook.typed";

export type Typed = Readonly<Record<string, unknown>>;

const keptSchema = z.object({
  /** `2026-11-24 15:40` on the clock of whoever typed. */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
  /** Of the form as it was opened then, by which it is known once it has arrived. */
  token: z.string(),
  typed: z.record(z.string(), z.unknown()),
});
export type Kept = z.output<typeof keptSchema>;

/** Whose form, which form, of which entity, at which version. */
export interface Place {
  readonly actor: string;
  readonly form: string;
  readonly version?: number | undefined;
}

const start = ({ actor, form }: Place) => `${PREFIX}/${actor}/${form}/`;
const keyOf = (place: Place) => `${start(place)}${place.version ?? "new"}`;

export function readKept(place: Place): Kept | null {
  return readAt(keyOf(place));
}

function readAt(key: string): Kept | null {
  const text = stored(() => localStorage.getItem(key));
  if (text === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether the browser has taken it. */
export function keep(place: Place, kept: Kept): boolean {
  const isKept = stored(() => {
    localStorage.setItem(keyOf(place), JSON.stringify(kept));
    return true;
  });
  return isKept ?? false;
}

export function forgetKept(place: Place): void {
  stored(() => localStorage.removeItem(keyOf(place)));
}

/**
 * Forgets what was typed into this form where its opening of that time has arrived, and at versions
 * before the place's. What somebody types afterwards stays, however often the page that says that it
 * has arrived is loaded.
 */
export function forgetArrived(place: Place, arrived: readonly string[]): void {
  stored(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(start(place))) continue;
      const isPast = Number(key.slice(start(place).length)) < (place.version ?? 0);
      if (isPast || arrived.includes(readAt(key)?.token ?? "")) localStorage.removeItem(key);
    }
  });
}

/** A browser may refuse its storage; then nothing is kept, and the form works all the same. */
function stored<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
