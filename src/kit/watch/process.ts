import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Figure } from "./figure.ts";

const NANO = 1e-9;

/**
 * Watches the process itself: memory, work, and how long what is ready waits for its turn.
 * @returns the figures; those of waiting are since they were last asked
 */
export function watchProcess(): () => Figure[] {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return () => {
    const { user, system } = process.cpuUsage();
    const waits = { "0.5": delay.percentile(50), "0.99": delay.percentile(99), "1": delay.max };
    const any = delay.count > 0;
    delay.reset();
    return [
      {
        name: "event_loop_delay",
        help: "How late the main thread came to what was ready, by quantile, since this was last asked.",
        type: "gauge",
        unit: "seconds",
        samples: any
          ? Object.entries(waits).map(([quantile, ns]) => ({ labels: { part: quantile }, value: ns * NANO }))
          : [],
      },
      {
        name: "cpu",
        help: "Processor time of all threads.",
        type: "counter",
        unit: "seconds",
        samples: [{ value: (user + system) / 1e6 }],
      },
      {
        name: "memory",
        help: "Memory of the process.",
        type: "gauge",
        unit: "bytes",
        samples: [{ value: process.memoryUsage.rss() }],
      },
      {
        name: "uptime",
        help: "Since the process began.",
        type: "gauge",
        unit: "seconds",
        samples: [{ value: process.uptime() }],
      },
    ];
  };
}
