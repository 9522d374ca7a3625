import { existsSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import {
  BELOW_FACES,
  IMPURE,
  ISOMORPHIC,
  MAX_LINES,
  MAY_IMPORT,
  OUTSIDE_MAY_IMPORT,
  PACKAGES,
  PURE,
  TRANSPORT,
} from "./law.mjs";
import { codeOf, importsOf } from "./source.mjs";

const under = (path, folder) => path === folder || path.startsWith(`${folder}/`);
const inside = (path) => (path.startsWith("src/") ? path.slice(4) : null);
/** Files right under `src` are Next's own entrances (proxy.ts), and keep the law of `app`. */
const layerOf = (path) => {
  const inner = inside(path);
  return inner === null || inner.includes("/") ? (inner?.split("/")[0] ?? null) : "app";
};

/** Tests meet every layer they test; what is only for them lies in `testing` folders or ends in `.suite.ts`. */
export const isTest = (path) => /\.(test|spec|suite)\.tsx?$/.test(path) || path.includes("/testing/");

/** The file a specifier means, relative to `root` with forward slashes; null for a package. */
export function resolve(root, from, specifier) {
  let base;
  if (specifier.startsWith("@/")) base = posix.join("src", specifier.slice(2));
  else if (specifier.startsWith(".")) base = posix.join(posix.dirname(from), specifier);
  else return null;
  for (const ending of ["", ".ts", ".tsx", ".mjs", ".d.ts", "/index.ts", "/index.tsx"]) {
    const path = join(root, base + ending);
    if (existsSync(path) && statSync(path).isFile()) return relative(root, path).split(sep).join("/");
  }
  return base;
}

/** All breaches of one file: `{ file, line, rule, message }`. */
export function breachesOf(root, file, text) {
  const breaches = [];
  const say = (line, rule, message) => breaches.push({ file, line, rule, message });
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > MAX_LINES) say(lines, "length", `${lines} lines, at most ${MAX_LINES}: split by noun`);

  const imports = importsOf(text);
  for (const item of imports) {
    const target = resolve(root, file, item.specifier);
    if (target === null) packageRule(file, item, say);
    else {
      arrowRule(file, target, item, say);
      doorRule(root, file, target, item, say);
    }
  }
  barrelRule(file, text, imports, say);
  wordRules(file, text, say);
  return breaches;
}

function arrowRule(file, target, item, say) {
  const from = layerOf(file);
  const to = layerOf(target);
  if (to === null) {
    if (from !== null && !isTest(file) && !target.startsWith("package.json"))
      say(item.line, "arrow", `src reaches outside itself: ${target}`);
    return;
  }
  if (from === null) {
    const allowed = OUTSIDE_MAY_IMPORT[file.split("/")[0]];
    if (allowed && !allowed.includes(to))
      say(item.line, "arrow", `${file.split("/")[0]} may not import ${to}`);
    return;
  }
  if (isTest(target) && !isTest(file))
    say(item.line, "arrow", `the product may not import test support: ${target}`);
  if (
    under(inside(target), "hosts/house") &&
    !under(inside(file), "hosts/house") &&
    from !== "server" &&
    !isTest(file)
  )
    say(item.line, "arrow", `only server composes hosts/house (${item.specifier})`);
  if (from === to) return dialectRule(file, target, item, say);
  if (isTest(file) && from !== "engine") return;
  const law = lawOf(file);
  if (law === undefined) return say(item.line, "arrow", `src/${from} is not a layer of the law`);
  if (to === "lib" && from !== "engine") return;
  const path = inside(target);
  const prefix = Object.keys(law)
    .filter((key) => under(path, key) || path.startsWith(`${key}.`))
    .sort((a, b) => b.length - a.length)[0];
  const verdict = prefix === undefined ? undefined : law[prefix];
  if (verdict === undefined) say(item.line, "arrow", `${from} may not import ${to} (${item.specifier})`);
  else if (verdict === "type" && !item.typeOnly)
    say(item.line, "arrow", `${from} may import only types of ${to} (${item.specifier})`);
  else if (verdict === "route" && posix.basename(file) !== "route.ts")
    say(item.line, "arrow", `${from} may import ${to} only from a route.ts (${item.specifier})`);
}

