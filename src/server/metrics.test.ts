import { describe, expect, it } from "vitest";
import { createMetrics } from "./metrics";

describe("/metrics", () => {
  it("counts answers by endpoint and status, and times them by endpoint", async () => {
    const metrics = createMetrics(() => ({ tables: 0, waiting: 0 }));
    metrics.observe("getState", 200, 4);
    metrics.observe("getState", 200, 40);
    metrics.observe("getState", 204, 1);
    metrics.observe(null, 404, 1);
    const text = await metrics.text();
    expect(text).toContain('http_requests_total{endpoint="getState",status="200"} 2');
    expect(text).toContain('http_requests_total{endpoint="getState",status="204"} 1');
    expect(text).toContain('http_requests_total{endpoint="none",status="404"} 1');
    expect(text).toContain('http_request_duration_seconds_bucket{le="0.005",endpoint="getState"} 2');
    expect(text).toContain('http_request_duration_seconds_sum{endpoint="getState"} 0.045');
  });

  it("asks for tables and waits when it is read", async () => {
    const now = { tables: 3, waiting: 7 };
    const metrics = createMetrics(() => now);
    expect(await metrics.text()).toMatch(/tables_in_memory 3[\s\S]*waiting_requests 7/);
    now.tables = 4;
    expect(await metrics.text()).toContain("tables_in_memory 4");
  });

  it("tells of the process and its event loop", async () => {
    const text = await createMetrics(() => ({ tables: 0, waiting: 0 })).text();
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(text).toContain("process_resident_memory_bytes");
  });
});
