import type { Endpoint } from "./read";

export const LANGUAGES = ["curl", "typescript", "python"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One call in three languages. Each takes the server's address from `BASE`, and a token from the environment: never written out. */
export function snippetsOf(endpoint: Endpoint, called: boolean): Readonly<Record<Language, string>> {
  return {
    curl: curlOf(endpoint),
    typescript: called ? clientOf(endpoint) : fetchOf(endpoint),
    python: pythonOf(endpoint),
  };
}

/** The path and query of the endpoint's example. */
function addressOf({ path, parameters }: Endpoint): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, where, example } of parameters) {
    if (example === undefined || isSecret(name)) continue;
    if (where === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(String(example)));
    else query.set(name, String(example));
  }
  const text = query.toString();
  return text === "" ? filled : `${filled}?${text}`;
}

const TOKENS = ["claim_token", "host_token", "hostToken", "edit_token", "player_token"];
const isSecret = (name: string): boolean => TOKENS.includes(name);

/** The example's body without tokens: they go in a header. */
function bodyOf({ body }: Endpoint): Record<string, unknown> | null {
  if (body === null) return null;
  const fields = Object.entries((body.example ?? {}) as Record<string, unknown>);
  return Object.fromEntries(fields.filter(([name]) => !isSecret(name)));
}

/** A call that does without a token is refused with a wrong one: its example only says where one would go. */
const mayTakeToken = ({ credential }: Endpoint): boolean => credential === "optional";
const wantsToken = (endpoint: Endpoint): boolean => endpoint.credential !== "none" && !mayTakeToken(endpoint);

/** A single-quoted word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function curlOf(endpoint: Endpoint): string {
  const body = bodyOf(endpoint);
  const plain = endpoint.method === "GET" || (endpoint.method === "POST" && body !== null);
  const parts = [
    `curl -sS ${plain ? "" : `-X ${endpoint.method} `}"$BASE${addressOf(endpoint)}"`,
    ...(wantsToken(endpoint) ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...(body === null
      ? []
      : ["-H 'Content-Type: application/json'", `--data ${quoted(JSON.stringify(body, null, 2))}`]),
  ];
  const call = parts.join(" \\\n  ");
  return mayTakeToken(endpoint) ? `${call}\n# with a token: -H "Authorization: Bearer $TOKEN"` : call;
}

/** Our client's call, as examples/agent.ts makes them. */
function clientOf(endpoint: Endpoint): string {
  const part = (where: "path" | "query") =>
    Object.fromEntries(
      endpoint.parameters
        .filter((each) => each.where === where && each.example !== undefined && !isSecret(each.name))
        .map(({ name, example }) => [name, example]),
    );
  const request = { params: part("path"), query: part("query"), body: bodyOf(endpoint) ?? {} };
  const lines = Object.entries(request)
    .filter(([, value]) => Object.keys(value).length > 0)
    .map(([name, value]) => `  ${name}: ${literal(value, 1)},`);
  if (wantsToken(endpoint)) lines.push("  token,");
  if (mayTakeToken(endpoint)) lines.push("  // token,");
  const call = lines.length === 0 ? `${endpoint.id}()` : `${endpoint.id}({\n${lines.join("\n")}\n})`;
  return `const client = createClient({ baseUrl: BASE });\nconst answer = await client.${call};\nif (answer.ok) console.log(answer.data);\nelse console.error(answer.error.code);`;
}

/** What a browser opens has no call of the client's. */
function fetchOf(endpoint: Endpoint): string {
  return `const answer = await fetch(\`\${BASE}${addressOf(endpoint)}\`);\nconsole.log(answer.status);`;
}

/** JSON as a TypeScript literal: keys without quotes where they may go without. */
const literal = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2)
    .replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:")
    .replaceAll("\n", `\n${"  ".repeat(depth)}`);

function pythonOf(endpoint: Endpoint): string {
  const body = bodyOf(endpoint);
  const headers = [
    ...(wantsToken(endpoint) ? ['"Authorization": f"Bearer {TOKEN}"'] : []),
    ...(body === null ? [] : ['"Content-Type": "application/json"']),
  ];
  const lines = [
    "import json, urllib.request",
    "",
    "request = urllib.request.Request(",
    `    BASE + ${JSON.stringify(addressOf(endpoint))},`,
    `    method="${endpoint.method}",`,
    ...(headers.length === 0 ? [] : [`    headers={${headers.join(", ")}},`]),
    ...(mayTakeToken(endpoint)
      ? ['    # with a token, in the headers: "Authorization": f"Bearer {TOKEN}"']
      : []),
    ...(body === null ? [] : [`    data=json.dumps(${pythonic(body)}).encode(),`]),
    ")",
    "with urllib.request.urlopen(request) as answer:",
    "    print(answer.status, answer.read().decode())",
  ];
  return lines.join("\n");
}

/** JSON as Python writes it. */
const pythonic = (value: unknown): string =>
  JSON.stringify(value, null, 4)
    .replace(/(: |^\s*)(true|false|null)(,?)$/gm, (_, before: string, word: string, comma: string) => {
      const said = { true: "True", false: "False", null: "None" }[word] ?? word;
      return `${before}${said}${comma}`;
    })
    .replaceAll("\n", "\n    ");