/** The law of a file's layer, or of a folder inside it that has its own. */
function lawOf(file) {
  const path = inside(file) ?? "";
  const own = Object.keys(MAY_IMPORT)
    .filter((key) => under(path, key))
    .sort((a, b) => b.length - a.length)[0];
  return MAY_IMPORT[own ?? layerOf(file)];
}

/** Dialects are neighbours, not relatives; the two big faces neither. */
function dialectRule(file, target, item, say) {
  const faceOf = (path) => /^src\/faces\/((?:dialects\/)?[^/]+)\//.exec(path)?.[1] ?? null;
  const [from, to] = [faceOf(file), faceOf(target)];
  if (from !== null && to !== null && from !== to && !isTest(file))
    say(item.line, "arrow", `face ${from} may not import face ${to}`);
}

/**
 * Where a folder has an index.ts, that is the door: strangers enter there and nowhere else. Scripts and benchmarks are workshop tools:
 * they may open a piece that the product has no door for.
 */
function doorRule(root, file, target, item, say) {
  if (isTest(file) || under(file, "scripts") || under(file, "bench")) return;
  const steps = dirname(target).split("/");
  for (let depth = 2; depth <= steps.length; depth++) {
    const folder = steps.slice(0, depth).join("/");
    if (under(file, folder)) continue;
    const door = ["index.ts", "index.tsx"]
      .map((name) => `${folder}/${name}`)
      .find((name) => existsSync(join(root, name)));
    if (door === undefined) continue;
    if (target !== door) say(item.line, "door", `enter ${folder} by its door, not by ${item.specifier}`);
    return;
  }
}

/** A barrel is a file that only hands on what others export; a folder has one door and no back doors. */
function barrelRule(file, text, imports, say) {
  if (inside(file) === null || /(^|\/)index\.tsx?$/.test(file)) return;
  const code = codeOf(text);
  const star = /^export\s+\*\s+from\b/m.exec(code);
  const handsOn = imports.filter((item) => item.reexport).length;
  const statements = code.split(";").filter((part) => part.trim() !== "").length;
  if (star || (handsOn > 0 && handsOn === statements))
    say(1, "barrel", "only index.ts may be a barrel: import from where it is made");
}

function packageRule(file, item, say) {
  const path = inside(file);
  if (path === null || isTest(file)) return;
  const layer = layerOf(file);
  const place = path.includes("/") ? path : `app/${path}`;
  const { specifier, line } = item;
  if (layer === "engine")
    return say(line, "package", `the engine imports nothing outside itself: ${specifier}`);
  if (specifier.startsWith("node:") && ISOMORPHIC.some((folder) => under(place, folder)))
    say(line, "package", `${layer} also runs in a browser, where ${specifier} is not`);
  for (const { match, only, why } of PACKAGES) {
    if (match.test(specifier) && !only.some((folder) => under(place, folder)))
      say(line, "package", `${why}: ${specifier}`);
  }
}

function wordRules(file, text, say) {
  const path = inside(file);
  if (path === null || isTest(file)) return;
  const check = (rule, pattern, what) => {
    for (const [index, line] of codeOf(text).split("\n").entries()) {
      const word = pattern.exec(line)?.[0];
      if (word !== undefined) say(index + 1, rule, `${what}: ${word}`);
    }
  };
  if (PURE.some((layer) => under(path, layer)))
    check("purity", IMPURE, "a pure layer owns no clock, chance or world");
  if (BELOW_FACES.some((folder) => under(path, folder)))
    check("transport", TRANSPORT, "no transport word below faces");
  if (under(path, "ui")) check("fetching", /\b(fetch|XMLHttpRequest|EventSource)\b/, "ui fetches nothing");
}
