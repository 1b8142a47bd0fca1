import { describe, expect, it } from "vitest";
import type { ChainVersion, CollaborationChain, NamedParticipation, NamedTenure } from "./chain-queries.ts";
import { changesOf, formerParticipants, participantsOf, stillNamed } from "./participants.ts";

const version = (id: string, from: string, until: string | null, changes: Partial<ChainVersion> = {}) =>
  ({
    roo_id: id,
    title: "Regeling",
    form: "OL",
    valid_from: from,
    valid_until: until,
    ...changes,
  }) as ChainVersion;
const named = (
  versionId: string,
  key: string,
  changes: Partial<NamedParticipation> = {},
): NamedParticipation => ({
  collaboration_key: "1",
  version_roo_id: versionId,
  organisation_key: key,
  name: key.toUpperCase(),
  type: "gemeente",
  born: null,
  abolished: null,
  joined: "2016-01-01",
  organs: [],
  cost_key: null,
  ...changes,
});
const tenure = (
  versionId: string,
  key: string,
  from: string,
  until: string | null,
  changes: Partial<NamedTenure> = {},
): NamedTenure => ({
  collaboration_key: "1",
  version_roo_id: versionId,
  organisation_key: key,
  name: key.toUpperCase(),
  type: "gemeente",
  named_keys: [key],
  basis: "registered",
  joined: "2016-01-01",
  valid_from: from,
  valid_until: until,
  since: from,
  since_basis: "toetredingsdatum",
  held_since: null,
  ended_on: null,
  ended_basis: null,
  heirs: [],
  ...changes,
});

/** Two texts: B leaves with the second, C merged into D. */
const first = version("1", "2016-01-01", "2020-01-01");
const second = version("2", "2020-01-01", null, { form: "BVO" });
const chain: CollaborationChain = {
  key: "1",
  since: "2016-01-01",
  versions: [first, second],
  participations: [
    named("1", "a"),
    named("1", "b"),
    named("1", "c", { abolished: "2019-01-01" }),
    named("2", "a"),
    named("2", "d", { joined: "2020-01-01" }),
    named("2", "e", { joined: "2020-01-01" }),
  ],
  tenures: [
    tenure("1", "a", "2016-01-01", "2020-01-01"),
    tenure("1", "b", "2016-01-01", "2020-01-01", { ended_on: "2020-01-01", ended_basis: "volgende versie" }),
    tenure("1", "c", "2016-01-01", "2019-01-01", {
      ended_on: "2019-01-01",
      ended_basis: "opgevolgd door",
      heirs: [{ key: "d", name: "D" }],
    }),
    tenure("1", "d", "2019-01-01", "2020-01-01", {
      named_keys: ["c"],
      basis: "successor",
      since_basis: "opvolging",
      held_since: "2016-01-01",
    }),
    tenure("2", "a", "2020-01-01", null, { since: "2016-01-01" }),
    tenure("2", "d", "2020-01-01", null, {
      since: "2019-01-01",
      since_basis: "opvolging",
      held_since: "2016-01-01",
      joined: "2020-01-01",
    }),
    tenure("2", "e", "2020-01-01", null),
  ],
};

describe("who takes part on a day", () => {
  it("has the successor in the place of a body that was abolished, and tells whom the text names", () => {
    const people = participantsOf(chain, first, "2019-06-01");
    expect(people.map((it) => it.key)).toEqual(["a", "b", "d"]);
    expect(people[2]).toMatchObject({ namedAs: [{ key: "c" }], reconstructed: false });
    expect(stillNamed(chain, first, "2019-06-01").map((it) => it.organisation_key)).toEqual(["c"]);
  });

  it("does not call a body abolished on a day that it still existed", () => {
    expect(participantsOf(chain, first, "2018-06-01").map((it) => it.key)).toEqual(["a", "b", "c"]);
    expect(stillNamed(chain, first, "2018-06-01")).toEqual([]);
  });

  it("has one first day under every text, and what the register writes beside it", () => {
    const then = participantsOf(chain, first, "2019-06-01")[2]?.since;
    const now = participantsOf(chain, second, "2020-06-01").find((it) => it.key === "d")?.since;
    expect(then?.day).toBe("2019-01-01");
    expect(now).toEqual({
      day: "2019-01-01",
      basis: "opvolging",
      heldSince: "2016-01-01",
      registered: "2020-01-01",
    });
  });

  it("tells whose participation was to end, and how we know", () => {
    expect(participantsOf(chain, first, "2018-06-01")[1]?.ends).toEqual({
      on: "2020-01-01",
      basis: "volgende versie",
      heirs: [],
    });
    expect(participantsOf(chain, second, "2020-06-01").every((it) => it.ends === null)).toBe(true);
  });

  it("lists who left before", () => {
    const now = participantsOf(chain, second, "2020-06-01");
    expect(formerParticipants(chain, now, "2020-06-01").map((it) => [it.key, it.left.basis])).toEqual([
      ["b", "volgende versie"],
      ["c", "opgevolgd door"],
    ]);
    const then = participantsOf(chain, first, "2019-06-01");
    expect(formerParticipants(chain, then, "2019-06-01").map((it) => it.key)).toEqual(["c"]);
  });
});

describe("what changed between two texts", () => {
  it("tells joining, leaving and succeeding apart", () => {
    const [latest, oldest] = changesOf(chain);
    expect(oldest?.before).toBeUndefined();
    expect(latest).toMatchObject({
      joined: [{ key: "e" }],
      left: [{ key: "b" }],
      succeeded: [{ old: { key: "c" }, heir: { key: "d" } }],
      gap: null,
    });
  });

  it("compares with the last text that was ever in force", () => {
    const never = version("1b", "2019-06-01", "2019-06-01");
    const withNever = { ...chain, versions: [first, never, second] };
    expect(changesOf(withNever)[0]?.before?.roo_id).toBe("1");
  });

  it("tells days without any text", () => {
    const late = { ...chain, versions: [first, { ...second, valid_from: "2020-03-01" }] };
    expect(changesOf(late)[0]?.gap).toEqual({ from: "2020-01-01", until: "2020-02-29" });
  });
});
