import type { ReactNode } from "react";

/** A line icon of 24 by 24 in the text's colour. Decoration: what it stands beside bears the name. */
function Icon({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {children}
    </svg>
  );
}

export const PencilIcon = () => (
  <Icon className="size-4">
    <path d="M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19zM14 6.500l3.500 3.500" />
  </Icon>
);

export const InviteIcon = () => (
  <Icon className="size-6">
    <circle cx="9" cy="8" r="3.500" />
    <path d="M3 19.500c.5-3.500 2.800-5.500 6-5.500s5.500 2 6 5.500M18 7v6m-3-3h6" />
  </Icon>
);
