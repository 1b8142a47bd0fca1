import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import { type Fabric, partnersIn, readFabric } from "#rooms/day";

const DAY = "2026-05-16";

describe("how the page of an organisation opens", () => {
  const register = registerApp();
  let fabric: Fabric;
  beforeAll(async () => {
    fabric = await readFabric(register.db, DAY);
  });
  const text = async (path: string) => (await register.app.request(path)).text();
  const partnersOf = (code: string) => [...partnersIn(fabric, fabric.indexOf.get(code)!)];
  /** The bars of a page: key of a partner and what stands behind its bar. */
  const barsOn = (html: string) =>
    [...html.matchAll(/<th scope="row"><a href="\/organisaties\/([^"?]+)">.*?deelnemer=[^>]*>(\d+)</gs)]
      .slice(0, 8)
      .map(([, key, count]) => [key, Number(count)]);

  it.each(["gm1950", "gm0014", "pv21", "ws0653"])(
    "shows of %s whom it meets most, as the day has it",
    async (code) => {
      const html = await text(`/organisaties/${code}`);
      const partners = partnersOf(code);
      const shared = new Map(partners.map(([body, count]) => [fabric.bodies[body]!.code, count]));
      const bars = barsOn(html.slice(html.indexOf('class="bars"')));
      expect(bars).toHaveLength(8);
      for (const [key, count] of bars) expect(count, String(key)).toBe(shared.get(String(key)));
      const most = partners.map(([, count]) => count).sort((a, b) => b - a);
      expect(bars.map(([, count]) => count)).toEqual(most.slice(0, 8));
      expect(html).toContain(`samen met ${partners.length} partners`);
      expect(html.indexOf('id="met-wie"')).toBeLessThan(html.indexOf('id="samenwerkingen"'));
    },
  );

  it("marks each municipality it meets on a map that brings no style along", async () => {
    const svg = await text("/kaart/plaats/gm1950.svg");
    const towns = partnersOf("gm1950").filter(([body]) => fabric.bodies[body]!.type === "gemeente");
    expect(svg.match(/ samen<\/title>/g)).toHaveLength(towns.length);
    expect(svg).toContain("<title>Westerwolde</title>");
    expect(svg).not.toMatch(/style=|<style|class=/);
  });

  it("goes out with its title, what it shows, source and date, in the proportions of a shared link", async () => {
    for (const [page, said] of [
      ["/organisaties/gm1950", "Met wie Gemeente Westerwolde"],
      ["/samenwerkingen/24962778", "De kaart laat"],
    ] as const) {
      const html = await text(page);
      const [, address = ""] = /&lt;img src=&quot;([^&]*(?:&amp;amp;[^&]*)*)&quot;/.exec(html) ?? [];
      const svg = await text(address.replaceAll("&amp;amp;", "&"));
      const words = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, it]) => it).join(" ");
      expect(words).toContain(said);
      expect(words).toContain("Bron: Register van Overheidsorganisaties, stand van 16 mei 2026");
      expect(words).toContain("CBS/Kadaster");
      expect(svg).toMatch(/^<svg[^>]*viewBox="0 0 1200 630"/);
    }
    expect(await text("/kaart/plaats/gm1950.svg")).not.toContain("Bron:");
  });

  it("shows who a body works for that takes part in nothing itself", async () => {
    const region = fabric.arrangements.find((it) => it.title.includes("Veiligheidsregio Drenthe"))!;
    const key = region.executor!.key;
    expect(await text(`/organisaties/${key}`)).toContain(`/kaart/plaats/${key}.svg`);
    expect((await text(`/kaart/plaats/${key}.svg`)).match(/: deelnemer<\/title>/g)).toHaveLength(
      region.members.filter((it) => fabric.bodies[it]!.type === "gemeente").length,
    );
  });

  it("marks the whole of a province, and on a former day the ground that a municipality held", async () => {
    expect(await text("/kaart/plaats/pv21.svg")).toContain('fill-opacity="0.55"');
    const before = await text("/kaart/plaats/gm0010.svg?geldigOp=2020-12-31");
    expect(before).toContain("<title>Delfzijl</title>");
    expect(await text("/organisaties/gm0010?geldigOp=2020-12-31")).toContain(
      "/kaart/plaats/gm0010.svg?geldigOp",
    );
  });

  it.each([
    ["gm9999.svg", 404, "Geen organisatie met de code"],
    ["mnre1034.svg", 404, "niets op de kaart te zien"],
    ["gm1950.png?breedte=1", 400, "breedte van 100"],
  ])("refuses with a sentence: %s", async (file, status, sentence) => {
    const answer = await register.app.request(`/kaart/plaats/${file}`);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(sentence);
  });

  it("has no map where there is nothing to show", async () => {
    expect(await text("/organisaties/mnre1034")).not.toContain("/kaart/plaats/");
  });
});
