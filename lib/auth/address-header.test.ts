import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import {
  CLIENT_ADDRESS_HEADER,
  clientAddressReader,
  tellClientAddress,
} from "./address-header.mjs";

class PeerSocket extends Socket {
  constructor(override readonly remoteAddress: string) {
    super();
  }
}

function asked(peer: string, forwarded?: string): IncomingMessage {
  const request = new IncomingMessage(new PeerSocket(peer));
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

describe("the address of a client", () => {
  it.each([
    ["without proxies: who connected", "", "203.0.113.9", undefined, "203.0.113.9"],
    ["a forged header without proxies", "", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a forged header past the proxy", "10.0.0.0/8", "203.0.113.9", "1.2.3.4", "203.0.113.9"],
    ["told by the proxy", "10.0.0.0/8", "10.1.2.3", "198.51.100.1", "198.51.100.1"],
    ["forged before the proxy", "10.0.0.0/8", "10.1.2.3", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
    [
      "through two proxies",
      "10.0.0.0/8",
      "10.1.2.3",
      "1.1.1.1,198.51.100.1,10.9.9.9",
      "198.51.100.1",
    ],
    ["the proxy itself", "10.0.0.0/8", "10.1.2.3", undefined, "10.1.2.3"],
    ["no address in the header", "10.0.0.0/8", "10.1.2.3", "unknown", "10.1.2.3"],
    ["over IPv6", "127.0.0.1", "::ffff:127.0.0.1", "2001:db8::7", "2001:db8::7"],
    ["a proxy with IPv6", "fd00::/8", "fd00::1", "198.51.100.1", "198.51.100.1"],
  ])("%s", (_case, proxies, peer, forwarded, address) => {
    expect(clientAddressReader(proxies)(asked(peer, forwarded))).toBe(address);
  });

  it("is never what the client calls it", () => {
    const request = asked("203.0.113.9");
    request.headers[CLIENT_ADDRESS_HEADER] = "192.0.2.1";
    tellClientAddress(request, "203.0.113.9");
    expect(request.headers[CLIENT_ADDRESS_HEADER]).toBe("203.0.113.9");
    tellClientAddress(request, null);
    expect(request.headers[CLIENT_ADDRESS_HEADER]).toBeUndefined();
  });
});
