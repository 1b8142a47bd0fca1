import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { holdsOn } from "#kit/validity.ts";
import type { RegisterFacts } from "../facts.ts";
import { readRoo } from "./read.ts";

const DATA = resolve("../shared/data");
const present = existsSync(resolve(DATA, "exportOO.xml.gz"));
const csv = async (name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(resolve(DATA, "csv", name)), { columns: true, bom: true });
const count = (values: Iterable<string>) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

if (!present)
  it("is not tried on the official export, because ../shared/data is not beside the project", () =>
    undefined);

describe.runIf(present)("the official export of 16 May 2026", () => {
  let facts: RegisterFacts;
  beforeAll(async () => {
    facts = await readRoo(resolve(DATA, "exportOO.xml.gz"));
  }, 30_000);

  const inForce = () =>
    facts.versions.filter(({ from, until }) => holdsOn({ valid_from: from, valid_until: until }, facts.day));

  it("has every municipality, province and water authority there is, and no more", () => {
    expect(facts.day).toBe("2026-05-16");
    const now = facts.organisations.filter(({ validFrom, validUntil }) =>
      holdsOn({ valid_from: validFrom, valid_until: validUntil }, facts.day),
    );
    expect(count(now.map(({ type }) => type))).toMatchObject({
      gemeente: 342,
      provincie: 12,
      waterschap: 21,
    });
  });

  it("has 4,560 organisations, of which three share a number with another and one is there twice", () => {
    const warned = (kind: string) => facts.warnings.filter((it) => it.kind === kind).length;
    const doubles = warned("dubbel record overgeslagen");
    const twins = warned("gemeente twee keer in het register");
    expect(facts.organisations.filter(({ source }) => source === "roo").length + doubles + twins).toBe(4560);
    expect([doubles, twins]).toEqual([3, 1]);
  });

  it("has 1,186 versions in 549 chains, 451 in force by form as the register counts them", () => {
    expect(facts.versions).toHaveLength(1186);
    expect(facts.versions.filter(({ previousRooId }) => previousRooId === null)).toHaveLength(549);
    expect(count(inForce().map(({ form }) => form))).toEqual({ OL: 283, RZM: 81, BVO: 64, GO: 23 });
  });

  it("has every participation of the flat list, with the same day, organs and share", async () => {
    const line = (...parts: (string | number | null)[]) => parts.join(";");
    const ids = new Map(facts.organisations.map(({ key, rooId }) => [key, rooId]));
    const ours = facts.versions.flatMap(({ rooId, participations }) =>
      participations.map((p) =>
        line(rooId, ids.get(p.organisationKey) ?? null, p.joined, [...p.organs].sort().join("|"), p.costKey),
      ),
    );
    const theirs = (await csv("participations.csv")).map((row) => {
      const share = row["distribution_key"] ?? "";
      // Some records list one organ several times; once is enough.
      const organs = [...new Set((row["administrative_bodies"] ?? "").split("|"))].sort().join("|");
      return line(
        row["arrangement_roo_id"] ?? "",
        row["participant_roo_id"] ?? "",
        row["joined"] ?? "",
        organs,
        share === "" ? null : Number(share.replace(",", ".")),
      );
    });
    expect(ours).toHaveLength(9516);
    expect(ours.filter((participation) => !participation.endsWith(";"))).toHaveLength(46);
    expect(ours.sort()).toEqual(theirs.sort());
    expect(inForce().flatMap(({ participations }) => participations)).toHaveLength(3551);
  });

  it("agrees with the flat list of arrangements on form, days and neighbours", async () => {
    const theirs = (await csv("arrangements.csv")).map((row) =>
      [
        "roo_id",
        "form_abbr",
        "in_force_from",
        "in_force_until",
        "previous_version_roo_id",
        "next_version_roo_id",
      ]
        .map((name) => row[name])
        .join(";"),
    );
    const ours = facts.versions.map((v) =>
      [v.rooId, v.form, v.from, v.until, v.previousRooId, v.nextRooId].join(";"),
    );
    expect(ours.sort()).toEqual(theirs.sort());
  });

  it("mentions each of the 71 pointers that lead nowhere, and no others", async () => {
    const dangling = facts.warnings.filter(({ kind }) => kind === "verwijzing zonder record");
    const theirs = await csv("unresolved.csv");
    expect(dangling).toHaveLength(theirs.length);
    const mentioned = new Set(
      facts.organisations.filter(({ source }) => source === "genoemd").map(({ rooId }) => rooId),
    );
    expect(mentioned).toEqual(new Set(theirs.map((row) => row["target_roo_id"])));
  });

  it("points only at organisations that are there", () => {
    const keys = new Set(facts.organisations.map(({ key }) => key));
    expect(keys.size).toBe(facts.organisations.length);
    const pointed = [
      ...facts.organisations.flatMap((o) => [o.parentKey, o.ministryKey, o.province]),
      ...facts.versions.flatMap((v) => [v.executorKey, v.stewardKey, v.archiveKey]),
      ...facts.versions.flatMap((v) => v.participations.map(({ organisationKey }) => organisationKey)),
    ];
    expect(pointed.filter((key) => key !== null && !keys.has(key))).toEqual([]);
  });
});
