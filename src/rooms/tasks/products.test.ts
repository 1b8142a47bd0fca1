import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { projectRoot } from "#kit/root.ts";
import type { ProductMeta } from "./product-source.ts";
import { writeProducts } from "./product-source.ts";
import { productByName, productByUri, products, readProducts, SHIPPED_PRODUCTS } from "./products.ts";
import { cli } from "./verbs.ts";

const OWMS = "http://standaarden.overheid.nl/owms/terms/";
const FILES = ["products.csv", "legal_bases.csv", "meta.json"];
const official = join(projectRoot, "../shared/data/formats/lijsten/upl_2025-04-30.csv");
const metaOf = (folder: string) => JSON.parse(readFileSync(join(folder, "meta.json"), "utf8")) as ProductMeta;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vliegwiel-upl-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("the national product list", () => {
  it("has every product once, and not the row for products without a name", () => {
    // The list of 30 April 2025 has 1,214 names; one says that there is no name yet.
    expect(products()).toHaveLength(1_213);
    expect(new Set(products().map((it) => it.uri)).size).toBe(1_213);
    expect(new Set(products().map((it) => it.name.toLowerCase())).size).toBe(1_213);
    expect(productByUri(`${OWMS}UPL-naam_nog_niet_beschikbaar`)).toBeUndefined();
    expect(productByName("UPL-naam nog niet beschikbaar")).toBeUndefined();
    expect(metaOf(SHIPPED_PRODUCTS)).toMatchObject({
      source: "upl_2025-04-30.csv",
      day: "2025-04-30",
      counts: { products: 1_213, legalBases: products().flatMap((it) => it.legalBases).length },
    });
  });

  it("counts who carries products out, and for whom, as the official list does", () => {
    const having = (field: "layers" | "audiences" | "discretions" | "kinds", word: string) =>
      products().filter((it) => (it[field] as readonly string[]).includes(word)).length;
    expect(["rijk", "provincie", "waterschap", "gemeente"].map((it) => having("layers", it))).toEqual([
      714, 148, 87, 511,
    ]);
    expect(["burger", "bedrijf"].map((it) => having("audiences", it))).toEqual([975, 701]);
    expect(["autonomie", "medebewind"].map((it) => having("discretions", it))).toEqual([192, 405]);
    expect(["aanvraag", "subsidie", "melding", "verplichting"].map((it) => having("kinds", it))).toEqual([
      585, 64, 55, 134,
    ]);
    expect(products().filter((it) => it.servicesAct)).toHaveLength(254);
    expect(products().filter((it) => it.sdg.length > 0)).toHaveLength(419);
  });

  it("tells of a passport who issues it, to whom, and under which law", () => {
    expect(productByName("Paspoort ")).toEqual({
      uri: `${OWMS}paspoort`,
      name: "paspoort",
      layers: ["rijk", "gemeente"],
      audiences: ["burger", "bedrijf"],
      discretions: ["medebewind"],
      kinds: ["aanvraag"],
      servicesAct: false,
      sdg: ["A1"],
      legalBases: [
        {
          uri: `${OWMS}Ppw_art_26`,
          label: "Artikel 26 Paspoortwet",
          link: "https://wetten.overheid.nl/jci1.3:c:BWBR0005212&hoofdstuk=IV&paragraaf=1&artikel=26",
        },
      ],
    });
  });

  it("keeps every law of a product that rests on several, also one without a place to read it", () => {
    const permit = productByUri(`${OWMS}evenementenvergunning`);
    expect(permit).toMatchObject({ servicesAct: true, sdg: ["N1", "D2"] });
    expect(permit?.legalBases.map((it) => [it.label, it.link === null])).toEqual([
      ["Artikel 1.23 Binnenvaartpolitiereglement", false],
      ["Artikel 2:25 Model Algemene plaatselijke verordening", true],
    ]);
    expect(productByName("stemrecht")?.legalBases).toHaveLength(5);
    expect(productByName("aanleunwoning")?.legalBases).toEqual([]);
  });

  it("cannot be changed by whoever reads it", () => {
    const [first] = products();
    expect(
      [products(), first, first?.layers, first?.legalBases, first?.legalBases[0]].every(Object.isFrozen),
    ).toBe(true);
    expect(products()).toBe(products());
  });
});

