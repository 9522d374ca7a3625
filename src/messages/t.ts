import { createFormat, type Format } from "./format";
import { LOCALE_TAGS, type Locale } from "./locale";
import type { MessageKey, Messages, Params, Text } from "./types";

/** Says a message in one language; carries that language's ways with numbers. */
export interface T {
  <K extends MessageKey>(key: K, ...params: Params<K>): string;
  readonly locale: Locale;
  readonly format: Format;
}

/**
 * Makes the `t` of one language over the namespaces given. Numbers among the parameters are written by locale; a message with plural
 * forms chooses by `count`. A key that is not there is said aloud in the console and shown as the key.
 */
export function createT(messages: Messages, locale: Locale): T {
  const plural = new Intl.PluralRules(LOCALE_TAGS[locale]);
  const format = createFormat(locale);
  const say = (key: MessageKey, params?: Given): string => {
    const text = find(messages, key);
    if (text === undefined) {
      console.error(`no message ${key} in ${locale}: is its namespace given to the provider?`);
      return key;
    }
    const pattern =
      typeof text === "string" ? text : (text[plural.select(Number(params?.count ?? 0))] ?? text.other);
    return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params?.[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? format.number(value) : value;
    });
  };
  return Object.assign(checked(say), { locale, format });
}

/** What a message is given at run time, whatever its key. */
interface Given {
  readonly count?: string | number;
  readonly [name: string]: string | number | undefined;
}

type Say = <K extends MessageKey>(key: K, ...params: Params<K>) => string;

/** `Params` of any key is no parameter or one record of texts and numbers, which is what a plain `say` takes. */
const checked = (say: (key: MessageKey, params?: Given) => string): Say => say as Say;

function find(messages: Messages, key: MessageKey): Text | undefined {
  const dot = key.indexOf(".");
  const namespaces: Readonly<Record<string, Readonly<Record<string, Text>> | undefined>> = messages;
  return namespaces[key.slice(0, dot)]?.[key.slice(dot + 1)];
}
