"use client";
import { useT } from "@/messages/react";
import { Chevron, Method } from "../components/method";
import type { Exchange } from "./store";

/** What went over the wire, newest first; the newest answer is open. */
export function Log({ log }: { readonly log: readonly Exchange[] }) {
  const t = useT();
  const newest = log.find(({ answer }) => answer !== null);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold text-lg">{t("docs.tryLog")}</h3>
      {log.length === 0 ? <p className="text-muted">{t("docs.tryLogEmpty")}</p> : null}
      <ol className="flex max-h-[36rem] flex-col gap-2 overflow-y-auto" tabIndex={-1}>
        {log.map((each) => (
          <li key={each.id}>
            <details open={each === newest} className="group rounded-lg bg-felt-950 ring-1 ring-felt-700">
              <summary className="flex min-h-11 items-center gap-3 px-3 py-1.5">
                <Method method={each.method} />
                <code className="min-w-0 grow truncate font-mono text-sm">{each.path}</code>
                <span className={`shrink-0 font-semibold ${toneOf(each)}`}>
                  {each.under ? "…" : each.status === 0 ? t("docs.tryNobody") : each.status}
                </span>
                <Chevron />
              </summary>
              {each.body === null ? null : <Json title={t("docs.request")} value={each.body} />}
              {each.answer === null ? null : <Json title={t("docs.answer")} value={each.answer} />}
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}

const toneOf = ({ status, under }: Exchange): string =>
  under ? "text-muted" : status >= 200 && status < 300 ? "text-good" : "text-bad";

function Json({ title, value }: { readonly title: string; readonly value: unknown }) {
  return (
    <div className="border-felt-700 border-t px-3 py-2">
      <p className="text-muted text-sm">{title}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys
        tabIndex={0}
        className="max-h-72 overflow-auto font-mono text-xs leading-relaxed"
      >
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  );
}
