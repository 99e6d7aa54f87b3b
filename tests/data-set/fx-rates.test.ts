import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleTypeScript } from "../../scripts/run-ts.mjs";
import { ROOT } from "../../scripts/settings.mjs";
import { freshDatabases } from "./fresh-database";

const database = freshDatabases("empty");

/** As the bank prints it: newest first, a comma behind each line, a word where there was no rate. */
const TABLE = [
  "Date,USD,CNY,CYP,",
  "2026-03-06,1.1600,8.0100,N/A,",
  "2026-03-05,1.1618,8.0177,N/A,",
].join("\n");

const programOf = (command: string) => path.join(ROOT, `.test/fx-${command}.mjs`);

/** Once, since to bundle a program takes longer than most of what is asked of it here. */
beforeAll(async () => {
  for (const command of ["import", "update"]) {
    await bundleTypeScript(`scripts/fx/${command}.ts`, programOf(command));
  }
});

async function fx(command: "import" | "update", args: readonly string[], FX_URL?: string) {
  const program = [programOf(command), ...args];
  const child = spawn(process.execPath, program, { env: { ...process.env, FX_URL } });
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output: output.trim(), errors: errors.trim() };
}

async function fileOf(name: string, content: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "rates-")), name);
  await writeFile(file, content);
  return file;
}

const rates = async () =>
  (await database.client().fxRate.findMany({ orderBy: [{ date: "asc" }, { quote: "asc" }] })).map(
    ({ date, quote, rate }) => `${date.toISOString().slice(0, 10)} ${quote} ${rate.toFixed()}`,
  );

describe("rates from a file", () => {
  test("are added once, however often it is read, and corrected where it says otherwise", async () => {
    const file = await fileOf("eurofxref-hist.csv", TABLE);
    expect(await fx("import", [file])).toEqual({
      code: 0,
      output:
        "4 exchange rates written; 4 rates of 2 currencies, 2026-03-05 to 2026-03-06, in eurofxref-hist.csv.",
      errors: "",
    });
    const known = ["2026-03-05 CNY 8.0177", "2026-03-05 USD 1.1618"];
    expect(await rates()).toEqual([...known, "2026-03-06 CNY 8.01", "2026-03-06 USD 1.16"]);
    expect((await fx("import", [file])).output).toContain("0 exchange rates written");
    const corrected = await fileOf("corrected.csv", TABLE.replace("8.0100", "8.0200"));
    expect((await fx("import", [corrected])).output).toContain("1 exchange rates written");
    expect(await rates()).toEqual([...known, "2026-03-06 CNY 8.02", "2026-03-06 USD 1.16"]);
  });

  test("that are refused leave all as it was", async () => {
    const file = await fileOf("rates.csv", "Date,USD\n2026-03-06,1.16\n2026-03-05,much");
    const { code, output, errors } = await fx("import", [file]);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toContain("No exchange rate was changed.");
    expect(errors).toContain('rates.csv, row 3, USD: "much" is not a rate');
    expect(await rates()).toEqual([]);
  });

  test("are asked for with one file", async () => {
    expect(await fx("import", [])).toMatchObject({
      code: 2,
      errors: "Usage: npm run fx:import -- FILE",
    });
    const { code, errors } = await fx("import", ["/nowhere/rates.csv"]);
    expect(code).toBe(1);
    expect(errors).toContain("no such file");
  });
});

describe("rates from the bank", () => {
  let server: Server;
  let address = "";

  beforeAll(async () => {
    const archive = zipSync({ "eurofxref-hist.csv": strToU8(TABLE) });
    server = createServer((request, response) => {
      response.statusCode = request.url === "/eurofxref-hist.zip" ? 200 : 404;
      response.end(response.statusCode === 200 ? archive : "none");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
    address = `http://127.0.0.1:${bound.port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test("come in its archive, and twice are the same as once", async () => {
    const url = `${address}/eurofxref-hist.zip`;
    expect(await fx("update", [], url)).toMatchObject({ code: 0, errors: "" });
    expect(await rates()).toHaveLength(4);
    expect((await fx("update", [], url)).output).toContain("0 exchange rates written");
  });

  test("are left alone where it does not answer, or with something else", async () => {
    const missing = await fx("update", [], `${address}/elsewhere`);
    expect(missing).toMatchObject({ code: 1, output: "" });
    expect(missing.errors).toContain("answered with 404.");
    const silent = await fx("update", [], "http://127.0.0.1:9/rates.zip");
    expect(silent.code).toBe(1);
    expect(silent.errors).toContain("could not be reached");
  });
});
