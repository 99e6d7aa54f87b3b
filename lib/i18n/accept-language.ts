interface Wish {
  readonly tag: string;
  readonly weight: number;
}

/**
 * The best of `offered` for an Accept-Language header, else `fallback`. Scripts decide: a reader of
 * zh-TW gets zh-Hant, one of zh or zh-SG gets zh-Hans.
 */
export function preferredLanguage<const Offered extends string>(
  header: string | null,
  offered: readonly Offered[],
  fallback: NoInfer<Offered>,
): Offered {
  for (const { tag } of wishesOf(header ?? "")) {
    const wished = scriptOf(tag);
    const match = offered.find((language) => wished !== null && scriptOf(language) === wished);
    if (match !== undefined) return match;
  }
  return fallback;
}

/** Wishes above zero, the strongest first; equal ones as they stand. */
function wishesOf(header: string): Wish[] {
  return header
    .split(",")
    .map(readWish)
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function readWish(part: string): Wish {
  const [tag = "", ...parameters] = part.split(";").map((text) => text.trim());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

/** `zh-Hant` of `zh-HK`, `en-Latn` of `en`; null where the tag is none. */
function scriptOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}
