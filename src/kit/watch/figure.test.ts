import { describe, expect, it } from "vitest";
import { openMetrics } from "./figure.ts";
import { RequestMeter } from "./requests.ts";

describe("figures as OpenMetrics has them", () => {
  it("puts unit and kind behind the name, and escapes labels", () => {
    const text = openMetrics([
      {
        name: "tries",
        help: "Een\ntwee",
        type: "counter",
        samples: [{ labels: { by: 'a"b\\c' }, value: 2 }],
      },
      { name: "age", help: "Oud", type: "gauge", unit: "seconds", samples: [{ value: 1.5 }] },
    ]);
    expect(text.split("\n")).toEqual([
      "# TYPE vliegwiel_tries counter",
      "# HELP vliegwiel_tries Een\\ntwee",
      'vliegwiel_tries_total{by="a\\"b\\\\c"} 2',
      "# TYPE vliegwiel_age_seconds gauge",
      "# UNIT vliegwiel_age_seconds seconds",
      "# HELP vliegwiel_age_seconds Oud",
      "vliegwiel_age_seconds 1.5",
      "# EOF",
      "",
    ]);
  });

  it("counts each duration in all buckets it fits in", () => {
    const meter = new RequestMeter();
    for (const seconds of [0.005, 0.3, 60]) meter.add({ method: "GET", route: "/", status: 200, seconds });
    const text = openMetrics(meter.figures());
    const upTo = (le: string) => new RegExp(`le="${le.replace("+", "\\+")}"\\} (\\d+)`).exec(text)?.[1];
    expect(["0.005", "0.25", "0.5", "10.0", "+Inf"].map(upTo)).toEqual(["1", "1", "2", "2", "3"]);
    expect(text).toContain('request_duration_seconds_count{method="GET",route="/"} 3');
  });
});
