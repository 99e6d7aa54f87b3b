/** A document for many readers: with its styles, and without what waits until one reaches for it. */
import { withInlineStyles, withoutSheets } from "./inline-styles.mjs";
import { dataAddress, tagOf, withoutData } from "./late-data.mjs";
import { withLateScripts } from "./late-scripts.mjs";
import { hashesOf, withScripts } from "./script-policy.mjs";

const POLICY = "content-security-policy";

/**
 * @param {{ headers: Record<string, string | string[]>, body: Buffer }} answer
 * @param {object} how
 * @param {string | null} how.url under which its data can be asked for; null where they stay in it
 * @param {import("./inline-styles.mjs").ReadSheet} how.sheetOf
 */
export async function keptDocument({ headers, body }, { url, sheetOf }) {
  const whole = body.toString("utf8");
  const { html: bare, data } = url === null ? { html: whole, data: "" } : withoutData(whole);
  const tag = tagOf(bare);
  const address = url === null || data === "" ? null : dataAddress({ tag, url });
  const html = await withInlineStyles(withLateScripts(bare, address), sheetOf);
  const { link: said, ...others } = headers;
  const link = withoutSheets(said);
  return {
    headers: {
      ...others,
      ...(link === "" ? {} : { link }),
      [POLICY]: withScripts(headers[POLICY], hashesOf(html)),
    },
    html,
    data: address === null ? null : { tag, script: data },
  };
}
