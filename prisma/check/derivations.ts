import { Decimal } from "@/lib/domain/decimal";
import type { Comparison } from "./comparison";
import { type Figure, nameOf } from "./figures";
import { recomputed } from "./recomputed";

/** Derivations of money are written in millions, as the reports print it. */
const MILLION = 1_000_000;

/** Figures that were derived, against what their formula gives. */
export function checkDerivations(figures: readonly Figure[]): Comparison[] {
  return figures.flatMap((figure) => {
    if (figure.derivation === null) return [];
    const result = evaluate(figure.derivation);
    const scale = figure.amount.currency === null ? 100 : MILLION;
    const value = result?.mul(scale) ?? null;
    return [
      recomputed({
        check: `derived: ${figure.derivation}`,
        subject: nameOf(figure),
        stated: figure.amount,
        computed: value && { low: value, high: value },
      }),
    ];
  });
}

const TOKEN = /\s*(\d+(?:\.\d+)?|[-+*/()%])/y;

/** Value of a formula of numbers, percentages, `+ - * /` and brackets; null where it is none. */
export function evaluate(formula: string): Decimal | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = formula.trim();
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  const reader = new FormulaReader(tokens);
  const value = reader.sum();
  return reader.isAtEnd() ? value : null;
}

class FormulaReader {
  #next = 0;

  constructor(private readonly tokens: readonly string[]) {}

  isAtEnd(): boolean {
    return this.#next === this.tokens.length;
  }

  sum(): Decimal | null {
    let value = this.#product();
    for (let sign = this.#take("+", "-"); sign !== null; sign = this.#take("+", "-")) {
      const term = this.#product();
      value = value && term && (sign === "+" ? value.add(term) : value.sub(term));
    }
    return value;
  }

  #product(): Decimal | null {
    let value = this.#operand();
    for (let sign = this.#take("*", "/"); sign !== null; sign = this.#take("*", "/")) {
      const factor = this.#operand();
      if (factor === null || (sign === "/" && factor.isZero())) return null;
      value = value && (sign === "*" ? value.mul(factor) : value.div(factor));
    }
    return value;
  }

  #operand(): Decimal | null {
    const isBracket = this.#take("(") !== null;
    const value = isBracket ? this.sum() : this.#number();
    if (isBracket && this.#take(")") === null) return null;
    return this.#take("%") === null ? value : (value?.div(100) ?? null);
  }

  #number(): Decimal | null {
    const token = this.tokens[this.#next];
    if (token === undefined || !/^\d/.test(token)) return null;
    this.#next += 1;
    return new Decimal(token);
  }

  #take(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.#next];
    if (token === undefined || !wanted.includes(token)) return null;
    this.#next += 1;
    return token;
  }
}
