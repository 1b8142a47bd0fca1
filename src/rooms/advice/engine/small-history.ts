import type { HistoricBody, HistoricChain, HistoricRegion, HistoricSeat, History } from "./history.ts";

/**
 * A country of one province to test on. gm4 and gm8 merged into gm9 on 1 January 2019; gm5 and gm6 mirror each other
 * east and west of gm1; the tax collaboration has a version since 2014 and members since 2010.
 */
export function smallHistory(): History & { chains: HistoricChain[] } {
  const bodies = [
    town("gm1", 53, 6.5),
    town("gm2", 53.1, 6.5),
    town("gm3", 52.8, 6.5),
    { ...town("gm4", 0, 0), place: null, until: "2019-01-01" },
    town("gm5", 53, 6.9),
    town("gm6", 53, 6.1),
    { ...town("gm8", 0, 0), place: null, until: "2019-01-01" },
    { ...town("gm9", 52.9, 6.6), from: "2019-01-01" },
    { ...town("pv1", 0, 0), type: "provincie" as const, place: null, population: null },
  ];
  return {
    today: "2026-05-16",
    bodies: new Map(bodies.map((it) => [it.code, it])),
    chains: [
      chain("afval", "Afvalregeling Noord", "afval", "2016-01-01", "2022-06-01", [
        "gm1",
        "gm2",
        ["gm4", "2016-01-01", "2019-01-01"],
        ["gm9", "2019-01-01", "2022-06-01"],
      ]),
      chain(
        "belasting",
        "Belastingkantoor",
        "belastingen",
        "2014-01-01",
        null,
        [
          ["gm1", "2010-01-01", "2014-01-01"],
          ["gm3", "2010-01-01", "2014-01-01"],
          "gm1",
          "gm3",
          ["gm4", "2014-01-01", "2019-01-01"],
          ["gm8", "2014-01-01", "2019-01-01"],
          ["gm9", "2019-01-01", null],
        ],
        "2010-01-01",
      ),
      chain("natuur", "Natuurschap", "natuur", "2015-01-01", null, ["gm5", "gm6", "pv1"]),
      chain("veiligheid", "Veiligheidsregio Noord", "veiligheid", "2012-01-01", null, [
        "gm1",
        "gm2",
        "gm5",
        "gm6",
      ]),
    ],
    neighbours: [
      ["gm1", "gm2"],
      ["gm1", "gm9"],
    ],
    successions: [
      { old: "gm4", new: "gm9", day: "2019-01-01" },
      { old: "gm8", new: "gm9", day: "2019-01-01" },
    ],
    regions: [
      region("jeugdregio", "Noord", "2018-01-01", null, ["gm1", "gm2", "gm4", "gm5", "gm6"]),
      region("arbeidsmarktregio", "Noord", "2012-01-01", "2021-01-01", ["gm1", "gm3"]),
      region("arbeidsmarktregio", "Heel", "2021-01-01", null, ["gm1", "gm2", "gm3"]),
    ],
  };
}

const region = (
  kind: string,
  name: string,
  from: string,
  until: string | null,
  members: string[],
): HistoricRegion => ({ key: `${kind}/${name}`, kind, name, source: "regios.csv", from, until, members });

const town = (code: string, latitude: number, longitude: number): HistoricBody => ({
  code,
  name: `Gemeente ${code}`,
  type: "gemeente",
  province: "pv1",
  population: 30_000,
  place: { latitude, longitude },
  from: null,
  until: null,
});

type Seat = string | [body: string, from: string, until: string | null];

function chain(
  key: string,
  title: string,
  task: string,
  from: string,
  until: string | null,
  seats: Seat[],
  since = from,
): HistoricChain {
  const id = `${key}-1`;
  return {
    key,
    since,
    versions: [{ id, title, form: "OL", powers: [], themes: [], task, executor: null, from, until }],
    seats: seats.map((seat): HistoricSeat => {
      if (typeof seat === "string") return { version: id, body: seat, basis: "registered", from, until };
      const basis = seat[1] < from ? "earlier" : "registered";
      return { version: id, body: seat[0], basis, from: seat[1], until: seat[2] };
    }),
  };
}
