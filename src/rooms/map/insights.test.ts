import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";
import { type Fabric, municipalPairs, readFabric } from "#rooms/day";
import { shortName } from "#rooms/organisations";

const DAY = "2026-05-16";

describe("the finding above a picture is what the rows of that day say", () => {
  const register = registerApp();
  let fabric: Fabric;
  beforeAll(async () => {
    fabric = await readFabric(register.db, DAY);
  });
  /** Of a page the text people read. */
  const said = async (path: string) =>
    (await (await register.app.request(path)).text()).replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");
  const name = (body: number) => shortName(fabric.bodies[body]!.name);
  const count = (body: number) => fabric.arrangementsOf[body]!.length;

  it("on the map: who takes part in most and in fewest", async () => {
    const counts = fabric.municipalities.map(count);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    const [, low, lowest, high, highest] = /regelingen, van (\d+) \(([^)]+)\) tot (\d+) \(([^)]+)\)\./.exec(
      await said("/kaart"),
    )!;
    expect([Number(low), Number(high)]).toEqual([least, most]);
    for (const [value, who] of [
      [least, lowest!],
      [most, highest!],
    ] as const) {
      const all = fabric.municipalities.filter((it) => count(it) === value).map(name);
      if (all.length > 2) expect(who).toBe(`${all.length} gemeenten`);
      else for (const one of all) expect(who).toContain(one);
    }
  });

  it("in the network: which two share most", async () => {
    const { a, b, shared } = municipalPairs(fabric);
    const most = Math.max(...shared);
    const pairs = [...shared].flatMap((it, index) => (it === most ? [[a[index]!, b[index]!]] : []));
    const text = await said("/kaart/netwerk");
    const sentence = /(Het meest delen [^:]+|\d+ tweetallen delen het meest): (\d+) regelingen\./.exec(text)!;
    expect(Number(sentence[2])).toBe(most);
    if (pairs.length > 2) expect(sentence[1]).toBe(`${pairs.length} tweetallen delen het meest`);
    else for (const body of pairs.flat()) expect(sentence[1]).toContain(name(body));
  });

  it("around one body: with whom it shares most", async () => {
    const own = fabric.indexOf.get("gm1950")!;
    const { a, b, shared } = municipalPairs(fabric);
    const around = [...shared].flatMap((it, index) =>
      a[index] === own || b[index] === own ? [[it, a[index] === own ? b[index]! : a[index]!] as const] : [],
    );
    const most = Math.max(...around.map(([it]) => it));
    const partners = around.filter(([it]) => it === most);
    expect(await said("/kaart/netwerk?centraal=gm1950")).toContain(
      partners.length > 2
        ? `Met ${partners.length} partners deelt Westerwolde het meest: ${most} regelingen.`
        : `Het meest deelt Westerwolde met ${partners.map(([, it]) => name(it)).join(" en ")}: ${most} regelingen.`,
    );
  });

  it("in the figures: the provinces with the lowest and the highest mean", async () => {
    const means = [...Map.groupBy(fabric.municipalities, (it) => fabric.bodies[it]!.province)].map(
      ([, towns]) => towns.reduce((sum, it) => sum + count(it), 0) / towns.length,
    );
    const written = (value: number) => value.toFixed(1).replace(".", ",");
    const text = await said("/kaart/cijfers");
    const [, low, high] = /aan gemiddeld ([\d,]+) \([^)]+\) tot ([\d,]+) \([^)]+\) regelingen mee/.exec(
      text,
    )!;
    expect([low, high]).toEqual([written(Math.min(...means)), written(Math.max(...means))]);
    expect(text).toMatch(
      /Sinds 20\d\d ging het aantal regelingen per gemeente in het register van [\d,]+ naar [\d,]+\./,
    );
  });

  it("says nothing of a choice that leaves nothing to tell apart", async () => {
    expect(await said("/kaart/cijfers?provincie=pv20")).not.toContain("tot 11,1 (");
    expect(await said("/kaart/netwerk?vorm=BVO&minimaal=40")).not.toContain("het meest");
  });

  it("in the overlap: the most arrangements of one circle", async () => {
    const circles = Map.groupBy(fabric.arrangements, (it) => it.members.join());
    const most = Math.max(...[...circles.values()].map((it) => it.length));
    expect(await said("/kaart/overlap")).toMatch(
      new RegExp(`(samen in ${most} is het meest|ten hoogste ${most} per groep)`),
    );
  });
});
