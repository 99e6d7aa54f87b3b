/** Loaded into a web server beside the product: SIGUSR2 begins a CPU profile, and a second one writes it. */
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector";

const file = process.env.BENCH_PROFILE ?? "";
/** Microseconds. */
const INTERVAL = 500;

const session = new Session();
session.connect();
let isRunning = false;

process.on("SIGUSR2", () => {
  if (isRunning) {
    session.post("Profiler.stop", (_error, { profile }) => {
      writeFileSync(file, JSON.stringify(profile));
    });
    return;
  }
  isRunning = true;
  session.post("Profiler.enable");
  session.post("Profiler.setSamplingInterval", { interval: INTERVAL });
  session.post("Profiler.start");
});
