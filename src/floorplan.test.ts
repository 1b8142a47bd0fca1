import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { rooms } from "./rooms.ts";
import type { Db as OrganisationsDb } from "./rooms/organisations/db.ts";

const source = import.meta.dirname;
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && statSync(path).isFile());
const imports = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/(?:from|import) "([^"]+)"/g)].map((match) => match[1] ?? "");

const names = readdirSync(join(source, "rooms"));

/** Which room made a table. */
const owners = new Map(
  names.flatMap((room) =>
    files(join(source, "rooms", room)).flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/create table (?:if not exists )?(\w+)/g)].map(
        (match): [string, string] => [match[1]!, room],
      ),
    ),
  ),
);

/** Every place where SQL of one room names a table of another. */
const windows = names.flatMap((room) =>
  files(join(source, "rooms", room)).flatMap((path) =>
    [
      ...readFileSync(path, "utf8").matchAll(
        /\b(?:selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|insertInto|updateTable|deleteFrom)\(\s*"(\w+)|\b(?:from|join|update|into)\s+(?:only\s+)?(\w+)\b(?!\s*\()/g,
      ),
    ]
      .map((match) => match[1] ?? match[2] ?? "")
      .filter((table) => owners.has(table) && owners.get(table) !== room)
      .map((table) => ({ room, path: relative(source, path), table, owner: owners.get(table)! })),
  ),
);

/** How many such places each room still has. */
const WINDOWS: Record<string, number> = {
  advice: 19,
  collaborations: 13,
  day: 19,
  map: 1,
  oversight: 20,
  // Nine of them join two records once (twins.ts).
  register: 42,
  search: 2,
  "what-if": 1,
};

const FOR_TESTS = /\/(?:testing|access)[^/]*\.ts$/;

describe("the floor plan", () => {
  it("lists every room there is", () => {
    expect(rooms.map((room) => room.name).sort()).toEqual([...names].sort());
  });

  it("lets rooms enter each other through the door only", () => {
    const windows = names.flatMap((room) =>
      files(join(source, "rooms", room)).flatMap((path) =>
        imports(path)
          .filter(
            (target) =>
              /^#rooms\/.+\//.test(target) ||
              (target.startsWith(".") && leaves(path, target, join(source, "rooms", room))),
          )
          // What a room has for tests is in no product: what another has for tests may put it there by that.
          .filter((target) => !(FOR_TESTS.test(path) && FOR_TESTS.test(target)))
          .map((target) => `${relative(source, path)} -> ${target}`),
      ),
    );
    expect(windows).toEqual([]);
  });

  it("puts every room above what it leans on", () => {
    const order = rooms.map((room) => room.name);
    const upward = names.flatMap((room) =>
      files(join(source, "rooms", room)).flatMap((path) =>
        imports(path)
          .filter((target) => target.startsWith("#rooms/"))
          .map((target) => target.slice("#rooms/".length))
          .filter((target) => target !== room && order.indexOf(target) >= order.indexOf(room))
          .map((target) => `${room} -> ${target}`),
      ),
    );
    expect(upward).toEqual([]);
  });

  it("has a kit that knows no room", () => {
    const knowing = files(join(source, "kit")).flatMap((path) =>
      imports(path)
        .filter(
          (target) =>
            (target.startsWith("#") && !target.startsWith("#kit/")) ||
            (target.startsWith(".") && leaves(path, target, join(source, "kit"))),
        )
        .map((target) => `${relative(source, path)} -> ${target}`),
    );
    expect(knowing).toEqual([]);
  });

  it("has rooms whose folders point one way", () => {
    const circling = names.filter((room) => {
      const home = join(source, "rooms", room);
      const folderOf = (path: string) => /^([^/]+)\//.exec(relative(home, path))?.[1];
      const leansOn = new Map<string, Set<string>>();
      for (const path of files(home))
        for (const target of imports(path).filter((it) => it.startsWith("."))) {
          const [from, to] = [folderOf(path), folderOf(join(path, "..", target))];
          if (!from || !to || from === to) continue;
          leansOn.set(from, (leansOn.get(from) ?? new Set()).add(to));
        }
      const below = (folder: string) => {
        const found = new Set(leansOn.get(folder));
        // A set may grow while it is walked.
        for (const it of found) for (const next of leansOn.get(it) ?? []) found.add(next);
        return found;
      };
      return [...leansOn.keys()].some((it) => below(it).has(it));
    });
    expect(circling).toEqual([]);
  });

  it("lets a room ask only tables of itself and of rooms below it", () => {
    const order = rooms.map((room) => room.name);
    const upward = windows.filter((it) => order.indexOf(it.owner) > order.indexOf(it.room));
    expect(upward).toEqual([]);
  });

  it("does not compile what asks a table of a room above", () => {
    // Checked by the type check: without an error there, this very line is one.
    // @ts-expect-error the organisations know no collaborations
    const asks = (db: OrganisationsDb) => db.selectFrom("version");
    expect(asks).toBeTypeOf("function");
  });

  it("has ever fewer places where a room reads another's tables instead of asking at its door", () => {
    const counted = Map.groupBy(windows, (it) => it.room)
      .entries()
      .map(([room, found]): [string, number] => [room, found.length]);
    // Lower a number when it is lower; raise none.
    expect(Object.fromEntries(counted)).toEqual(WINDOWS);
  });

  it("keeps files small enough to read in one go", () => {
    const long = files(source)
      .map((path) => ({ path: relative(source, path), lines: readFileSync(path, "utf8").split("\n").length }))
      .filter((it) => it.lines > 310);
    expect(long).toEqual([]);
  });
});

/** Whether an import leads out of a folder. */
const leaves = (path: string, target: string, folder: string): boolean =>
  relative(folder, join(path, "..", target)).startsWith("..");
