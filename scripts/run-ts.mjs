/**
 * Runs a TypeScript program of the project: `node scripts/run-ts.mjs prisma/load.ts …arguments`.
 * Node 20 reads no TypeScript, so it is bundled first, with packages left outside. The alias `@/`
 * works, and `import.meta.dirname` stays the folder of the source file.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT } from "./settings.mjs";

/** @type {import("esbuild").Plugin} */
const sourceAddresses = {
  name: "source-addresses",
  setup(build) {
    build.onLoad({ filter: /\.[cm]?tsx?$/ }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      if (!source.includes("import.meta")) return null;
      const contents = source
        .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href))
        .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(path.dirname(file)))
        .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(file));
      return { contents, loader: file.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** Where packages are found. @param {string} file */
function bundleFor(file) {
  const folder = path.join(ROOT, "node_modules/.cache/roundbook");
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${path.basename(file, ".ts")}-${process.pid}-${Date.now()}.mjs`);
}

/**
 * Bundles a TypeScript file to one that Node runs.
 * @param {string} file path from the project folder
 * @param {string} outfile somewhere in the project folder, so that packages are found
 */
export async function bundleTypeScript(file, outfile) {
  const { build, stop } = await import("esbuild");
  await build({
    entryPoints: [path.resolve(ROOT, file)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    sourcemap: "inline",
    // The sources are beside it; Node would read them all before the program begins.
    sourcesContent: false,
    logLevel: "error",
    // Outside a bundler of Next the package refuses to be imported at all.
    alias: { "server-only": path.join(ROOT, "scripts/server-only.mjs") },
    tsconfig: path.join(ROOT, "tsconfig.json"),
    plugins: [sourceAddresses],
  });
  await stop();
}

/**
 * @param {string} file path from the project folder
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.input] given on standard input
 * @param {(errors: string) => void} [options.tell] gets standard error at the end, instead of its being shown
 * @returns {Promise<number>} exit code
 */
export async function runTypeScript(file, args, { env = process.env, input, tell } = {}) {
  const program = bundleFor(file);
  await bundleTypeScript(file, program);
  try {
    const child = spawn(process.execPath, ["--enable-source-maps", program, ...args], {
      cwd: ROOT,
      env,
      stdio: [input === undefined ? "inherit" : "pipe", "inherit", tell ? "pipe" : "inherit"],
    });
    let errors = "";
    child.stderr?.on("data", (chunk) => (errors += chunk));
    child.stdin?.end(input);
    return await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => {
        tell?.(errors);
        resolve(code ?? 1);
      });
    });
  } finally {
    rmSync(program, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (!file) {
    process.stderr.write("Name the TypeScript file to run.\n");
    process.exitCode = 1;
  } else {
    process.exitCode = await runTypeScript(file, args);
  }
}
