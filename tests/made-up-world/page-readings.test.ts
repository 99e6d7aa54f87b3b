import { expect, it } from "vitest";
import { KEPT_ADDRESSES } from "@/lib/schemas/kept-addresses";
import { pageReadings, WITHOUT_READINGS } from "../../scripts/plans/page-readings.ts";
import { resetDatabase } from "../setup/clone";

it("every kept address says what it reads", async () => {
  await resetDatabase("shipped");
  const paths = [...Object.keys(await pageReadings()), ...WITHOUT_READINGS];
  expect(paths.toSorted()).toEqual(KEPT_ADDRESSES.map(({ path }) => path).toSorted());
});
