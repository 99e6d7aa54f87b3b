/** `npm test`: everything that can be checked, on throw-away data, with one closing line. */
import { main } from "./test/main.mjs";

await main();
