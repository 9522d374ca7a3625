import { expect, test } from "vitest";
import { createSetting, type SettingStorage } from "./setting";

function memory(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  const storage: SettingStorage = {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      map.set(key, value);
    },
  };
  return { map, storage: () => storage };
}

const forbidden = (): SettingStorage => {
  throw new DOMException("denied", "SecurityError");
};

test("a setting begins with its first value and remembers the chosen one", () => {
  const { map, storage } = memory();
  const deck = createSetting("deck", ["two", "four"], storage);
  expect(deck.get()).toBe("two");
  deck.set("four");
  expect(deck.get()).toBe("four");
  expect(map.get("deck")).toBe("four");
  expect(createSetting("deck", ["two", "four"], storage).get()).toBe("four");
});

test("a stored value that is not allowed counts as the initial one", () => {
  const { storage } = memory({ deck: "rainbow" });
  expect(createSetting("deck", ["two", "four"], storage).get()).toBe("two");
});

test("listeners hear of a change until they leave", () => {
  const { storage } = memory();
  const sound = createSetting("sound", ["on", "off"], storage);
  const heard: string[] = [];
  const leave = sound.subscribe(() => heard.push(sound.get()));
  sound.set("off");
  leave();
  sound.set("on");
  expect(heard).toEqual(["off"]);
});

test("where storage is forbidden or absent, the choice lasts for the visit", () => {
  for (const storage of [forbidden, () => null]) {
    const sound = createSetting("sound", ["on", "off"], storage);
    expect(sound.get()).toBe("on");
    sound.set("off");
    expect(sound.get()).toBe("off");
  }
});
