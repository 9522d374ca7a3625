/** Where the sheet is: on a TV read from three metres, or in a hand. */
export type Size = "far" | "near";

/** The same parts at both distances. */
export const LOOK = {
  far: {
    text: "text-far-sm",
    lead: "text-far-lg",
    amount: "text-far-lg",
    gap: "gap-6",
    row: "min-h-16 gap-4 px-5",
    button: "far",
    pill: "min-h-16 px-5 text-far-sm",
    field: "min-h-16 w-48 px-4 text-far-sm",
    title: "text-far-xl",
  },
  near: {
    text: "text-base",
    lead: "text-lg",
    amount: "text-2xl",
    gap: "gap-5",
    row: "min-h-14 gap-3 px-4",
    button: "lg",
    pill: "min-h-11 px-4 text-base",
    field: "min-h-12 w-32 px-3 text-base",
    title: "text-3xl",
  },
} as const;
