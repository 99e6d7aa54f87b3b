/** Keys of the `errors` messages by form field (`investments[2].name`); "" is the form as a whole. */
export type FieldErrors = Readonly<Record<string, string[]>>;

/** Gathers what is wrong with a form, so that a person hears of all of it at once. */
export class FieldErrorList {
  readonly #errors = new Map<string, string[]>();

  add(field: string, message: string): void {
    this.#errors.set(field, [...(this.#errors.get(field) ?? []), message]);
  }

  get isEmpty(): boolean {
    return this.#errors.size === 0;
  }

  toFieldErrors(): FieldErrors {
    return Object.fromEntries(this.#errors);
  }
}
