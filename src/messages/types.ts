import type { cards } from "./en/cards";
import type { club } from "./en/club";
import type { common } from "./en/common";
import type { company } from "./en/company";
import type { docs } from "./en/docs";
import type { felt } from "./en/felt";
import type { home } from "./en/home";
import type { my } from "./en/my";
import type { pair } from "./en/pair";
import type { phone } from "./en/phone";
import type { replay } from "./en/replay";
import type { room } from "./en/room";
import type { settle } from "./en/settle";
import type { spectator } from "./en/spectator";
import type { style } from "./en/style";
import type { tv } from "./en/tv";

/** English as it is written: the shape that every language must have. */
export interface Source {
  readonly common: typeof common;
  readonly club: typeof club;
  readonly cards: typeof cards;
  readonly company: typeof company;
  readonly docs: typeof docs;
  readonly felt: typeof felt;
  readonly home: typeof home;
  readonly my: typeof my;
  readonly pair: typeof pair;
  readonly phone: typeof phone;
  readonly replay: typeof replay;
  readonly room: typeof room;
  readonly settle: typeof settle;
  readonly spectator: typeof spectator;
  readonly style: typeof style;
  readonly tv: typeof tv;
}
export type Namespace = keyof Source;

/** The forms of a counted message, by `Intl.PluralRules` category; `other` is always there. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
export type Text = string | Plural;

/** A translation of one namespace: the same keys, each text or plural where the source is. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Plural };

/** One language, whole or as much of it as a page needs. Plain JSON: it crosses from server to page as it is. */
export type Catalogue = { readonly [N in Namespace]: Translation<Source[N]> };
export type Messages = Partial<Catalogue>;

/** `namespace.key` of every message. */
export type MessageKey = { [N in Namespace]: `${N}.${keyof Source[N] & string}` }[Namespace];

type TextOf<K> = K extends `${infer N}.${infer M}`
  ? N extends Namespace
    ? M extends keyof Source[N]
      ? Source[N][M]
      : never
    : never
  : never;
type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<T> = T extends string ? NamesIn<T> : "count" | NamesIn<T[keyof T]>;

/** What must be given with a message: its placeholders, and `count` where it has plural forms. */
export type Params<K extends MessageKey> =
  NamesOf<TextOf<K>> extends never
    ? readonly []
    : readonly [params: { readonly [P in NamesOf<TextOf<K>>]: string | number }];
