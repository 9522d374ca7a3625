import type { ReactNode } from "react";

/** A line icon of 24 by 24 in the text's colour. Decoration: the button around it bears the name. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
    <circle cx="15.500" cy="7" r="2.500" />
    <circle cx="8.500" cy="17" r="2.500" />
  </Icon>
);

export const SoundIcon = ({ muted }: { readonly muted: boolean }) => (
  <Icon>
    <path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500z" />
    {muted ? (
      <path d="m16 9.500 5 5m0-5-5 5" />
    ) : (
      <path d="M15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11" />
    )}
  </Icon>
);

export const CutIcon = () => (
  <Icon>
    <path d="M3 9.500a13 13 0 0 1 7-3.300M14.500 6.300A13 13 0 0 1 21 9.500M6.500 13.200a8 8 0 0 1 3-1.800M15 11.600a8 8 0 0 1 2.500 1.600M4 3l16 17" />
    <circle cx="12" cy="17.500" r="1.200" fill="currentColor" />
  </Icon>
);

export const TvIcon = () => (
  <Icon>
    <rect x="3" y="5" width="18" height="12" rx="2" />
    <path d="M9 20.500h6" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);

export const EyeIcon = () => (
  <Icon>
    <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z" />
    <circle cx="12" cy="12" r="3" />
  </Icon>
);

export const PhoneOffIcon = () => (
  <Icon>
    <path d="M8 6V4.500A1.500 1.500 0 0 1 9.500 3h7A1.500 1.500 0 0 1 18 4.500V16m0 3v.500a1.500 1.500 0 0 1-1.500 1.500h-7A1.500 1.500 0 0 1 8 19.500V10M4 3l16 18" />
  </Icon>
);
