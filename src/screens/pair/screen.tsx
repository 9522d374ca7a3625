"use client";
import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "zustand";
import { createClient } from "@/client/client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import type { Account } from "../club/frame/account";
import { Site } from "../club/frame/site";
import { pageClock } from "../phone/device/clock";
import { answerOf } from "../phone/device/table-api";
import { Asker } from "./components/asker";
import { Notice, Outcome } from "./components/outcome";
import { Say } from "./components/say";
import { Ticket } from "./components/ticket";
import { type Asked, type PairData, type Scene, sceneOf, signInHref } from "./model";
import { createPairing, type PairApi, type Pairing } from "./store";
import { FAULT_WORDS, PROBLEM_WORDS } from "./words";

/** `/pair.html`: the operator's one minute, from the code to "Paired" or to what went wrong. */
export function PairScreen({ asked, account }: { readonly asked: Asked; readonly account: Account }) {
  const [pairing] = useState(() => createPairing({ api: pairApi(), clock: pageClock, asked }));
  useFollowing(pairing);
  const data = useStore(pairing.store);
  return (
    <Site at={null} account={account}>
      <div className="mx-auto w-full max-w-xl pt-4">
        <PairPage data={data} next={asked.next} pairing={pairing} />
      </div>
    </Site>
  );
}

/** Follows the code while the page is looked at, and keeps the address honest: a reload asks for the code that is shown. */
function useFollowing(pairing: Pairing) {
  useEffect(() => {
    const look = () => (document.visibilityState === "visible" ? pairing.wake() : pairing.sleep());
    document.addEventListener("visibilitychange", look);
    addEventListener("pageshow", look);
    addEventListener("online", look);
    look();
    const unsubscribe = pairing.store.subscribe(({ code }, { code: before }) => {
      if (code !== null && code !== before) history.replaceState(null, "", `/pair.html?code=${code}`);
    });
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
      removeEventListener("online", look);
      unsubscribe();
      pairing.sleep();
    };
  }, [pairing]);
}

function pairApi(): PairApi {
  const client = createClient({ baseUrl: "" });
  return {
    read: async (code) => answerOf(await client.readPairing({ params: { code } })),
    refuse: async (pair_code) => answerOf(await client.refusePairing({ body: { pair_code } })),
    verify: async (pair_code, name) => answerOf(await client.verifyPairing({ body: { pair_code, name } })),
  };
}

export interface PairPageProps {
  readonly data: PairData;
  readonly next: string | null;
  readonly pairing: Pick<Pairing, "look" | "refuse" | "verify">;
}

/** The page of what is known. */
export function PairPage({ data, next, pairing }: PairPageProps) {
  const t = useT();
  const scene = sceneOf(data);
  switch (scene.kind) {
    case "enter":
      return (
        <Sheet title={t("pair.enterTitle")} lead={t("pair.enterLead")}>
          {scene.fault === null ? null : (
            <Notice title={t(FAULT_WORDS[scene.fault][0])} body={t(FAULT_WORDS[scene.fault][1])} />
          )}
          <Ticket key={data.code} code={data.code} onLook={pairing.look} />
        </Sheet>
      );
    case "looking":
      return <Looking />;
    case "ask":
      return <Asking scene={scene} data={data} pairing={pairing} />;
    case "problem":
      return (
        <Outcome
          tone="bad"
          title={t(PROBLEM_WORDS[scene.problem][0])}
          body={t(PROBLEM_WORDS[scene.problem][1])}
        >
          {AGAIN.includes(scene.problem) ? (
            <a href={signInHref({ next })} className={buttonClass("primary", "lg")}>
              {t("pair.again")}
            </a>
          ) : null}
          {next === null ? <OtherCode /> : <Home />}
        </Outcome>
      );
    default:
      return <Ended scene={scene} />;
  }
}

/** Where trying the same again may help. */
const AGAIN = ["busy", "denied", "down", "failed", "state"];

function Asking(props: Omit<PairPageProps, "next"> & { readonly scene: Extract<Scene, { kind: "ask" }> }) {
  const t = useT();
  const { scene, data, pairing } = props;
  const { view, problem } = scene;
  return (
    <Sheet title={t("pair.askTitle")} lead={t("pair.check")}>
      {problem === null || problem === "not_configured" ? null : (
        <Notice title={t(PROBLEM_WORDS[problem][0])} body={t(PROBLEM_WORDS[problem][1])} />
      )}
      {scene.cut ? <Notice title={t("pair.networkTitle")} body={t("pair.networkBody")} /> : null}
      <Ticket code={data.code} onLook={pairing.look}>
        <Asker view={view} offset={data.offset} />
      </Ticket>
      <Say view={view} data={data} onRefuse={pairing.refuse} onVerify={pairing.verify} />
    </Sheet>
  );
}

function Ended({
  scene,
}: {
  readonly scene: Extract<Scene, { kind: "paired" | "used" | "refused" | "over" }>;
}) {
  const t = useT();
  switch (scene.kind) {
    case "paired":
      return (
        <Outcome
          tone="good"
          title={t("pair.pairedTitle")}
          body={t("pair.pairedBody", { software: scene.view.software })}
        >
          <p role="status" className="w-full text-muted">
            {t(scene.fetched ? "pair.pairedFetched" : "pair.pairedWaiting")}
          </p>
          {scene.view.sign_in === "x" ? (
            <a href="/my" className={buttonClass("plain", "lg")}>
              {t("pair.pairedNext")}
            </a>
          ) : null}
          <p className="w-full text-balance text-muted text-sm">{t("pair.safe")}</p>
        </Outcome>
      );
    case "refused":
      return (
        <Outcome
          tone="plain"
          title={t("pair.refusedTitle")}
          body={t("pair.refusedBody", { software: scene.view.software })}
        >
          <OtherCode />
        </Outcome>
      );
    case "used":
    case "over":
      return (
        <Outcome tone="bad" title={t(`pair.${scene.kind}Title`)} body={t(`pair.${scene.kind}Body`)}>
          <OtherCode />
        </Outcome>
      );
  }
}

const OtherCode = () => (
  <a href="/pair.html" className={buttonClass("plain", "lg")}>
    {useT()("pair.otherCode")}
  </a>
);

/** For who came to sign in, and has no code. */
const Home = () => (
  <a href="/" className={buttonClass("plain", "lg")}>
    {useT()("common.home")}
  </a>
);

function Sheet(props: { readonly title: string; readonly lead: string; readonly children: ReactNode }) {
  return (
    <section className="flex animate-fade flex-col gap-6">
      <header className="flex flex-col gap-3 text-center">
        <h1 className="text-balance font-display text-4xl text-brass-200 sm:text-5xl">{props.title}</h1>
        <p className="text-balance text-lg text-muted">{props.lead}</p>
      </header>
      {props.children}
    </section>
  );
}

/** The real layout, still empty. */
function Looking() {
  const t = useT();
  return (
    <section className="flex flex-col gap-6" aria-busy="true">
      <h1 className="text-balance text-center font-display text-4xl text-brass-200 sm:text-5xl">
        {t("pair.title")}
      </h1>
      <p role="status" className="text-center text-lg text-muted">
        {t("pair.looking")}
      </p>
      <div className="h-80 animate-breathe rounded-2xl bg-felt-800" />
      <div className="h-14 animate-breathe rounded-lg bg-felt-800" />
    </section>
  );
}
