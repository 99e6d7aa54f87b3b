/**
 * The address of who asks. A header says whatever its sender likes, so it is believed only as far
 * as proxies that are known to us have written it.
 */
import { BlockList, isIP } from "node:net";

/** Carries the address to the pages. Whatever a client sends under this name is dropped. */
export const CLIENT_ADDRESS_HEADER = "x-roundbook-client";

/** @param {string} list addresses and networks of trusted proxies, with commas between */
function blockListOf(list) {
  const trusted = new BlockList();
  for (const entry of list.split(",").map((each) => each.trim())) {
    const [address = "", length] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0) continue;
    if (length === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(length), family);
  }
  return trusted;
}

/** An IPv4 address that came over IPv6 is the same address. @param {string} address */
function plain(address) {
  const text = address.trim();
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(text) ? text.slice("::ffff:".length) : text;
}

/**
 * @param {string} [trustedProxies] as in the environment
 * @returns {(request: import("node:http").IncomingMessage) => string | null}
 */
export function clientAddressReader(trustedProxies = "") {
  const trusted = blockListOf(trustedProxies);
  const isTrusted = (/** @type {string} */ address) =>
    trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (request) => {
    const peer = plain(request.socket.remoteAddress ?? "");
    if (isIP(peer) === 0) return null;
    let address = peer;
    const told = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",").map(plain);
    // The last entry is by the proxy next to us; each trusted one vouches for the one before.
    while (isTrusted(address)) {
      const before = told.pop();
      if (before === undefined || isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/**
 * Puts the address into the request's headers, and nothing that came under that name.
 * @param {import("node:http").IncomingMessage} request
 * @param {string | null} address
 */
export function tellClientAddress(request, address) {
  delete request.headers[CLIENT_ADDRESS_HEADER];
  if (address !== null) request.headers[CLIENT_ADDRESS_HEADER] = address;
}
