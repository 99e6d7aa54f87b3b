/** The configuration files of `deploy/cluster`, with this machine's values in them. */

/**
 * @param {string} text with ${names}, as envsubst reads them too
 * @param {Record<string, string | number>} values
 */
export function filled(text, values) {
  return text.replaceAll(/\$\{(\w+)\}/g, (_, /** @type {string} */ name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known for ${name}.`);
    return String(value);
  });
}
