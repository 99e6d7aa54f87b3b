import type { Profiler } from "node:inspector";
import { expect, it } from "vitest";
import { areaOf, drawn, flameOf, sharesOf } from "./flame.mjs";

const frame = (functionName: string, url = "") => ({
  ...{ functionName, url, scriptId: "0", lineNumber: 0, columnNumber: 0 },
});

/** 100 microseconds a sample: two of React, one of a page within it, one waiting. */
const PROFILE: Profiler.Profile = {
  nodes: [
    { id: 1, callFrame: frame("(root)"), children: [2, 4] },
    { id: 2, callFrame: frame("render", "/x/react-dom/cjs/react-dom-server.js"), children: [3] },
    { id: 3, callFrame: frame("Page", "/x/app/page.tsx") },
    { id: 4, callFrame: frame("(idle)") },
  ],
  startTime: 0,
  endTime: 400,
  samples: [2, 2, 3, 4],
  timeDeltas: [100, 100, 100, 100],
};

it("shares out the time in which the server was at work", () => {
  expect(sharesOf(PROFILE)).toEqual([
    { area: "react-dom/server: elements to HTML", share: 2 / 3 },
    { area: "Roundbook: pages and components", share: 1 / 3 },
  ]);
});

it("draws what was called within what called it", () => {
  const flame = flameOf(PROFILE);
  expect(flame.time).toBe(300);
  const [react] = flame.called.values();
  expect(react).toMatchObject({ time: 300 });
  expect([...(react?.called.values() ?? [])]).toMatchObject([
    { area: "Roundbook: pages and components", time: 100 },
  ]);
  expect(drawn(flame).match(/<title>[^<]*/g)).toEqual([
    "<title>Where the time of a page goes",
    "<title>a page 100.0%",
    "<title>react-dom/server: elements to HTML 100.0%",
    "<title>Roundbook: pages and components 33.3%",
  ]);
});

it("knows the product's own files from those of packages", () => {
  const of = (source: string) => areaOf({ name: "", source });
  expect(of("file:///home/x/roundbook/server/door/door.mjs")).toBe("Roundbook: door");
  expect(of("/x/node_modules/pg-protocol/dist/parser.js")).toBe("pg");
  expect(of("/x/node_modules/next/dist/server/base-server.js")).toBe("Next");
});
