const BEFORE_REGEX = /(^|[(,=:[!&|?{};+\-*%~^<>]|\breturn|\btypeof|\bcase)\s*$/;

/**
 * Blanks what is not code: comments always, the insides of strings, templates and regular expressions when `strings` is false.
 * Line breaks stay, so that line numbers hold. A scanner rather than a parser: it needs no package and reads 1,000 files in a second.
 */
export function codeOf(text, { strings = false } = {}) {
  let out = "";
  let at = 0;
  const blank = (piece) => piece.replace(/[^\n]/g, " ");
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = text[at];
    let end = at + 1;
    let isCode = true;
    if (two === "//") {
      end = indexOr(text, "\n", at);
      isCode = false;
    } else if (two === "/*") {
      end = indexOr(text, "*/", at + 2) + 2;
      isCode = false;
    } else if (one === '"' || one === "'" || one === "`") {
      end = endOfQuote(text, at, one);
      isCode = strings;
    } else if (one === "/" && BEFORE_REGEX.test(out.slice(-40))) {
      end = endOfRegex(text, at);
      isCode = strings;
    }
    const piece = text.slice(at, end);
    out += isCode ? piece : blank(piece);
    at = end;
  }
  return out;
}

function indexOr(text, needle, from) {
  const found = text.indexOf(needle, from);
  return found === -1 ? text.length : found;
}

function endOfQuote(text, start, quote) {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === "\n" && quote !== "`") return at;
  }
  return text.length;
}

function endOfRegex(text, start) {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const one = text[at];
    if (one === "\\") at++;
    else if (one === "\n") return start + 1;
    else if (one === "[") inClass = true;
    else if (one === "]") inClass = false;
    else if (one === "/" && !inClass) return at + 1;
  }
  return start + 1;
}

const STATIC = /(?:^|[;\n])\s*(import|export)\s+(type\s+)?(?:[\w*${},\s]+?\s+from\s*)?["']([^"'\n]+)["']/g;
const DYNAMIC =
  /\b(?:import|require)\s*\(\s*["']([^"'\n]+)["']\s*\)|\bnew URL\(\s*["'](\.[^"'\n]+)["']\s*,\s*import\.meta/g;

/** Every module a file names: `{ specifier, typeOnly, reexport, line }`. `import { type X }` counts as a value: it still loads. */
export function importsOf(text) {
  const code = codeOf(text, { strings: true });
  const found = [];
  const lineAt = (index) => code.slice(0, index).split("\n").length;
  for (const match of code.matchAll(STATIC)) {
    found.push({
      specifier: match[3],
      typeOnly: match[2] !== undefined,
      reexport: match[1] === "export",
      line: lineAt(match.index + match[0].length - 1),
    });
  }
  for (const match of code.matchAll(DYNAMIC)) {
    const specifier = match[1] ?? match[2];
    found.push({ specifier, typeOnly: false, reexport: false, line: lineAt(match.index) });
  }
  return found;
}
