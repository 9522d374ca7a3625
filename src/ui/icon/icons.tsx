import type { ReactNode } from "react";

/** A line icon of 24 by 24 in the text's colour. Decoration: what is around it or beside it bears the name. */
function Icon({ size = "size-6", children }: { readonly size?: string; readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${size}`}
    >
      {children}
    </svg>
  );
}

export const StandingsIcon = () => (
  <Icon>
    <path d="M4 20v-7h5v7M9.500 20V6h5v14M15 20v-9.500h5V20M3 20h18" />
  </Icon>
);

export const LogIcon = () => (
  <Icon>
    <path d="M6 3.500h12v17l-2.500-1.500-2 1.500-1.500-1.500-1.500 1.500-2-1.500L6 20.500zM9 8h6M9 12h6" />
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

export const InstallIcon = () => (
  <Icon>
    <path d="M12 3.500v11m-4.500-4.500 4.500 4.500 4.500-4.500M4.500 16.500v4h15v-4" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
    <circle cx="15.500" cy="7" r="2.500" />
    <circle cx="8.500" cy="17" r="2.500" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 11v5.500M12 7.800h.01" strokeWidth="2.2" />
  </Icon>
);

export const ChatIcon = () => (
  <Icon>
    <path d="M4 5h16v11h-8.500L7 20v-4H4zM8 9h8M8 12.500h5" />
  </Icon>
);

/** A chair. */
export const SeatIcon = () => (
  <Icon>
    <path d="M7 3.500v9.500h10V3.500M5 13h14v3.500H5zM7 16.500v4M17 16.500v4" />
  </Icon>
);

export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.500" />
    <path d="M2.500 19.500c.5-3.500 3-5.500 6.500-5.500s6 2 6.500 5.500M15.500 4.900a3.500 3.500 0 0 1 0 6.200M18 14.600c2 .8 3.200 2.500 3.500 4.900" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
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

export const PencilIcon = () => (
  <Icon size="size-4">
    <path d="M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19zM14 6.500l3.500 3.500" />
  </Icon>
);

export const InviteIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.500" />
    <path d="M3 19.500c.5-3.500 2.800-5.500 6-5.500s5.500 2 6 5.500M18 7v6m-3-3h6" />
  </Icon>
);

/** A step through something recorded; with `far`, all the way to its end. Points forward. */
export const StepIcon = ({ far = false }: { readonly far?: boolean }) => (
  <Icon>
    <path d={far ? "M6 5.500v13l9-6.500z" : "M8 5.500v13l9-6.500z"} fill="currentColor" />
    {far ? <path d="M18.500 5.500v13" strokeWidth="2.2" /> : null}
  </Icon>
);
