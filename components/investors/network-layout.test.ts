import { describe, expect, it } from "vitest";
import { coInvestmentNetwork } from "@/lib/domain/co-investment";
import { networkLayout } from "./network-layout";

const rounds = [
  { investors: ["self", ...Array.from({ length: 14 }, (_, at) => `o${at}`)] },
  { investors: ["self", "o3", "o5"] },
  { investors: ["self", "o5"] },
];
const network = coInvestmentNetwork("self", rounds, 24);

describe.each([1132, 720, 358])("a network %s pixels wide", (width) => {
  const layout = networkLayout(network, 3, width);

  it("keeps circles apart and inside", () => {
    const circles = [layout.self, ...layout.nodes];
    for (const [at, one] of circles.entries()) {
      expect(one.x - one.radius).toBeGreaterThanOrEqual(0);
      expect(one.x + one.radius).toBeLessThanOrEqual(width);
      expect(one.y + one.radius).toBeLessThanOrEqual(layout.height);
      for (const other of circles.slice(at + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
          one.radius + other.radius,
        );
      }
    }
  });

  it("leaves room for names", () => {
    expect(layout.nameRoom).toBeGreaterThan(100);
  });

  it("is the same every time, with the most frequent in the middle", () => {
    expect(networkLayout(network, 3, width)).toEqual(layout);
    const distance = (key: string) =>
      Math.abs((layout.nodes.find((node) => node.key === key)?.y ?? 0) - layout.self.y);
    expect(distance("o5")).toBeLessThanOrEqual(distance("o9"));
  });

  it("draws wider and larger what is shared more often", () => {
    const of = (key: string) => layout.nodes.find((node) => node.key === key);
    expect(of("o5")?.width).toBeGreaterThan(of("o0")?.width ?? 0);
    expect(of("o5")?.radius).toBeGreaterThan(of("o0")?.radius ?? 0);
    expect(layout.links).toHaveLength(1);
  });
});
