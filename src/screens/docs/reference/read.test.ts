import { describe, expect, it } from "vitest";
import { endpointList } from "@/contract/endpoints";
import { ERRORS } from "@/contract/errors";
import { GROUPS } from "@/contract/reference/groups";
import { isCalled, ownChapters } from "./document";
import type { Endpoint } from "./read";

const chapters = ownChapters();
const all = chapters.flatMap(({ endpoints }) => endpoints);
const named = (id: string): Endpoint => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe("the document, read for people", () => {
  it("has every endpoint once, in chapters that have an address of their own", () => {
    expect(all.map(({ id }) => id).sort()).toEqual(endpointList.map(({ id }) => id).sort());
    expect(chapters.map(({ title }) => title)).toEqual(GROUPS.map(({ title }) => title));
    expect(new Set(chapters.map(({ slug }) => slug)).size).toBe(chapters.length);
    for (const { slug } of chapters) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("begins to tell of playing with reading and acting", () => {
    expect(chapters[0]?.endpoints.slice(0, 2).map(({ id }) => id)).toEqual(["getState", "submitAction"]);
  });

  it("lists each refusal of a row with its status and words", () => {
    for (const { id, errors } of endpointList) {
      const said = named(id).refusals.map(({ status, code, message }) => `${status} ${code} ${message}`);
      expect(said.sort()).toEqual(
        errors.map((code) => `${ERRORS[code].status} ${code} ${ERRORS[code].message}`).sort(),
      );
    }
  });

  it("shows an example of each answer that has a body", () => {
    for (const { id, outputs } of endpointList)
      for (const [status, schema] of Object.entries(outputs)) {
        const answer = named(id).answers.find((each) => each.status === status);
        expect(answer?.example === undefined, `${id} ${status}`).toBe(schema === null);
      }
  });

  it("says which credential a call wants", () => {
    const wanted = ["mintTv", "getAgent", "startGame", "getState", "writeHand"].map(
      (id) => named(id).credential,
    );
    expect(wanted).toEqual(["none", "bearer", "claim", "optional", "bearer"]);
  });

  it("tells the parameters of the path from those of the query", () => {
    const { parameters } = named("listHands");
    expect(parameters.map(({ name, where, required }) => `${name} ${where} ${required}`)).toEqual([
      "id path true",
      "limit query false",
      "cursor query false",
      "claim_token query false",
    ]);
  });

  it("knows which calls the client has", () =>
    expect([isCalled("getState"), isCalled("openRoom")]).toEqual([true, false]));
});
