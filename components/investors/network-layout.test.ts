import { describe, expect, it } from "vitest";
import { networkLayout } from "./network-layout";

const network = {
  others: [
    { key: "o5", rounds: 3 },
    { key: "o3", rounds: 2 },
    ...["o0", "o1", "o2", "o4", "o6", "o7", "o8", "o9"].map((key) => ({ key, rounds: 1 })),
  ],
  links: [{ a: "o5", b: "o3", rounds: 2 }],
};

function expectApart({ self, nodes, width, height }: ReturnType<typeof networkLayout>): void {
  const circles = [self, ...nodes];
  for (const [at, one] of circles.entries()) {
    expect(one.x - one.radius).toBeGreaterThanOrEqual(0);
    expect(one.x + one.radius).toBeLessThanOrEqual(width);
    expect(one.y + one.radius).toBeLessThanOrEqual(height);
    for (const other of circles.slice(at + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
        one.radius + other.radius,
      );
    }
  }
}

describe.each([1132, 720, 358])("a network %s pixels wide", (width) => {
  const layout = networkLayout(network, 3, width);

  it("keeps circles apart and inside", () => {
    expectApart(layout);
  });

  it("keeps circles apart that share thousands of rounds", () => {
    const others = network.others.map(({ key }, at) => ({ key, rounds: 9000 - at }));
    const large = networkLayout({ others, links: network.links }, 145_000, width);
    expectApart(large);
    expect(large.nodes.every((node) => node.width <= 8)).toBe(true);
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
