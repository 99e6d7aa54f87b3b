/** `npm run audit:ui`: axe and Lighthouse on throw-away data, with their results as tables. */
import { main } from "./audit/main.mjs";

await main();
