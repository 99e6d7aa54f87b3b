import localFont from "next/font/local";

/**
 * Latin subsets, 24 and 19 kB (scripts/fonts/page.mjs), come with every page; the extended ones (85
 * and 42 kB) only where a page holds one of their letters, as in transcribed names. Chinese is set
 * in the reader's own fonts.
 */
const sans = localFont({
  src: "../generated/fonts/inter.woff2",
  weight: "400 700",
  variable: "--font-inter",
  adjustFontFallback: "Arial",
});

const sansExtended = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+20A0-20AB",
    },
  ],
});

const serif = localFont({
  src: "../generated/fonts/source-serif-4.woff2",
  weight: "600",
  variable: "--font-source-serif",
  adjustFontFallback: "Times New Roman",
});

const serifExtended = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-serif-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+20A0-20AB",
    },
  ],
});

export const fontVariables = [sans, sansExtended, serif, serifExtended]
  .map(({ variable }) => variable)
  .join(" ");
