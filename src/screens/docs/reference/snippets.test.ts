import { spawnSync } from "node:child_process";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import * as examples from "@/contract/rows/examples";
import { isCalled, ownChapters } from "./document";
import { LANGUAGES, snippetsOf } from "./snippets";

const all = ownChapters().flatMap(({ endpoints }) => endpoints);
const snippets = all.map((endpoint) => ({ endpoint, texts: snippetsOf(endpoint, isCalled(endpoint.id)) }));
const of = (id: string) => {
  const found = snippets.find(({ endpoint }) => endpoint.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found.texts;
};

describe("a call in three languages", () => {
  it("is curl's: method where it needs saying, token, type and body", () => {
    expect(of("submitAction").curl).toBe(
      [
        'curl -sS "$BASE/action" \\',
        "  -H 'Content-Type: application/json' \\",
        "  --data '{",
        `  "tableId": "${examples.TABLE_ID}",`,
        '  "seatIndex": 2,',
        `  "turnToken": "${examples.TURN_TOKEN}",`,
        '  "action": "raise",',
        '  "amount": 60',
        "}'",
        '# with a token: -H "Authorization: Bearer $TOKEN"',
      ].join("\n"),
    );
    expect(of("getTable").curl).toBe(`curl -sS "$BASE/tables/${examples.TABLE_ID}"`);
    expect(of("closeTable").curl).toContain("-X DELETE ");
  });

  it("is our client's, by the name it has there", () => {
    expect(of("getState").typescript).toContain("await client.getState({\n  query: {");
    expect(of("closeTable").typescript).toContain("  token,\n})");
    expect(of("openRoom").typescript).toContain("}/room/");
  });

  it("is Python's, with nothing but its standard library", () => {
    expect(of("mintTv").python).toContain("data=json.dumps({}).encode()");
    expect(of("claimSeat").python).toContain('"is_agent": True');
  });

  it("sends a token where one is needed, and only speaks of it where the call does without", () => {
    const sent = {
      curl: /^ +-H "Auth.*TOKEN/m,
      typescript: /^ +token,$/m,
      python: /^ +headers=.*Auth.*TOKEN/m,
    };
    const spoken = { curl: /^# .*TOKEN/m, typescript: /^ +\/\/ token,$/m, python: /^ +# .*TOKEN/m };
    for (const { endpoint, texts } of snippets.filter(({ endpoint }) => isCalled(endpoint.id)))
      for (const language of LANGUAGES) {
        const said = [sent[language].test(texts[language]), spoken[language].test(texts[language])];
        const { credential } = endpoint;
        const due = [credential === "bearer" || credential === "claim", credential === "optional"];
        expect(said, `${endpoint.id} in ${language}`).toEqual(due);
      }
  });

  it("never writes a token out", () => {
    for (const { texts, endpoint } of snippets)
      for (const text of Object.values(texts))
        for (const secret of [examples.CLAIM_TOKEN, examples.HOST_TOKEN, examples.BEARER])
          expect(text, endpoint.id).not.toContain(secret);
  });

  it("parses in each language, for every endpoint", () => {
    for (const { texts, endpoint } of snippets) {
      expect(
        () => transformSync(`async () => {${texts.typescript}}`, { loader: "ts" }),
        endpoint.id,
      ).not.toThrow();
      expect(/\$\{|undefined|\[object/.test(texts.curl), endpoint.id).toBe(false);
    }
    const shell = spawnSync("bash", ["-n"], {
      input: snippets.map(({ texts }) => texts.curl).join("\n"),
      encoding: "utf8",
    });
    expect([shell.status, shell.stderr]).toEqual([0, ""]);
  });
});
