import { OLD_BROWSER_SCRIPT } from "./script";

export interface OldBrowserProps {
  readonly title: string;
  readonly body: string;
  readonly noScript: { readonly title: string; readonly body: string };
  /** Of this answer's policy; without it the script does not run. */
  readonly nonce: string | undefined;
}

/**
 * What a browser shows that cannot show the rest: too old for our styles and scripts (many TVs), or with scripts switched off. Plain
 * markup, hidden until the script after it finds the browser wanting. Put it at the end of the body.
 */
export function OldBrowser({ title, body, noScript, nonce }: OldBrowserProps) {
  return (
    <>
      <div id="old-browser" hidden>
        <h1>{title}</h1>
        <p>{body}</p>
      </div>
      <script
        nonce={nonce}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and the only way to write an inline script
        dangerouslySetInnerHTML={{ __html: OLD_BROWSER_SCRIPT }}
      />
      <noscript>
        <div className="fixed inset-x-0 bottom-0 bg-felt-900 p-[5vw] text-[max(1.25rem,2.6vw)] ring-1 ring-brass-600">
          <h1>{noScript.title}</h1>
          <p>{noScript.body}</p>
        </div>
      </noscript>
    </>
  );
}
