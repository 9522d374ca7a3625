import type { ReactNode } from "react";

interface IconProps {
  readonly className?: string;
  /** Spoken name; without it the icon is decoration. */
  readonly label?: string;
}

function Icon({ label, className = "", children }: IconProps & { readonly children: ReactNode }) {
  const spoken = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <span className={`inline-block shrink-0 ${className}`} {...spoken}>
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.800"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="block size-full"
        aria-hidden="true"
      >
        {children}
      </svg>
    </span>
  );
}

/** A phone struck through: its seat gives no sign. */
export const PhoneOffIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="7" y="2.500" width="10" height="19" rx="2.200" />
    <path d="M10.500 18.500h3" />
    <path d="M3.500 4.500l17 15" strokeWidth="2.400" />
  </Icon>
);

/** A chip with legs: the seat is an agent's. */
export const AgentIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="6" y="6" width="12" height="12" rx="2.500" />
    <circle cx="12" cy="12" r="2.200" fill="currentColor" />
    <path d="M9.500 2.500v3.500M14.500 2.500v3.500M9.500 18v3.500M14.500 18v3.500M2.500 9.500h3.500M2.500 14.500h3.500M18 9.500h3.500M18 14.500h3.500" />
  </Icon>
);

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4.500 12.500l5 5 10-11" strokeWidth="2.600" />
  </Icon>
);

export const MenuIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 7h10M18.500 7h1.500M4 12h3M11.500 12h8.500M4 17h12M20 17h.01" />
    <circle cx="16.200" cy="7" r="2.200" />
    <circle cx="9.200" cy="12" r="2.200" />
    <circle cx="18" cy="17" r="2.200" />
  </Icon>
);

export const SoundIcon = ({ off, ...props }: IconProps & { readonly off: boolean }) => (
  <Icon {...props}>
    <path d="M4 9.500h3.500L12 5.500v13l-4.500-4H4z" />
    {off ? (
      <path d="M16 9.500l5 5M21 9.500l-5 5" />
    ) : (
      <path d="M15.500 9a4.200 4.200 0 0 1 0 6M18.200 6.300a8 8 0 0 1 0 11.400" />
    )}
  </Icon>
);

export const SunIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.500v2.500M12 19v2.500M2.500 12h2.500M19 12h2.500M5.300 5.300l1.800 1.800M16.900 16.900l1.800 1.800M18.700 5.300l-1.800 1.800M7.100 16.900l-1.800 1.800" />
  </Icon>
);

export const LinkOffIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 9.500a13 13 0 0 1 5-3M21 9.500a13 13 0 0 0-8-3.900M6.500 13.200a8 8 0 0 1 4-2.100M17.500 13.200a8 8 0 0 0-1.600-1.200M9.800 16.600a3.500 3.500 0 0 1 4.400 0M12 19.500h.01" />
    <path d="M4 3.500l16 17" strokeWidth="2.200" />
  </Icon>
);
