import { prepareGenerated } from "../../scripts/start/generated.mjs";

/** What is generated from the sources must be there before a test imports it. */
export default async function setup(): Promise<void> {
  await prepareGenerated();
}
