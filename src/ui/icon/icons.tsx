import type { ReactNode } from "react";

interface IconProps {
  /** Its spoken name; without one the icon is decoration, and what is around it or beside it bears the name. */
  readonly label?: string;
  readonly className?: string;
}

/** A line icon of 24 by 24 in the text's colour. */
function Icon({ label, className = "size-6", children }: IconProps & { readonly children: ReactNode }) {
  const decorates = label === undefined;
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
      role={decorates ? undefined : "img"}
      aria-label={label}
      aria-hidden={decorates || undefined}
    >
      {children}
    </svg>
  );
}

export const StandingsIcon = () => (
  <Icon>
    <path d="M4 20v-7h5v7M9.5 20V6h5v14M15 20v-9.5h5V20M3 20h18" />
  </Icon>
);

export const LogIcon = () => (
  <Icon>
    <path d="M6 3.5h12v17l-2.5-1.5-2 1.5-1.5-1.5-1.5 1.5-2-1.5L6 20.5zM9 8h6M9 12h6" />
  </Icon>
);

export const SoundIcon = ({ muted, ...props }: IconProps & { readonly muted: boolean }) => (
  <Icon {...props}>
    <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z" />
    {muted ? (
      <path d="m16 9.5 5 5m0-5-5 5" />
    ) : (
      <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11" />
    )}
  </Icon>
);

export const InstallIcon = () => (
  <Icon>
    <path d="M12 3.5v11m-4.5-4.5 4.5 4.5 4.5-4.5M4.5 16.5v4h15v-4" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
    <circle cx="15.5" cy="7" r="2.5" />
    <circle cx="8.5" cy="17" r="2.5" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11v5.5M12 7.8h.01" strokeWidth="2.2" />
  </Icon>
);

export const ChatIcon = () => (
  <Icon>
    <path d="M4 5h16v11h-8.5L7 20v-4H4zM8 9h8M8 12.5h5" />
  </Icon>
);

/** A chair. */
export const SeatIcon = () => (
  <Icon>
    <path d="M7 3.5v9.5h10V3.5M5 13h14v3.5H5zM7 16.5v4M17 16.5v4" />
  </Icon>
);

export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 19.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M15.5 4.9a3.5 3.5 0 0 1 0 6.2M18 14.6c2 .8 3.2 2.5 3.5 4.9" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);

/** Waves struck through: no connection. */
export const CutIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 9.5a13 13 0 0 1 7-3.3M14.5 6.3A13 13 0 0 1 21 9.5M6.5 13.2a8 8 0 0 1 3-1.8M15 11.6a8 8 0 0 1 2.5 1.6M4 3l16 17" />
    <circle cx="12" cy="17.5" r="1.2" fill="currentColor" />
  </Icon>
);

export const TvIcon = () => (
  <Icon>
    <rect x="3" y="5" width="18" height="12" rx="2" />
    <path d="M9 20.5h6" />
  </Icon>
);

export const EyeIcon = () => (
  <Icon>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="3" />
  </Icon>
);

/** A phone struck through: its seat gives no sign. */
export const PhoneOffIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="7" y="2.5" width="10" height="19" rx="2.2" />
    <path d="M10.5 18.5h3" />
    <path d="M3.5 4.5l17 15" strokeWidth="2.4" />
  </Icon>
);

export const PencilIcon = () => (
  <Icon className="size-4">
    <path d="M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5" />
  </Icon>
);

export const InviteIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M3 19.5c.5-3.5 2.8-5.5 6-5.5s5.5 2 6 5.5M18 7v6m-3-3h6" />
  </Icon>
);

/** A step through something recorded; with `far`, all the way to its end. Points forward. */
export const StepIcon = ({ far = false }: { readonly far?: boolean }) => (
  <Icon>
    <path d={far ? "M6 5.5v13l9-6.5z" : "M8 5.5v13l9-6.5z"} fill="currentColor" />
    {far ? <path d="M18.5 5.5v13" strokeWidth="2.2" /> : null}
  </Icon>
);

/** A chip with legs: the seat is an agent's. */
export const AgentIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="6" y="6" width="12" height="12" rx="2.5" />
    <circle cx="12" cy="12" r="2.2" fill="currentColor" />
    <path d="M9.5 2.5v3.5M14.5 2.5v3.5M9.5 18v3.5M14.5 18v3.5M2.5 9.5h3.5M2.5 14.5h3.5M18 9.5h3.5M18 14.5h3.5" />
  </Icon>
);

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4.5 12.5l5 5 10-11" strokeWidth="2.6" />
  </Icon>
);

export const MenuIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 7h10M18.5 7h1.5M4 12h3M11.5 12h8.5M4 17h12M20 17h.01" />
    <circle cx="16.2" cy="7" r="2.2" />
    <circle cx="9.2" cy="12" r="2.2" />
    <circle cx="18" cy="17" r="2.2" />
  </Icon>
);

export const SunIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.5v2.5M12 19v2.5M2.5 12h2.5M19 12h2.5M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M18.7 5.3l-1.8 1.8M7.1 16.9l-1.8 1.8" />
  </Icon>
);
