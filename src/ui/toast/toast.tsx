export interface ToastProps {
  /** Null shows nothing; the region stays, so that the next message is announced. */
  readonly message: string | null;
  readonly tone?: "plain" | "warn" | "bad";
  readonly className?: string;
}

const TONE = {
  plain: "ring-brass-600",
  warn: "ring-warn text-warn",
  bad: "ring-bad text-bad",
} as const;

/** One short message at a time, in a polite live region. The caller decides when it leaves. */
export function Toast({ message, tone = "plain", className = "" }: ToastProps) {
  return (
    <div role="status" className={className}>
      {message === null ? null : (
        <p
          key={message}
          className={`animate-rise rounded-xl bg-felt-900 px-5 py-3 font-medium shadow-pod ring-1 ${TONE[tone]}`}
        >
          {message}
        </p>
      )}
    </div>
  );
}
