import type { Page } from "@playwright/test";

export interface LayoutDemands {
  /** No text smaller than this, in CSS pixels of the window. */
  readonly minText: number;
  /** Everything has to fit without scrolling. */
  readonly noScroll: boolean;
  /** Everything legible keeps this far from the window's edge, as a share of it (a TV's safe area). */
  readonly safeArea: number;
}

/**
 * What is wrong with a page as it stands: one line each for text that is too small, cut off, out of the window or its safe area, and for
 * pieces that lie on each other. Text is measured where its glyphs are, not where its boxes are; words for screen readers only are left out.
 */
export function layoutFaults(page: Page, demands: LayoutDemands): Promise<string[]> {
  return page.evaluate(({ minText, noScroll, safeArea }) => {
    interface Piece {
      readonly element: Element;
      readonly kind: "text" | "control" | "picture";
      readonly label: string;
      readonly rect: DOMRect;
      readonly size: number;
    }
    const faults: string[] = [];
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const forScreenReaders = (element: Element) =>
      element.closest(".sr-only") !== null || (element instanceof HTMLElement && element.offsetWidth <= 1);
    /** A name that ends in an ellipsis goes on behind it, unseen: what counts is what shows. */
    const shortened = (element: Element, line: DOMRect): DOMRect => {
      const style = getComputedStyle(element);
      if (style.textOverflow !== "ellipsis" && style.webkitLineClamp === "none") return line;
      const box = element.getBoundingClientRect();
      // The ellipsis stands at the padding's inner edge.
      const [first, last] = [
        box.left + Number.parseFloat(style.paddingLeft),
        box.right - Number.parseFloat(style.paddingRight),
      ];
      const [left, right] = [Math.max(line.left, first), Math.min(line.right, last)];
      const [top, bottom] = [Math.max(line.top, box.top), Math.min(line.bottom, box.bottom)];
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const short = (text: string) => text.trim().replace(/\s+/g, " ").slice(0, 40);

    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent ?? "";
      if (element === null || text.trim() === "" || element.closest("svg, script, style, noscript")) continue;
      if (!seen(element) || forScreenReaders(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      for (const line of range.getClientRects()) {
        const rect = shortened(element, line);
        if (rect.width > 0 && rect.height > 0)
          pieces.push({ element, kind: "text", label: `"${short(text)}"`, rect, size });
      }
    }
    for (const element of document.querySelectorAll("button, a[href], input, [role=img]")) {
      if (!seen(element) || forScreenReaders(element)) continue;
      const rect = element.getBoundingClientRect();
      const kind = element.matches("[role=img]") ? "picture" : "control";
      const label = `<${short(element.getAttribute("aria-label") ?? element.textContent ?? element.tagName)}>`;
      if (rect.width > 0) pieces.push({ element, kind, label, rect, size: Number.POSITIVE_INFINITY });
    }

    const { innerWidth: width, innerHeight: height } = window;
    const [left, top] = [width * safeArea, height * safeArea];
    for (const { label, rect, size, kind, element } of pieces) {
      if (size < minText - 0.01) faults.push(`${label} is ${size}px, at least ${minText}px`);
      const slack = 1;
      const outX = rect.left < left - slack || rect.right > width - left + slack;
      const outY = rect.top < top - slack || rect.bottom > height - top + slack;
      if (outX || (noScroll && outY))
        faults.push(
          `${label} leaves the ${safeArea > 0 ? "safe area" : "window"}: ${Math.round(rect.left)},${Math.round(rect.top)}–${Math.round(rect.right)},${Math.round(rect.bottom)}`,
        );
      for (let box = element.parentElement; kind === "text" && box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        const edge = box.getBoundingClientRect();
        const tight = size * 0.2; // a line's box is taller than its glyphs
        const scrolls = /auto|scroll/.test(style.overflowY);
        const cutX = rect.left < edge.left - slack || rect.right > edge.right + slack;
        const cutY = !scrolls && (rect.top < edge.top - tight || rect.bottom > edge.bottom + tight);
        if (cutX || cutY) faults.push(`${label} is cut off by its box`);
      }
    }
    if (noScroll && document.documentElement.scrollHeight > height + 1)
      faults.push(`the page is ${document.documentElement.scrollHeight}px high in a window of ${height}px`);
    if (document.documentElement.scrollWidth > width + 1)
      faults.push(`the page is ${document.documentElement.scrollWidth}px wide in a window of ${width}px`);

    for (const [index, a] of pieces.entries())
      for (const b of pieces.slice(index + 1)) {
        if (a.kind === "picture" && b.kind === "picture") continue;
        if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element))
          continue;
        const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
        const lines = Math.max(3, Math.min(a.size, b.size) * 0.25);
        if (across > 2 && down > lines && Number.isFinite(lines))
          faults.push(`${a.label} lies on ${b.label}`);
        else if (across > 2 && down > 3 && !Number.isFinite(lines))
          faults.push(`${a.label} lies on ${b.label}`);
      }
    return [...new Set(faults)];
  }, demands);
}
