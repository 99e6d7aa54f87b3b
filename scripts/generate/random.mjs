/** Numbers that look drawn and are the same each time: everything of a made-up world hangs on them. */

/** A well-spread number of 32 bits from two. @param {number} seed @param {number} index */
function mixed(seed, index) {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Draws for one thing, whatever was drawn for others before: mulberry32, by Tommy Ettinger. */
export class Draw {
  #state;

  /** @param {number} seed of the world @param {number} index of the thing */
  constructor(seed, index) {
    this.#state = mixed(seed, index);
  }

  /** At least 0 and below 1. */
  unit() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let hash = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @param {number} share of 1 */
  chance(share) {
    return this.unit() < share;
  }

  /** A whole number from `least` to `most`. @param {number} least @param {number} most */
  whole(least, most) {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  /** @template T @param {readonly T[]} items of which there is one at least @returns {T} */
  among(items) {
    return /** @type {T} */ (items[Math.floor(this.unit() * items.length)]);
  }

  /** @template T @param {readonly (readonly [T, number])[]} shares which sum to 1 @returns {T} */
  byShare(shares) {
    let left = this.unit();
    const drawn = shares.find(([, share]) => {
      left -= share;
      return left < 0;
    });
    return /** @type {readonly [T, number]} */ (drawn ?? shares.at(-1))[0];
  }

  /** How often something succeeds before it first does not. @param {number} share @param {number} most */
  times(share, most) {
    let count = 0;
    while (count < most && this.chance(share)) count += 1;
    return count;
  }

  /** Mean 0, deviation 1, by Box and Muller. */
  normal() {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** A place from 0 to `count` - 1, each as likely as 1 over its rank (Zipf's law). @param {number} count */
  rank(count) {
    return Math.min(count - 1, Math.floor((count + 1) ** this.unit()) - 1);
  }
}
