import type { T } from "@/messages/t";
import { isCalled } from "../reference/document";
import type { Endpoint, Parameter } from "../reference/read";
import type { Field } from "../reference/schema";
import { snippetsOf } from "../reference/snippets";
import { Pre, Snippets } from "./code";
import { Chevron, Method } from "./method";
import { Prose } from "./prose";

/** One endpoint, whole: what for, what to send, what comes back, what may go wrong. */
export function EndpointPart({ endpoint, t }: { readonly endpoint: Endpoint; readonly t: T }) {
  const { id, method, path, summary, description, credential, rate, parameters, body, answers, refusals } =
    endpoint;
  return (
    <section aria-labelledby={id} className="flex scroll-mt-4 flex-col gap-5 border-felt-700 border-t pt-8">
      <div className="flex flex-col gap-2">
        <h2 id={id} className="scroll-mt-6 font-display text-2xl text-brass-200">
          {summary}
        </h2>
        <p className="flex items-center gap-3">
          <Method method={method} />
          <code className="min-w-0 break-words font-mono">{path}</code>
        </p>
        <p className="flex flex-wrap gap-x-4 text-muted text-sm">
          <span>{t(`docs.auth_${credential}`)}</span>
          {rate === null ? null : <span>{t("docs.rate", { words: rate })}</span>}
        </p>
        <Prose text={description} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-2">
        <div className="flex flex-col gap-5">
          {parameters.length === 0 ? null : <Parameters parameters={parameters} t={t} />}
          {body === null || body.fields.length === 0 ? null : (
            <Fields title={t("docs.body")} fields={body.fields} t={t} />
          )}
          {answers.map(({ status, fields }) =>
            fields.length === 0 ? null : (
              <Folded key={status} title={t("docs.answerFields", { status })}>
                <FieldList fields={fields} t={t} />
              </Folded>
            ),
          )}
          {refusals.length === 0 ? null : (
            <Folded title={t("docs.refusals", { count: refusals.length })}>
              <dl className="flex flex-col">
                {refusals.map(({ status, code, message }) => (
                  <div key={code} className="border-felt-700 border-t py-2 first:border-t-0">
                    <dt className="flex gap-3">
                      <span className="text-muted">{status}</span>
                      <code className="break-words font-mono text-sm">{code}</code>
                    </dt>
                    <dd className="text-muted text-sm">{message}</dd>
                  </div>
                ))}
              </dl>
            </Folded>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Snippets name={summary} texts={snippetsOf(endpoint, isCalled(id))} />
          {answers.map(({ status, example }) => (
            <div key={status} className="overflow-hidden rounded-lg bg-felt-950 ring-1 ring-felt-700">
              <p className="border-felt-700 border-b bg-felt-900 px-4 py-2 text-sm">
                <span className="font-semibold text-good">{status}</span>{" "}
                <span className="text-muted">{t(example == null ? "docs.noBody" : "docs.example")}</span>
              </p>
              {example == null ? null : <Pre text={JSON.stringify(example, null, 2)} />}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

function Parameters({ parameters, t }: { readonly parameters: readonly Parameter[]; readonly t: T }) {
  const fields = parameters.map(
    ({ name, where, required, type }): Field => ({
      name,
      required,
      type,
      about: t(`docs.in_${where}`),
      depth: 0,
    }),
  );
  return <Fields title={t("docs.parameters")} fields={fields} t={t} />;
}

function Fields(props: { readonly title: string; readonly fields: readonly Field[]; readonly t: T }) {
  return (
    <div>
      <h3 className="font-semibold text-lg">{props.title}</h3>
      <FieldList fields={props.fields} t={props.t} />
    </div>
  );
}

function FieldList({ fields, t }: { readonly fields: readonly Field[]; readonly t: T }) {
  return (
    <dl className="flex flex-col">
      {fields.map((field) => (
        <div key={field.name} className={`border-felt-700 border-b py-2 ${field.depth > 0 ? "pl-4" : ""}`}>
          <dt className="flex flex-wrap items-baseline gap-x-3">
            <code className="break-words font-mono text-brass-200 text-sm">{field.name}</code>
            <span className="break-words text-muted text-sm">{field.type}</span>
            {field.required ? <span className="text-sm text-warn">{t("docs.required")}</span> : null}
          </dt>
          {field.about === null ? null : <dd className="text-muted text-sm">{field.about}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <details className="group rounded-lg bg-felt-900 px-4 ring-1 ring-felt-700">
      <summary className="flex min-h-11 items-center justify-between gap-3 font-semibold">
        {title}
        <Chevron />
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
