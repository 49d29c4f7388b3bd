// Builds the islands: three bundles with hashed names, the fonts, the licences of what is inside, and a manifest
// that the page reads. Writes to src/rung/web/static/built (or to the folder given as the first argument).
import { build } from "esbuild";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../src/rung/web/static/built"));

const ENTRIES = ["app", "editor", "map"];
const FONTS = [
  ["@fontsource-variable/bricolage-grotesque", "bricolage-grotesque-latin-wght-normal"],
  ["@fontsource-variable/bricolage-grotesque", "bricolage-grotesque-latin-ext-wght-normal"],
  ["@fontsource-variable/instrument-sans", "instrument-sans-latin-wght-normal"],
  ["@fontsource-variable/instrument-sans", "instrument-sans-latin-wght-italic"],
  ["@fontsource-variable/instrument-sans", "instrument-sans-latin-ext-wght-normal"],
  ["@fontsource-variable/source-serif-4", "source-serif-4-latin-wght-normal"],
  ["@fontsource-variable/source-serif-4", "source-serif-4-latin-wght-italic"],
  ["@fontsource-variable/source-serif-4", "source-serif-4-latin-ext-wght-normal"],
  ["@fontsource-variable/jetbrains-mono", "jetbrains-mono-latin-wght-normal"],
  ["@fontsource-variable/jetbrains-mono", "jetbrains-mono-latin-ext-wght-normal"],
  ["@fontsource/noto-sans-math", "noto-sans-math-latin-400-normal"],
];

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "fonts"), { recursive: true });

const result = await build({
  absWorkingDir: here,
  entryPoints: ENTRIES.map((name) => `src/${name}.ts`),
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  entryNames: "[name]-[hash]",
  legalComments: "none",
  metafile: true,
  outdir: out,
});

const manifest = {};
for (const [file, about] of Object.entries(result.metafile.outputs)) {
  if (about.entryPoint) manifest[about.entryPoint.replace(/^src\/|\.ts$/g, "")] = relative(out, resolve(here, file));
}
for (const [pack, name] of FONTS) {
  await copyFile(join(here, "node_modules", pack, "files", `${name}.woff2`), join(out, "fonts", `${name}.woff2`));
}
await writeFile(join(out, "manifest.json"), JSON.stringify(manifest, null, 1) + "\n");
await writeFile(join(out, "LICENCES.txt"), await licences(Object.keys(result.metafile.inputs)));

/** The licence text of every npm package whose code or font is shipped. */
async function licences(inputs) {
  const packs = new Set(FONTS.map(([pack]) => pack));
  for (const input of inputs) {
    const parts = input.split("node_modules/").pop().split("/");
    if (input.includes("node_modules/")) packs.add(parts[0].startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]);
  }
  const texts = [];
  for (const pack of [...packs].sort()) {
    const folder = join(here, "node_modules", pack);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? await readFile(join(folder, file), "utf8") : "(no licence file in the package)";
    texts.push(`${pack} ${version}: ${license}\n${"-".repeat(72)}\n${text.trim()}\n`);
  }
  return texts.join("\n\n");
}
