import type { ReactNode } from "react";

/** A line icon of 24 by 24 in the text's colour. Decoration: the button around it bears the name. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.800"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="size-6"
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

export const SoundIcon = ({ off }: { readonly off: boolean }) => (
  <Icon>
    <path d="M4 9.500h3.500L12 5.500v13l-4.500-4H4z" />
    {off ? (
      <path d="M16 9.500l5 5M21 9.500l-5 5" />
    ) : (
      <path d="M15.500 9a4.200 4.200 0 0 1 0 6M18.200 6.300a8 8 0 0 1 0 11.400" />
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
    <path d="M12 11v5.500M12 7.800h.01" strokeWidth="2.200" />
  </Icon>
);
