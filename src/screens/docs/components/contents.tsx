import type { T } from "@/messages/t";
import type { Chapter } from "../reference/read";

/** The way through the reference: chapters, and the calls of the one that is open. */
export function Contents(props: {
  readonly chapters: readonly Chapter[];
  readonly at: string | null;
  readonly t: T;
}) {
  const { chapters, at, t } = props;
  return (
    <nav
      aria-label={t("docs.contents")}
      className="flex flex-wrap gap-x-1 lg:flex-col lg:flex-nowrap lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <Entry href="/docs" here={at === null}>
        {t("docs.overview")}
      </Entry>
      {chapters.map(({ slug, title, endpoints }) => (
        <div key={slug}>
          <Entry href={`/docs/${slug}`} here={slug === at}>
            {title}
          </Entry>
          {slug === at ? (
            <ul className="mb-2 flex flex-col border-felt-600 border-l pl-3 max-lg:hidden">
              {endpoints.map(({ id, summary }) => (
                <li key={id}>
                  <a href={`#${id}`} className="block py-1.5 text-muted text-sm hover:text-text">
                    {summary}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </nav>
  );
}

function Entry(props: { readonly href: string; readonly here: boolean; readonly children: string }) {
  return (
    <a
      href={props.href}
      aria-current={props.here ? "page" : undefined}
      className={`flex min-h-11 items-center rounded-lg px-3 font-medium ${props.here ? "bg-felt-800 text-brass-200" : "text-muted hover:text-text"}`}
    >
      {props.children}
    </a>
  );
}
