import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Button, buttonClass } from "./button/button";
import { Card } from "./card/card";
import { ChipStack, Pip } from "./chip/chip";
import { OldBrowser } from "./old-browser/old-browser";
import { Qr } from "./qr/qr";
import { Sheet } from "./sheet/sheet";
import { Toast } from "./toast/toast";

const html = <P extends object>(part: FunctionComponent<P>, props: P) =>
  renderToStaticMarkup(createElement(part, props));

describe("a card", () => {
  test("face up has its index in two corners, one large pip and a spoken name", () => {
    const face = html(Card, { card: "TH", label: "ten of hearts" });
    expect(face.match(/>10<\/text>/g)).toHaveLength(2);
    expect(face.match(/<path/g)).toHaveLength(1);
    expect(face).toContain('aria-label="ten of hearts"');
    expect(face).toContain("fill-suit-red");
  });

  test("face down tells nothing, whatever it is asked to look like", () => {
    const back = html(Card, { card: null, dim: false });
    expect(back).toContain("card-back");
    expect(back).not.toMatch(/<text|<path|<svg/);
    expect(html(Card, { card: null })).toBe(html(Card, { card: null, deck: "four" }));
  });

  test("text that is no card lies face down rather than breaking the table", () => {
    expect(html(Card, { card: "XX" })).toContain("card-back");
  });

  test("without a label it is decoration", () => {
    expect(html(Card, { card: "AS" })).toContain('aria-hidden="true"');
  });

  test("a ten is set to the width of its place, other ranks as they are", () => {
    expect(html(Card, { card: "TD" })).toContain("textLength");
    expect(html(Card, { card: "9D" })).not.toContain("textLength");
  });
});

describe("chips", () => {
  test("a stack has a disc a chip and is decoration", () => {
    const stack = html(ChipStack, { amount: 130 });
    expect(stack.match(/<g /g)).toHaveLength(3);
    expect(stack).toContain('aria-hidden="true"');
  });

  test("nothing is not a stack", () => {
    expect(html(ChipStack, { amount: 0 })).toBe("");
  });

  test("a marker is spoken by its name, not by its letter", () => {
    expect(html(Pip, { tone: "button", label: "Dealer", children: "D" })).toMatch(
      /role="img" aria-label="Dealer"/,
    );
  });
});

describe("a button", () => {
  test("submits nothing unless it is told to", () => {
    expect(html(Button, { children: "Go" })).toContain('type="button"');
    expect(html(Button, { type: "submit", children: "Go" })).toContain('type="submit"');
  });

  test("is at least 44 pixels high, a decision 56", () => {
    expect(buttonClass("plain", "md")).toContain("min-h-11");
    expect(buttonClass("primary", "lg")).toContain("min-h-14");
  });
});

test("a code is a picture with its address in words, on paper with ink", () => {
  const code = html(Qr, { text: "http://192.168.1.23/room/x?seat=1", label: "Join: 192.168.1.23" });
  expect(code).toContain('role="img" aria-label="Join: 192.168.1.23"');
  expect(code).toMatch(/bg-cream-50[^"]*fill-ink/);
});

test("a closed sheet renders nothing of its contents", () => {
  const sheet = (open: boolean) =>
    html(Sheet, { open, onClose: () => undefined, label: "Menu", children: "secret" });
  expect(sheet(false)).not.toContain("secret");
  expect(sheet(true)).toContain("secret");
  expect(sheet(true)).toMatch(/^<dialog/);
});

test("a toast's region is there before its message, so that it is announced", () => {
  expect(html(Toast, { message: null })).toMatch(/^<div role="status"[^>]*><\/div>$/);
  expect(html(Toast, { message: "Saved" })).toContain("Saved");
});

test("the old browser's words are hidden, and its script carries the answer's nonce", () => {
  const props = { title: "Too old", body: "Open elsewhere", noScript: { title: "No", body: "scripts" } };
  const page = html(OldBrowser, { ...props, nonce: "abc" });
  expect(page).toMatch(/<div id="old-browser" hidden="">/);
  expect(page).toContain('<script nonce="abc">');
  expect(page).toContain("<noscript>");
});
