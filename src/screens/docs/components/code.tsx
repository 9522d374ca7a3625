"use client";
import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import { useT } from "@/messages/react";
import { useOrigin } from "@/ui/browser/use-origin";
import { useCopy } from "@/ui/copy/use-copy";
import { LANGUAGES, type Language } from "../reference/snippets";

const NAMES: Readonly<Record<Language, string>> = {
  curl: "curl",
  typescript: "TypeScript",
  python: "Python",
};

/** The reader's language: chosen once, for every example on the page. */
const chosen = createStore<{ readonly language: Language }>(() => ({ language: "curl" }));
const useLanguage = (): Language =>
  useSyncExternalStore(
    chosen.subscribe,
    () => chosen.getState().language,
    () => "curl",
  );

/** One call in three languages, one of them shown. */
export function Snippets(props: {
  readonly name: string;
  readonly texts: Readonly<Record<Language, string>>;
}) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="overflow-hidden rounded-lg bg-felt-950 ring-1 ring-felt-700">
      <div className="flex items-center justify-between gap-2 border-felt-700 border-b bg-felt-900 pr-1">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend has no place in this row */}
        <div role="group" aria-label={t("docs.languages", { name: props.name })} className="flex">
          {LANGUAGES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === language}
              onClick={() => chosen.setState({ language: each })}
              className={`min-h-11 px-3 font-medium text-sm sm:px-4 ${each === language ? "text-brass-200 underline decoration-2 decoration-brass-400 underline-offset-8" : "text-muted hover:text-text"}`}
            >
              {NAMES[each]}
            </button>
          ))}
        </div>
        <CopyButton text={props.texts[language]} />
      </div>
      <Pre text={props.texts[language]} />
    </div>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useT();
  const [said, copy] = useCopy(() => text);
  return (
    <>
      <button
        type="button"
        onClick={copy}
        className="min-h-11 rounded-md px-3 text-brass-300 text-sm hover:bg-felt-800"
      >
        {said === "copied" ? t("docs.copied") : t("docs.copy")}
      </button>
      <span role="status" className="sr-only">
        {said === null ? "" : t(said === "copied" ? "docs.copied" : "docs.copyFailed")}
      </span>
    </>
  );
}

/** Text of machines, scrolled by finger and by keys. */
export function Pre({ text }: { readonly text: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys
      tabIndex={0}
      className="max-h-96 overflow-auto p-3 font-mono text-sm leading-relaxed sm:p-4"
    >
      {text}
    </pre>
  );
}

/** The two lines that every example takes for granted, with the address by which this page was opened. */
export function BaseLines() {
  const t = useT();
  const origin = useOrigin();
  return (
    <Snippets
      name={t("docs.baseTitle")}
      texts={{
        curl: `BASE=${origin}\nTOKEN=…   # for calls that need one: a claim token, a bearer or whatever they ask for`,
        typescript: `import { createClient } from "agent-poker/client";\nconst BASE = "${origin}";\nconst token = process.env.TOKEN;`,
        python: `import os\nBASE = "${origin}"\nTOKEN = os.environ.get("TOKEN")  # for calls that need one`,
      }}
    />
  );
}
