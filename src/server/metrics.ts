import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { EndpointId } from "@/contract/paths";

/** What `/metrics` tells: counts and times by endpoint, never by table, seat or address. */
export interface Metrics {
  /** `endpoint` null: a path of the API that is nobody's. `ms`: from the request's head to its answer's. */
  observe(endpoint: EndpointId | null, status: number, ms: number): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds. Waiting reads end at up to 50 s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10, 25, 50];

export function createMetrics(stats: () => { readonly tables: number; readonly waiting: number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: "http_requests_total",
    help: "Answers of the API by endpoint and status",
    labelNames: ["endpoint", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to the answer by endpoint, waiting reads included",
    labelNames: ["endpoint"],
    buckets: BUCKETS,
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge("tables_in_memory", "Tables held in memory", () => stats().tables);
  gauge("waiting_requests", "Requests that wait for a table to change", () => stats().waiting);

  // Looked up once for each pair: finding a series by its labels costs more than counting in it.
  const counters = new Map<string, Counter.Internal>();
  const counterOf = (endpoint: string, status: number): Counter.Internal => {
    const key = `${endpoint} ${status}`;
    const known = counters.get(key) ?? requests.labels({ endpoint, status });
    counters.set(key, known);
    return known;
  };
  const timers = new Map<string, Histogram.Internal<string>>();
  const timerOf = (endpoint: string): Histogram.Internal<string> => {
    const known = timers.get(endpoint) ?? seconds.labels({ endpoint });
    timers.set(endpoint, known);
    return known;
  };

  return {
    observe(endpoint, status, ms) {
      const name = endpoint ?? "none";
      counterOf(name, status).inc();
      timerOf(name).observe(ms / 1000);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
