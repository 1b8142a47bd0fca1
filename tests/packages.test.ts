/** What comes along from others: under which licence, with which hash, and listed for who must follow leaks. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../src/kit/root.ts";

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: true;
}
const lock = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const SHIPPED = packages.filter(([, it]) => it.dev !== true);

/** Licences that may be used under EUPL-1.2: permissive ones, and weaker copyleft of files that we do not change. */
const ALLOWED = [
  "MIT",
  "MIT-0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
];
const ALLOWED_TOO = ["MPL-2.0", "EUPL-1.2", "OFL-1.1"];

/** Packages whose licence is none of these, in words. */
const outside = (all: [string, Locked][]) =>
  all
    .filter(([, { license = "" }]) => ![...ALLOWED, ...ALLOWED_TOO].includes(license))
    .map(([path, { license }]) => `${path}: ${license ?? "no licence"}`);

/** A package that another one brings lies in it, or beside it: the list does not say which. */
const nameIn = (path: string): string => path.replace(/^.*node_modules\//, "node_modules/");

describe("packages of others", () => {
  it("have a licence that goes with ours, those for building too", () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(outside(packages)).toEqual([]);
    expect(
      outside([
        ["node_modules/x", { license: "AGPL-3.0" }],
        ["node_modules/y", {}],
      ]),
    ).toHaveLength(2);
  });

  it("are held to a hash, every one", () => {
    const loose = packages.filter(([, it]) => !it.integrity?.startsWith("sha512-"));
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it("are listed with every build, all that ship and no other (CycloneDX)", () => {
    const made = execFileSync(join(projectRoot, "bin", "lib", "sbom.sh"), { encoding: "utf8" });
    const list = JSON.parse(made) as {
      bomFormat: string;
      metadata: { component: { name: string } };
      components: { name: string; version: string; licenses?: object[]; hashes?: object[] }[];
    };
    expect(list.bomFormat).toBe("CycloneDX");
    expect(list.metadata.component.name).toBe("vliegwiel");
    const named = list.components.map((it) => `node_modules/${it.name}@${it.version}`);
    expect(named.toSorted()).toEqual(
      SHIPPED.map(([path, it]) => `${nameIn(path)}@${it.version ?? ""}`).toSorted(),
    );
    for (const it of list.components) expect([it.name, it.licenses, it.hashes]).not.toContain(undefined);
  });
});
