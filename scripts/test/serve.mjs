/** The web server of `npx playwright test`, which calls this by its configuration. */
import { isStopping, listenForStop, stopWish } from "../children.mjs";
import { runCommand, StopError, say } from "../report.mjs";
import { prepareGenerated } from "../start/generated.mjs";
import { openStage, prepareStage, serveStage } from "./stage.mjs";

listenForStop();
await runCommand(async () => {
  const { E2E_PORT, E2E_PASSWORD, E2E_MAIL_PORT } = process.env;
  await prepareGenerated();
  const stage = await openStage({
    ...{ port: Number(E2E_PORT), mailPort: Number(E2E_MAIL_PORT) },
    password: E2E_PASSWORD,
  });
  try {
    await prepareStage(stage);
    const web = await serveStage(stage);
    say(`Serving ${web.baseUrl}`);
    await Promise.race([stopWish, web.ended]);
    if (!isStopping()) throw new StopError("The web server ended by itself.");
    await web.stop();
  } finally {
    await stage.close();
  }
});
process.exit();
