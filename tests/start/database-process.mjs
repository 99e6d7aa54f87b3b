/** Opens the database of the data folder in the first argument, says its address, and stays. */
import { claimData, startDatabase } from "../../scripts/database/open.mjs";
import { withDefaults } from "../../scripts/settings.mjs";

const settings = withDefaults({ dataDir: String(process.argv[2]), databaseUrl: null });
const { url } = await startDatabase(settings, claimData(settings, "test"));
process.stdout.write(`${url}\n`);
setInterval(() => undefined, 1_000);
