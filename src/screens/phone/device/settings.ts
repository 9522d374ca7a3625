"use client";
import { createSetting, type SettingStorage } from "@/ui/setting/setting";

const local = (): SettingStorage => (typeof localStorage === "undefined" ? null : localStorage);

/** Whether the hole cards lie face down until they are pressed. */
export const coverSetting = createSetting("agent-poker.cover", ["off", "on"], local);

/** Whether a seated phone keeps its screen on. */
export const phoneAwakeSetting = createSetting("agent-poker.phone-awake", ["on", "off"], local);
