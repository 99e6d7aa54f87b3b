/** Names of made-up organizations, in Latin letters and, of most, in both Chinese scripts. */

const HEADS = ["Ar", "Bel", "Cor", "Dan", "El", "Fen", "Gal", "Hal", "Ira", "Jun", "Kal", "Lin"];
const MIDDLES = ["a", "be", "ca", "di", "en", "fo", "gi", "ho", "li", "mo", "na", "ri", "su", "ta"];
const TAILS = ["bo", "don", "far", "gen", "lon", "mar", "nix", "pra", "ron", "tek", "vex", "zon"];
const TRADES = ["Robotics", "Semiconductor", "Materials", "Bio", "Energy", "Cloud", "Vision"];
const HOUSES = ["Capital", "Ventures", "Partners", "Fund", "Investment"];

/** Characters that are the same in both scripts, so that one name serves both. */
const SIGNS = [..."安北川大方光海和吉江金久科立林明平千仁山水天文西新星永元中"];
const TRADE_SIGNS = ["科技", "材料", "生物", "能源", "光子"];
const HOUSE_SIGNS = ["投", "基金", "合"];

/**
 * @param {import("./random.mjs").Draw} draw
 * @param {number} index tells apart what would be called alike
 * @param {boolean} invests
 */
export function nameOf(draw, index, invests) {
  const stem = `${draw.among(HEADS)}${draw.among(MIDDLES)}${draw.among(TAILS)}`;
  const name = `${stem} ${draw.among(invests ? HOUSES : TRADES)} ${index.toString(36).toUpperCase()}`;
  if (draw.chance(0.3)) return { name, nameZh: null };
  const signs = `${draw.among(SIGNS)}${draw.among(SIGNS)}${draw.among(SIGNS)}`;
  return { name, nameZh: `${signs}${draw.among(invests ? HOUSE_SIGNS : TRADE_SIGNS)}` };
}
