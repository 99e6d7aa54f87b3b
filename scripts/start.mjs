// Kept to what an old Node can read, so that it can say that it is too old.
const NEEDED = { major: 20, minor: 19 };
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) {
  import("./start/main.mjs").then((main) => main.start(process.argv.includes("--dev")));
} else {
  process.stderr.write(
    `Roundbook needs Node.js ${NEEDED.major}.${NEEDED.minor} or newer; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
}
