import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { rooms } from "./rooms.ts";

const source = import.meta.dirname;
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && statSync(path).isFile());
const imports = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/(?:from|import) "([^"]+)"/g)].map((match) => match[1] ?? "");

const names = readdirSync(join(source, "rooms"));

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
            target.startsWith("#rooms/") ||
            (target.startsWith(".") && leaves(path, target, join(source, "kit"))),
        )
        .map((target) => `${relative(source, path)} -> ${target}`),
    );
    expect(knowing).toEqual([]);
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
