import { describe, expect, it } from "vitest";
import { endpointList, type ListedEndpoint } from "../../src/contract/endpoints";
import { openapiOf } from "../../src/contract/openapi";
import { MATRIX } from "../../src/faces/native/testing/matrix";
import { faultsOfContract, faultsOfRow, matrixFaults } from "./faults";

const fresh = `${JSON.stringify(openapiOf(), null, 2)}\n`;
const claimSeat = endpointList.find(({ id }) => id === "claimSeat") as ListedEndpoint;

describe("check-contract", () => {
  it("finds nothing in a contract that agrees with itself", () => {
    expect(faultsOfContract(fresh)).toEqual([]);
  });

  it("finds a document that is not the rows'", () => {
    expect(faultsOfContract(fresh.replace("3.1.0", "3.0.0"))).toEqual([
      "openapi.json is stale: npm run openapi",
    ]);
  });

  it.each<[string, Partial<ListedEndpoint>, string]>([
    ["a row without words", { summary: " " }, "no summary"],
    ["a sentence", { summary: "Claims." }, "full stop"],
    ["another parameter", { path: "/tables/tv" }, "params are not those"],
    [
      "an example that is none",
      { example: { ...claimSeat.example, body: { seat_index: 11 } } },
      "body does not parse",
    ],
    ["an example's answer", { example: { ...claimSeat.example, output: {} } }, "output does not parse"],
    ["an example's status", { example: { ...claimSeat.example, status: 418 } }, "418 is no output"],
    ["a code unknown", { errors: ["made_up" as never] }, "an unknown code: made_up"],
    ["a code twice", { errors: ["seat_taken", "seat_taken"] }, "named twice: seat_taken"],
    [
      "a limit nobody names",
      { rate: { name: "action", per: "x", words: "x" }, errors: ["seat_taken"] },
      "without rate_limited",
    ],
  ])("finds %s", (_, change, words) => {
    expect(faultsOfRow({ ...claimSeat, ...change } as ListedEndpoint).join()).toContain(words);
  });

  it("finds a body without a limit, and a POST without a body", () => {
    const { bodyLimit: _limit, ...unlimited } = claimSeat;
    expect(faultsOfRow(unlimited as ListedEndpoint)).toEqual(["claimSeat: a body without a limit"]);
    const { body: _body, ...bodiless } = claimSeat;
    expect(faultsOfRow(bodiless as ListedEndpoint)).toContain("claimSeat: a POST without a body");
  });

  it("finds an endpoint that the matrix of readers does not know, and a cell left out", () => {
    expect(matrixFaults("newcomer", MATRIX)).toEqual(["newcomer: no row in the matrix of readers"]);
    const { reaped: _reaped, ...row } = MATRIX.getState;
    expect(matrixFaults("getState", { getState: row })).toEqual([
      "getState: the matrix has no cell for reaped",
    ]);
  });
});
