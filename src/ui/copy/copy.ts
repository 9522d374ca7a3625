/** The parts of a page that copying needs; a test gives its own. */
export interface CopyPlace {
  readonly clipboard: Pick<Clipboard, "writeText"> | undefined;
  readonly document: Document;
}

/**
 * Puts text on the clipboard; answers whether it is there. A page without TLS has no clipboard, and a home server has no TLS: there the
 * old way over a selection still works.
 */
export async function copyText(text: string, place: CopyPlace): Promise<boolean> {
  try {
    if (place.clipboard !== undefined) {
      await place.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the browser or the reader: the old way may still do.
  }
  const field = place.document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "sr-only";
  const focused = place.document.activeElement;
  // Beside an open sheet all else is inert and cannot be selected.
  (place.document.querySelector("dialog[open]") ?? place.document.body).append(field);
  field.select();
  const done = place.document.execCommand("copy");
  field.remove();
  if (focused !== null && "focus" in focused && typeof focused.focus === "function") focused.focus();
  return done;
}
