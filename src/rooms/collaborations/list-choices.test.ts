/** The form above the list of collaborations: who takes part is named as people name them, and a phone sees it folded. */
import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";

const site = registerApp();
const PAGE = "/samenwerkingen";

async function leadsTo(path: string): Promise<string> {
  const answer = await site.app.request(path);
  expect(answer.status).toBe(302);
  return answer.headers.get("Location") ?? "";
}

describe("who takes part", () => {
  it("may be named: the address gets the code, and the rest of the question stays", async () => {
    expect(await leadsTo(`${PAGE}?deelnemer=Landgraaf&thema=geen&geldigOp=2020-01-01`)).toBe(
      `${PAGE}?deelnemer=gm0882&thema=geen&geldigOp=2020-01-01`,
    );
    expect(await leadsTo(`${PAGE}?deelnemer=gm0899,%20landgraaf`)).toBe(`${PAGE}?deelnemer=gm0899%2Cgm0882`);
  });

  it("is whoever is called so on the day", async () => {
    expect(await leadsTo(`${PAGE}?deelnemer=Gemeente+Groningen`)).toBe(`${PAGE}?deelnemer=gm0014`);
    expect(await leadsTo(`${PAGE}?deelnemer=Appingedam`)).toBe(`${PAGE}?deelnemer=gm0003`);
  });

  it("may be no more: then the page says until when, and who went on", async () => {
    const page = await site.page(`${PAGE}?deelnemer=gm1987`);
    expect(page).toContain("Gemeente Menterwolde bestond tot en met");
    expect(page).toContain(`<a href="${PAGE}?deelnemer=gm1987&amp;geldigOp=2017-12-31">31 december 2017</a>`);
    expect(page).toContain(`<a href="${PAGE}?deelnemer=gm1952">Gemeente Midden-Groningen</a>`);
    expect(await site.page(`${PAGE}?deelnemer=gm1987&geldigOp=2017-01-01`)).not.toContain(
      "bestond tot en met",
    );
  });

  it("stands in the field by name, also when a link gave the code", async () => {
    const page = await site.page(`${PAGE}?deelnemer=gm0882,gm0899`);
    expect(page).toMatch(
      /<input id="deelnemer" name="deelnemer" value="Landgraaf, Brunssum"[^>]*data-several/,
    );
    expect(page).toContain("Alleen waaraan Gemeente Landgraaf en Gemeente Brunssum deelnemen");
    const sent = await leadsTo(`${PAGE}?deelnemer=Landgraaf,+Brunssum`);
    expect(sent).toBe(`${PAGE}?deelnemer=gm0882%2Cgm0899`);
  });

  it("is asked back with links when it is no whole name, or nobody's", async () => {
    const begun = await site.page(`${PAGE}?deelnemer=gm0882,Asse&thema=geen`, 400);
    expect(begun).toContain("<title>Fout: ");
    expect(begun).toContain('value="gm0882,Asse"');
    expect(begun).toContain(`<a href="${PAGE}?deelnemer=gm0882%2Cgm0106&amp;thema=geen">Gemeente Assen</a>`);
    expect(begun).not.toContain("<table");
    const mistyped = await site.page(`${PAGE}?deelnemer=Landgraf`, 400);
    expect(mistyped).toContain(`<a href="${PAGE}?deelnemer=gm0882">Gemeente Landgraaf</a>`);
    const several = await site.page(`${PAGE}?deelnemer=Bergen`, 400);
    for (const code of ["gm0373", "gm0893"]) expect(several).toContain(`deelnemer=${code}"`);
    // A municipality and a province: what stands in the field for either of them leads back to it.
    const either = await site.page(`${PAGE}?deelnemer=Groningen`, 400);
    for (const code of ["gm0014", "pv20"]) {
      expect(either).toContain(`deelnemer=${code}"`);
      const [, shown = ""] =
        /id="deelnemer" name="deelnemer" value="([^"]*)"/.exec(
          await site.page(`${PAGE}?deelnemer=${code}`),
        ) ?? [];
      expect(await leadsTo(`${PAGE}?deelnemer=${encodeURIComponent(shown)}`)).toBe(
        `${PAGE}?deelnemer=${code}`,
      );
    }
    expect(await site.page(`${PAGE}?deelnemer=a1,b2,c3,d4,e5,f6`, 400)).toContain("Noem hoogstens vijf");
  });

  it("is named in the spreadsheet too, and by code in the data", async () => {
    const [named, coded] = await Promise.all(
      ["Landgraaf", "gm0882"].map((who) => site.page(`${PAGE}.csv?deelnemer=${who}`)),
    );
    expect(named).toBe(coded);
    expect(await site.page(`${PAGE}.csv?deelnemer=Landgraf`, 400)).toContain("Bedoelt u Gemeente Landgraaf?");
    await site.json(`/api/v1${PAGE}?deelnemer=Landgraaf`, 400);
  });
});

describe("the fields beyond the first", () => {
  const fold = /<details class="more-choices"( open="")?>/;

  it.each([
    [PAGE, "deelnemer=gm0882"],
    [PAGE, "grootte=2"],
    ["/organisaties", "type=gemeente"],
  ])("of %s are folded on a phone until one is used: %s", async (path, used) => {
    const folded = async (address: string) => fold.exec(await site.page(address))?.[1] === undefined;
    expect(await site.page(path)).toMatch(fold);
    expect(await folded(path)).toBe(true);
    expect(await folded(`${path}?zoek=zuid`)).toBe(true);
    expect(await folded(`${path}?${used}`)).toBe(false);
  });
});
