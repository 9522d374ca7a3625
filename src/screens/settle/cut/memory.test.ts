import { describe, expect, it } from "vitest";
import { createBillMemory, type Made, type Making } from "./memory";

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const made: Made = { kind: "made", id: "8f3a4c12e5b6d0a19c7e", editToken: "k" };
const making: Making = { kind: "making", key: "k", terms: { stakes_unit: "CNY", chips_per_unit: 100 } };

describe("what a device remembers of a bill", () => {
  it.each([made, making])("comes back after a reload, by table, until it is forgotten: %j", (bill) => {
    const shelf = storage();
    createBillMemory("a", shelf).write(bill);
    expect(createBillMemory("a", shelf).read()).toEqual(bill);
    expect(createBillMemory("b", shelf).read()).toBeNull();
    createBillMemory("a", shelf).write(null);
    expect(createBillMemory("a", shelf).read()).toBeNull();
  });

  it.each(["{", '{"id":7}', "7", '{"kind":"made","id":7,"editToken":"k"}', '{"kind":"making","terms":{}}'])(
    "is nothing where %s is stored",
    (text) => {
      const shelf = storage();
      shelf.setItem("agent-poker.bill:a", text);
      expect(createBillMemory("a", shelf).read()).toBeNull();
    },
  );

  it("lists the last ones of any table, each once, newest first", () => {
    const shelf = storage();
    for (const table of ["a", "b", "c", "d", "e", "f", "g", "b"])
      createBillMemory(table, shelf).write({ kind: "made", id: table, editToken: "k" });
    createBillMemory("z", shelf).write(making);
    expect(
      createBillMemory("z", shelf)
        .earlier()
        .map(({ id }) => id),
    ).toEqual([..."bgfedc"]);
    expect(createBillMemory("z", null).earlier()).toEqual([]);
    for (const text of ["{", "7", "[7]"]) {
      shelf.setItem("agent-poker.bills", text);
      expect(createBillMemory("z", shelf).earlier()).toEqual([]);
    }
  });

  it("is the page's own where nothing is kept", () => {
    const without = createBillMemory("a", null);
    without.write(made);
    expect(without.read()).toEqual(made);
    without.write(null);
    expect(without.read()).toBeNull();
  });
});
