/** A link to somebody's account on its way: mailed, or to be handed over by who asked for it. */
export interface SentLink {
  readonly name: string;
  readonly email: string;
  /** Null where it was mailed: then nobody but its reader needs to see it. */
  readonly link: string | null;
}
