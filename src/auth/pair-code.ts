import { PAIR_ALPHABET, PAIR_CODE_LENGTH } from "@/contract/pairing";
import type { Random } from "./secrets";

const FORM = new RegExp(`^[${PAIR_ALPHABET}]{${PAIR_CODE_LENGTH}}$`);
/** The biggest multiple of the alphabet in a byte: what is beyond it would favour the first letters. */
const FAIR = 256 - (256 % PAIR_ALPHABET.length);

/** Eight characters for a human to read and type, each as likely as the others. */
export function mintPairCode(random: Pick<Random, "token">): string {
  let code = "";
  while (code.length < PAIR_CODE_LENGTH)
    for (const byte of Buffer.from(random.token(), "base64url"))
      if (byte < FAIR && code.length < PAIR_CODE_LENGTH)
        code += PAIR_ALPHABET.charAt(byte % PAIR_ALPHABET.length);
  return code;
}

/** A code as it is kept, from however somebody typed it; null where it can be none. */
export function readPairCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  return FORM.test(code) ? code : null;
}
