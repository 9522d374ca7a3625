"use client";
import { useSyncExternalStore } from "react";

/** One choice of this device, kept over visits and shared by all its pages. */
export interface Setting<V extends string> {
  get(): V;
  set(value: V): void;
  subscribe(listener: () => void): () => void;
  readonly initial: V;
}

/** Storage as far as a setting needs it; null where the browser forbids it. */
export type SettingStorage = Pick<Storage, "getItem" | "setItem"> | null;

/**
 * A setting under a storage key with its allowed values, the first being the initial one. A stored value that is not allowed counts as
 * the initial one; where nothing can be stored, the choice lasts until the page is left.
 */
export function createSetting<V extends string>(
  key: string,
  values: readonly [V, ...V[]],
  storage: () => SettingStorage,
): Setting<V> {
  const [initial] = values;
  const listeners = new Set<() => void>();
  let known: V | null = null;
  const read = (): V => {
    const stored = attempt(() => storage()?.getItem(key) ?? null);
    return values.find((value) => value === stored) ?? initial;
  };
  return {
    initial,
    get() {
      known ??= read();
      return known;
    },
    set(value) {
      known = value;
      attempt(() => storage()?.setItem(key, value));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function attempt<V>(action: () => V): V | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** The setting's value and how to change it; the server renders the initial one. */
export function useSetting<V extends string>(setting: Setting<V>): readonly [V, (value: V) => void] {
  const value = useSyncExternalStore(setting.subscribe, setting.get, () => setting.initial);
  return [value, setting.set];
}

const local = (): SettingStorage => (typeof localStorage === "undefined" ? null : localStorage);

/** Two- or four-colour deck, for every card on this device. */
export const deckSetting = createSetting("agent-poker.deck", ["two", "four"], local);

/** The mute, for every page on this device. */
export const soundSetting = createSetting("agent-poker.sound", ["on", "off"], local);

/** Whether the screen is to be kept awake. */
export const awakeSetting = createSetting("agent-poker.awake", ["off", "on"], local);

/** Whether the screen tells what agents thought, once a hand has closed. */
export const thoughtsSetting = createSetting("agent-poker.thoughts", ["off", "on"], local);

/** How fast the dealer goes on, where this device deals. */
export const paceSetting = createSetting("agent-poker.pace", ["normal", "relaxed", "fast", "instant"], local);
