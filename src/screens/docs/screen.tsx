import { LOCALE_TAGS } from "@/messages/locale";
import type { T } from "@/messages/t";
import type { Account } from "../club/frame/account";
import { Site } from "../club/frame/site";
import { BaseLines } from "./components/code";
import { Contents } from "./components/contents";
import { EndpointPart } from "./components/endpoint";
import { Prose } from "./components/prose";
import { ownChapters } from "./reference/document";
import type { Chapter } from "./reference/read";
import { TryPanel } from "./try/panel";

/** The chapter at an address; null for none. */
export const chapterAt = (slug: string): Chapter | null =>
  ownChapters().find((chapter) => chapter.slug === slug) ?? null;

/**
 * The reference: rendered on the server from the OpenAPI document, so that a reader is sent text and the few parts that move. Its matter is
 * English in every language; the frame speaks the reader's own.
 */
export function DocsScreen(props: {
  readonly chapter: Chapter | null;
  readonly account: Account;
  readonly t: T;
}) {
  const { chapter, account, t } = props;
  return (
    <Site at={null} account={account}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 pt-6 sm:pt-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <Contents chapters={ownChapters()} at={chapter?.slug ?? null} t={t} />
        {chapter === null ? <Overview t={t} /> : <ChapterPart chapter={chapter} t={t} />}
      </div>
    </Site>
  );
}

function Overview({ t }: { readonly t: T }) {
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <div className="flex flex-col gap-3">
        <h1 className="text-balance font-display text-4xl text-brass-200 sm:text-5xl">{t("docs.title")}</h1>
        <p className="max-w-3xl text-pretty text-lg text-muted">{t("docs.lead")}</p>
        <ul className="flex flex-wrap gap-x-6">
          {(["/skill.md", "/openapi.json", "/llms.txt"] as const).map((href) => (
            <li key={href}>
              <a
                href={href}
                className="inline-flex min-h-11 items-center font-mono text-brass-300 underline decoration-brass-600 underline-offset-8 hover:text-brass-200"
              >
                {href}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <TryPanel />
      <section aria-labelledby="base" className="flex max-w-3xl flex-col gap-3">
        <h2 id="base" className="font-display text-2xl text-brass-200">
          {t("docs.baseTitle")}
        </h2>
        <p className="text-pretty text-muted">{t("docs.baseBody")}</p>
        <BaseLines />
      </section>
      <section aria-labelledby="chapters" className="flex flex-col gap-3">
        <h2 id="chapters" className="font-display text-2xl text-brass-200">
          {t("docs.chapters")}
        </h2>
        <ul className="grid gap-3 sm:grid-cols-2" lang={LOCALE_TAGS.en}>
          {ownChapters().map(({ slug, title, about }) => (
            <li key={slug}>
              <a
                href={`/docs/${slug}`}
                className="flex h-full flex-col gap-1 rounded-xl bg-felt-800 p-4 ring-1 ring-felt-600 transition-colors hover:bg-felt-700 hover:ring-brass-500"
              >
                <span className="font-display text-brass-200 text-xl">{title}</span>
                <span className="text-muted">{about}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function ChapterPart({ chapter, t }: { readonly chapter: Chapter; readonly t: T }) {
  return (
    <article lang={LOCALE_TAGS.en} className="flex min-w-0 flex-col gap-10">
      <div className="flex flex-col gap-2">
        <h1 className="font-display text-4xl text-brass-200 sm:text-5xl">{chapter.title}</h1>
        <Prose text={chapter.about} className="text-lg text-muted" />
      </div>
      {chapter.endpoints.map((endpoint) => (
        <EndpointPart key={endpoint.id} endpoint={endpoint} t={t} />
      ))}
    </article>
  );
}
