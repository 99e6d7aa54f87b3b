import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const FOLDERS = ["app", "components", "e2e", "lib", "prisma", "scripts", "server", "tests"];
const LONGEST_FILE = 300;

interface Import {
  file: string;
  /** Path from the project folder, without extension, or the name of a package. */
  target: string;
  typeOnly: boolean;
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|js)$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

const files = FOLDERS.flatMap(sourcesUnder).sort();
/** Tests, and generators of random values for them. */
const isTest = (file: string) => /\.(test|arbitrary)\.tsx?$/.test(file);

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"/g;

function resolve(file: string, specifier: string): string {
  const ofProject = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!ofProject) return specifier;
  const place = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.join(path.dirname(file), specifier);
  return place.replace(/\.(tsx?|mjs|js)$/, "");
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(ROOT, file), "utf8");
  const statements = [...source.matchAll(STATEMENT)].map(([, type, specifier = ""]) => ({
    file,
    target: resolve(file, specifier),
    typeOnly: type !== undefined,
  }));
  const dynamic = [...source.matchAll(DYNAMIC)].map(([, specifier = ""]) => ({
    file,
    target: resolve(file, specifier),
    typeOnly: false,
  }));
  return [...statements, ...dynamic];
}

const imports = files.flatMap(importsOf);
const under = (...folders: string[]) => {
  return (place: string) => folders.some((each) => place === each || place.startsWith(`${each}/`));
};

/** Imports, as `file → target`, from some files to what they may not import. */
function breaches(
  from: (file: string) => boolean,
  refused: (target: string, found: Import) => boolean,
): string[] {
  return imports
    .filter((found) => from(found.file) && refused(found.target, found))
    .map(({ file, target }) => `${file} → ${target}`);
}

const isDatabaseClient = under(
  "generated/prisma",
  "@prisma/client",
  "@prisma/adapter-pg",
  "lib/db",
);
const isOfProject = under(...FOLDERS, "generated");

describe("the directions of imports", () => {
  it("reads enough of the project to say anything", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.filter(({ target }) => under("lib")(target)).length).toBeGreaterThan(100);
  });

  it("lead into app from nowhere", () => {
    const outside = (file: string) => !under("app")(file) && !isTest(file);
    expect(breaches(outside, under("app"))).toEqual([]);
  });

  it("lead out of lib/domain to decimal.js alone", () => {
    const domain = (file: string) => under("lib/domain")(file) && !isTest(file);
    const allowed = under("lib/domain", "decimal.js");
    expect(breaches(domain, (target) => !allowed(target))).toEqual([]);
  });

  it("lead out of lib/schemas to lib/domain and packages", () => {
    const schemas = (file: string) => under("lib/schemas")(file) && !isTest(file);
    const allowed = under("lib/schemas", "lib/domain", "lib/i18n");
    expect(breaches(schemas, (target) => isOfProject(target) && !allowed(target))).toEqual([]);
  });

  it("lead out of components to what is drawn, and to types of lib/data and lib/actions", () => {
    const components = (file: string) => under("components")(file) && !isTest(file);
    const drawn = under(
      "components",
      "lib/domain",
      "lib/schemas",
      "lib/i18n",
      "lib/charts",
      "lib/view",
    );
    const typed = under("lib/data");
    const refused = (target: string, { typeOnly }: Import) =>
      isOfProject(target) &&
      !drawn(target) &&
      !under("lib/actions")(target) &&
      !(typeOnly && typed(target));
    expect(breaches(components, refused)).toEqual([]);
  });

  it("lead out of lib/data to the database, lib/domain and lib/schemas", () => {
    const data = (file: string) => under("lib/data")(file) && !isTest(file);
    const allowed = under("lib/data", "lib/db", "lib/domain", "lib/schemas", "generated/prisma");
    expect(breaches(data, (target) => isOfProject(target) && !allowed(target))).toEqual([]);
  });

  it("lead to the database client from lib/data, lib/auth and prisma/ alone", () => {
    const clients = under("lib/data", "lib/auth", "lib/auth.ts", "lib/db.ts", "prisma", "scripts");
    const others = (file: string) => !clients(file) && !under("tests")(file) && !isTest(file);
    expect(breaches(others, isDatabaseClient)).toEqual([]);
  });

  it("lead to next-intl from what runs in the browser around forms behind the sign-in alone", () => {
    const desk = under(
      ...["accounts", "admin", "editing", "figures", "guards", "imports"].map(
        (subject) => `components/${subject}`,
      ),
    );
    const marked = (file: string) =>
      /^"use client";/.test(readFileSync(path.join(ROOT, file), "utf8"));
    const named = (file: string) => file.replace(/\.(tsx?|mjs|js)$/, "");
    const inBrowser = new Set(files.filter((file) => marked(file) && !desk(file)).map(named));
    // A set hands out what is added to it meanwhile: what they import runs in the browser too.
    for (const place of inBrowser) {
      for (const { file, target, typeOnly } of imports) {
        if (named(file) === place && !typeOnly && isOfProject(target)) inBrowser.add(target);
      }
    }
    const refused = under("next-intl", "lib/i18n/navigation");
    expect(breaches((file) => inBrowser.has(named(file)), refused)).toEqual([]);
  });
});

describe("the house rules", () => {
  it("keep files short", () => {
    const long = files
      .map((file) => ({
        file,
        lines: readFileSync(path.join(ROOT, file), "utf8").split("\n").length - 1,
      }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it("keep grab bags out", () => {
    const bags = files.filter((file) =>
      /(^|[/-])(utils?|helpers?|misc|common|manager)\b/.test(file),
    );
    expect(bags).toEqual([]);
  });
});

describe("the lock file", () => {
  it("names the optional packages of every machine, which npm ci asks for", () => {
    const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
    const missing = Object.entries<{ optionalDependencies?: object }>(packages).flatMap(
      ([place, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies).filter(
          (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
        ),
    );
    expect(missing).toEqual([]);
  });
});
