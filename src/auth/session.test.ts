import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { cookieOf, createSessions, setCookie } from "./session";

const SECRET = "a secret for sessions in tests alone";
const HTTP = "http://poker.test";
const HTTPS = "https://poker.test";
const sam = { twitterId: "1234567890", name: "Sam; of =Ünicode", handle: "sam_plays" };

const sessions = createSessions(SECRET);
/** What a browser sends back of a `Set-Cookie` line. */
const sent = (line: string) => line.split(";")[0] ?? "";

describe("a session", () => {
  it("brings its person back, whatever other cookies come along", async () => {
    const cookie = sent(await sessions.begin(sam, HTTP));
    expect(await sessions.personOf(cookie, HTTP)).toEqual(sam);
    expect(await sessions.personOf(`lang=pt; ${cookie}; x=1`, HTTP)).toEqual(sam);
  });

  it("tells nothing of its person to who reads the cookie", async () => {
    const line = await sessions.begin(sam, HTTP);
    const plain = line
      .split(/[.;= ]/)
      .map((part) => Buffer.from(part, "base64url").toString("utf8"))
      .join("\n");
    for (const word of [sam.twitterId, sam.handle]) expect(line + plain).not.toContain(word);
  });

  it("is kept from scripts and from other sites' requests, and over TLS from plain HTTP", async () => {
    expect(await sessions.begin(sam, HTTP)).toMatch(
      /^next-auth\.session-token=[\w.-]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/,
    );
    expect(await sessions.begin(sam, HTTPS)).toMatch(
      /^__Secure-next-auth\.session-token=[\w.-]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it("made over plain HTTP does not count over TLS", async () => {
    const cookie = sent(await sessions.begin(sam, HTTP));
    expect(await sessions.personOf(cookie, HTTPS)).toBeNull();
    const safe = sent(await sessions.begin(sam, HTTPS));
    expect(await sessions.personOf(`${cookie}; ${safe}`, HTTPS)).toEqual(sam);
  });

  it("of another secret is nobody's", async () => {
    const other = createSessions("another secret, of another server");
    expect(await sessions.personOf(sent(await other.begin(sam, HTTP)), HTTP)).toBeNull();
  });

  it("that ran out is nobody's", async () => {
    const { twitterId: sub, ...rest } = sam;
    const token = await encode({ token: { sub, ...rest }, secret: SECRET, maxAge: -60 });
    expect(await sessions.personOf(`next-auth.session-token=${token}`, HTTP)).toBeNull();
  });

  it.each([
    ["no account", { name: "Sam", handle: "sam" }],
    ["no handle", { sub: "1", name: "Sam" }],
    ["a name that is no text", { sub: "1", name: 7 as unknown as string, handle: "sam" }],
  ])("with %s is nobody's", async (_, token) => {
    const text = await encode({ token, secret: SECRET });
    expect(await sessions.personOf(`next-auth.session-token=${text}`, HTTP)).toBeNull();
  });

  it.each([null, "", "next-auth.session-token=", "next-auth.session-token=a.b.c.d.e", "lang=en", ";;=;"])(
    "is not in %j",
    async (cookies) => expect(await sessions.personOf(cookies, HTTP)).toBeNull(),
  );
});

describe("cookies", () => {
  it("are found by their whole name, the first of two", () => {
    expect(cookieOf("a=1; aa=2; a=3", "a")).toBe("1");
    expect(cookieOf("xa=1", "a")).toBeNull();
    expect(cookieOf(" a = b=c ;", "a")).toBe("b=c");
    expect(cookieOf("a=", "a")).toBeNull();
    expect(cookieOf(null, "a")).toBeNull();
  });

  it("are secure where the origin is", () => {
    const cookie = { name: "n", value: "v", seconds: 60 };
    expect(setCookie({ ...cookie, origin: HTTPS })).toContain("; Secure");
    expect(setCookie({ ...cookie, origin: HTTP })).not.toContain("Secure");
  });
});
