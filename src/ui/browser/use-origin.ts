"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The address by which the reader found this house, which only the browser knows; empty until it says. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    never,
    () => location.origin,
    () => "",
  );