describe.skipIf(!existsSync(official))("our files beside the official one", () => {
  it("are what `export products` makes of it, to the byte", async () => {
    const said: string[] = [];
    const tools = { out: (line: string) => said.push(line) } as unknown as Parameters<
      (typeof cli)[0]["run"]
    >[1];
    expect(await cli[0]?.run([official, "2025-04-30", folder], tools)).toBe(0);
    expect(said).toEqual([`1213 producten met 1249 grondslagen bewaard in ${folder}.`]);
    for (const file of FILES)
      expect(readFileSync(join(folder, file), "utf8")).toBe(
        readFileSync(join(SHIPPED_PRODUCTS, file), "utf8"),
      );
    expect(metaOf(folder).hash).toBe(createHash("sha256").update(readFileSync(official)).digest("hex"));
  });
});

describe("making our files", () => {
  const HEADER =
    "UniformeProductnaam,URI,Rijk,Provincie,Waterschap,Gemeente,Burger,Bedrijf,Dienstenwet,SDG,Autonomie,Medebewind," +
    "Aanvraag,Subsidie,Melding,Verplichting,Grondslag,Grondslaglabel,Grondslaglink";
  const write = (...rows: string[]) =>
    writeProducts(Buffer.from(["\uFEFF" + HEADER, ...rows].join("\r\n")), "upl.csv", "2025-04-30", folder);

  it("joins the rows of one product, and leaves out the row for products without a name", () => {
    const { counts } = write(
      `UPL-naam nog niet beschikbaar,${OWMS}UPL-naam_nog_niet_beschikbaar,X,X,X,X,,,,,,,,,,,,,`,
      `"ligplaats, vast",${OWMS}ligplaats,,,X,X,X,,,A4;L2,X,,,,X,,${OWMS}een,"Artikel 1, lid 2",https://wet.example/1`,
      `"ligplaats, vast",${OWMS}ligplaats,,,X,X,X,,,A4;L2,X,,,,X,,${OWMS}twee,Artikel 2,`,
    );
    expect(counts).toEqual({ products: 1, legalBases: 2 });
    expect(readProducts(folder)).toEqual([
      {
        uri: `${OWMS}ligplaats`,
        name: "ligplaats, vast",
        layers: ["waterschap", "gemeente"],
        audiences: ["burger"],
        discretions: ["autonomie"],
        kinds: ["melding"],
        servicesAct: false,
        sdg: ["A4", "L2"],
        legalBases: [
          { uri: `${OWMS}een`, label: "Artikel 1, lid 2", link: "https://wet.example/1" },
          { uri: `${OWMS}twee`, label: "Artikel 2", link: null },
        ],
      },
    ]);
  });

  it.each([
    ["a flag that says something else", `leges,${OWMS}leges,ja,,,X,X,,,,,,,,,,,,`, "Rijk op regel 2"],
    [
      "an address of another list",
      `leges,https://elders.example/leges,X,,,X,X,,,,,,,,,,,,`,
      "URI op regel 2",
    ],
    ["a row that is too short", `leges,${OWMS}leges,X`, "geen CSV"],
    [
      "two rows that contradict each other",
      `leges,${OWMS}leges,X,,,X,X,,,,,,,,,,,,\r\nleges,${OWMS}leges,X,,,,X,,,,,,,,,,,,`,
      'Twee regels over "leges" spreken elkaar tegen.',
    ],
  ])("refuses %s, and writes nothing", (_, rows, sentence) => {
    expect(() => write(rows)).toThrow(sentence);
    expect(existsSync(join(folder, "products.csv"))).toBe(false);
  });

  it("refuses another CSV", () => {
    expect(() => writeProducts(Buffer.from("naam;plaats\nA;B"), "x.csv", "2025-04-30", folder)).toThrow(
      "Dit is niet de Uniforme Productnamenlijst",
    );
  });
});
