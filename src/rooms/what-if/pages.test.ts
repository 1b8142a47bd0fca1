import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../testing.ts";

const site = registerApp();

const page = (path: string, status = 200) => site.page(path, status);
/** A page without its tags, as a reader sees it. */
const read = async (path: string, status = 200) => wordsOf(await page(path, status));

const LEAVING = "/kaart/wat-als/uittreding";
const MOVING = "/kaart/wat-als/verplaatsen";
const MERGING = "/kaart/wat-als/herindeling";
/** WEDEKA (five municipalities) and EMCO (three): both for work and income, with Borger-Odoorn in both. */
const WEDEKA = "24963139";
const WEDEKA_TITLE = "Gemeenschappelijke regeling WEDEKA Bedrijven";
const EMCO = "24967489";
const EEMSDELTA = "gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01";

describe("what if", () => {
  it("starts with three questions", async () => {
    const html = await page("/kaart/wat-als");
    for (const path of [LEAVING, MOVING, MERGING]) expect(html).toContain(`href="${path}"`);
  });

  it("keeps the day the reader chose", async () => {
    expect(await page("/kaart/wat-als?geldigOp=2024-01-01")).toContain(`${LEAVING}?geldigOp=2024-01-01`);
    expect(await page(`${LEAVING}?geldigOp=2024-01-01`)).toContain('name="geldigOp" value="2024-01-01"');
  });
});

describe("an organisation leaves", () => {
  it("lets the reader pick one of its arrangements", async () => {
    const html = await page(`${LEAVING}?organisatie=Borger-Odoorn`);
    expect(html).toContain("Uit welke regeling zou Borger-Odoorn stappen?");
    expect(html).toContain(`samenwerking=${WEDEKA}`);
  });

  it("lets the reader pick who leaves an arrangement", async () => {
    const text = await read(`${LEAVING}?samenwerking=${WEDEKA}`);
    expect(text).toContain("WEDEKA Bedrijven” stappen? ");
    for (const name of ["Borger-Odoorn", "Stadskanaal", "Veendam", "Westerwolde", "Midden-Groningen"])
      expect(text).toContain(`Gemeente ${name}`);
  });

  it("says who remains, what it keeps for the task and how fixed partners change", async () => {
    const text = await read(`${LEAVING}?organisatie=gm1681&samenwerking=${WEDEKA}`);
    expect(text).toContain("Wat als Borger-Odoorn uittreedt?");
    expect(text).toContain("Dan gaat de regeling door met 4 deelnemers.");
    expect(text).toContain("houdt Borger-Odoorn 7 regelingen over, waarvan 1 voor deze soort taak");
    expect(text).toContain("van 50% naar 54,5%");
    expect(text).toContain("gemeenten die overblijven: van 46,2% naar 45,7%");
    expect(text).toMatch(/artikel 9 Wgr\)\s*Uittreden/);
    expect(text).toContain("(artikel 9, eerste lid, Wgr en Stb. 2022, 18, artikel V)");
    expect(text).toContain("contracten, convenanten en deelnemingen");
  });

  it("leads to the decisions behind the arrangement", async () => {
    const html = await page(`${LEAVING}?organisatie=gm1681&samenwerking=${WEDEKA}`);
    expect(html).toMatch(/href="https:\/\/[^"]+"[^>]*>\s*besluit/);
  });

  it("understands words from a title of one of its own, and the number of an older text", async () => {
    expect(await read(`${LEAVING}?organisatie=1681&samenwerking=wedeka`)).toContain("4 deelnemers");
    expect(await read(`${LEAVING}?organisatie=gm1681&samenwerking=23862084`)).toContain(
      "Veiligheidsregio Drenthe",
    );
  });

  it("asks which one is meant when more names fit", async () => {
    const html = await page(`${LEAVING}?organisatie=Bergen&samenwerking=${WEDEKA}`);
    expect(html).toContain("Welke organisatie bedoelt u met “Bergen”?");
    expect(html).toContain(`organisatie=gm0893&amp;samenwerking=${WEDEKA}`);
  });

  it("says that it holds of the names in the register when asked so", async () => {
    const text = await read(`${LEAVING}?organisatie=gm1681&samenwerking=${WEDEKA}&lezing=register`);
    expect(text).toContain("De namen zijn die van het register");
  });
});

describe("a task moves", () => {
  it("offers the circles most like its own", async () => {
    const html = await page(`${MOVING}?van=${WEDEKA}`);
    expect(html).toContain("Naar welke groep?");
    expect(html).toContain(`van=${WEDEKA}&amp;naar=${EMCO}`);
  });

  it("can be found by organisation and kind of task", async () => {
    expect(await read(`${MOVING}?organisatie=gm1681&taak=werk-en-inkomen`)).toContain(
      "Welke regeling van Borger-Odoorn wilt u verplaatsen?",
    );
    expect(await read(`${MOVING}?organisatie=gm1681&taak=veiligheid`)).toContain(
      "kan niet naar een andere groep",
    );
  });

  it("says who joins, who leaves, and which forms can hold it", async () => {
    const text = await read(`${MOVING}?van=${WEDEKA}&naar=${EMCO}`);
    expect(text).toContain("1 deelnemer blijft, 2 komen erbij en 4 vallen af.");
    expect(text).toContain("Gemiddeld over 7 gemeenten");
    expect(text).toContain("van 45,6% naar 47,8%");
    expect(text).toMatch(/Regeling zonder meer\s+kan niet/);
    expect(text).toContain("0 van de 81");
  });

  it("can keep an arrangement of its own", async () => {
    const text = await read(`${MOVING}?van=${WEDEKA}&naar=${EMCO}&wijze=apart`);
    expect(text).toContain("“WEDEKA Bedrijven” gaat door met de deelnemers van “EMCO-groep”");
  });
});

describe("municipalities merge", () => {
  it("replays Eemsdelta: eleven arrangements, what lapses, what is adapted, who remains, and the work list", async () => {
    const html = await page(`${MERGING}?${EEMSDELTA}`);
    const text = await read(`${MERGING}?${EEMSDELTA}`);
    expect(text).toContain("11 regelingen: 2 vervallen, 6 blijven gelden");
    expect(text).toContain("25 andere organisaties");
    expect(text).toContain("25 deelnames gaan over op 1 januari 2021");
    expect(text).toContain("1 regeling telt hier niet mee");
    expect(text).toMatch(/artikel 41, eerste lid, Wet arhi\)/);
    const work =
      /href="(\/voor-de-raad\/herindeling\?[^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(await read(work)).toContain(
      "Herindeling van Appingedam, Delfzijl en Loppersum per 1 januari 2021",
    );
  });

  it("shows who remains in a light merger", async () => {
    const text = await read(
      `${MERGING}?gemeenten=Weesp,Amsterdam&dag=2022-03-24&soort=licht&blijft=Amsterdam`,
    );
    expect(text).toContain("Amsterdam deelt dan regelingen met 21 andere organisaties.");
  });
});

describe("an arrangement that was mistyped", () => {
  it.each([
    `${MOVING}?van=recreatieschap+drente`,
    `${LEAVING}?organisatie=Assen&samenwerking=recreatieschp+drenthe`,
  ])("is asked back with those that look like it: %s", async (address) => {
    const text = await read(address);
    expect(text).toContain("Welke regeling bedoelt u met");
    expect(text).toContain("Recreatieschap Drenthe");
  });
});

describe("what cannot be is refused in a sentence, with what was typed, by name where it has one", () => {
  it.each([
    ["an unknown code", `${LEAVING}?organisatie=gm9999`, "“gm9999” kennen we niet als deelnemer", "gm9999"],
    ["an unknown name", `${LEAVING}?organisatie=Atlantis`, "“Atlantis” kennen we niet", "Atlantis"],
    [
      "one not in the arrangement",
      `${LEAVING}?organisatie=Assen&samenwerking=${WEDEKA}`,
      "Assen doet op 16 mei 2026 volgens het register niet mee aan",
      "Assen",
    ],
    ["an unknown arrangement", `${MOVING}?van=99999999`, "kennen we niet als regeling", "99999999"],
    [
      "an arrangement to itself",
      `${MOVING}?van=${WEDEKA}&naar=${WEDEKA}`,
      "kan niet naar zichzelf",
      WEDEKA_TITLE,
    ],
    [
      "an unknown way",
      `${MOVING}?van=${WEDEKA}&wijze=snel`,
      "Kies een manier: erbij of apart.",
      WEDEKA_TITLE,
    ],
    [
      "an unknown task",
      `${MOVING}?organisatie=gm1681&taak=vliegen`,
      "geen taak die we kennen",
      "Borger-Odoorn",
    ],
    ["a task of nobody", `${MOVING}?taak=afval`, "Vul ook in van welke organisatie", "afval"],
    [
      "a task it has no arrangement for",
      `${MOVING}?organisatie=gm1681&taak=archief`,
      "aan geen regeling mee voor",
      "Borger-Odoorn",
    ],
    [
      "two ways to say from where",
      `${MOVING}?van=${WEDEKA}&organisatie=gm1681`,
      "niet allebei",
      WEDEKA_TITLE,
    ],
    ["a destination only", `${MOVING}?naar=${WEDEKA}`, "Vul ook in van welke regeling", WEDEKA_TITLE],
    [
      "one with itself",
      `${MERGING}?gemeenten=gm0010,Delfzijl&dag=2021-01-01`,
      "niet met zichzelf samengaan",
      "Delfzijl",
    ],
    [
      "a day that is not",
      `${MERGING}?gemeenten=gm0003,gm0010&dag=2021-02-30`,
      "geen bestaande dag",
      "2021-02-30",
    ],
    [
      "a merger that is over",
      `${MERGING}?gemeenten=gm1992&soort=geweest`,
      "Kies nieuw of licht",
      "Voorne aan Zee",
    ],
  ])("%s", async (_what, path, sentence, typed) => {
    const html = await page(path, 400);
    expect(html.replaceAll("&#39;", "'")).toContain(sentence);
    expect(html).toContain(`value="${typed}"`);
  });

  it.each([
    [
      "an abolished municipality",
      `${LEAVING}?organisatie=gm0003`,
      "bestond niet meer op 16 mei 2026",
      "Appingedam",
    ],
    [
      "an arrangement not there yet on that day",
      `${LEAVING}?organisatie=gm1681&samenwerking=28306633&geldigOp=2018-02-01`,
      "gold niet op 1 februari 2018",
      "28306633",
    ],
    ["an arrangement that ended", `${LEAVING}?samenwerking=24963490`, "gold niet op 16 mei 2026", "24963490"],
    ["the same to be moved", `${MOVING}?van=24963490`, "gold niet op 16 mei 2026", "24963490"],
  ])("%s: said, and no mistake, for links back to today lead there", async (_what, path, sentence, typed) => {
    const html = await page(path);
    expect(html).toContain(sentence);
    expect(html).toContain(`value="${typed}"`);
  });

  it("with a mistake beside it, still one", async () => {
    await page(`${MOVING}?van=24963490&naar=99999999`, 400);
  });

  it("a form that was sent as it was", async () => {
    for (const [path, what] of [
      [`${LEAVING}?organisatie=&samenwerking=`, "Vul in welke organisatie eruit stapt"],
      [`${MOVING}?van=&organisatie=&taak=&naar=&wijze=`, "Vul in welke regeling u wilt verplaatsen"],
      [`${MERGING}?gemeenten=&gemeenten=&soort=nieuw&dag=&blijft=`, "Dit kan nog niet"],
    ] as const)
      expect(await page(path, 400), path).toContain(what);
    for (const path of [LEAVING, MOVING, MERGING]) expect(await page(path)).not.toContain('role="alert"');
  });

  it("letters that begin one name are no name yet", async () => {
    const html = await page(`${LEAVING}?organisatie=Borger-O`);
    expect(html).toContain("Bedoelt u Borger-Odoorn met “Borger-O”?");
    expect(html).toContain("organisatie=gm1681");
  });

  it("a municipality that is no more, the same by its name as by its code, with who came after it", async () => {
    for (const organisatie of ["gm0501", "Brielle", "gemeente brielle"])
      expect(await read(`${LEAVING}?organisatie=${organisatie}`), organisatie).toContain(
        "Gemeente Brielle bestond niet meer op 16 mei 2026. Kies de opvolger (Voorne aan Zee), of een eerdere dag.",
      );
  });

  it("two arrangements of the same circle", async () => {
    const rows = await site.db
      .selectFrom("tenure as t")
      .innerJoin("version as v", "v.roo_id", "t.version_roo_id")
      .select(["v.collaboration_key as key", "t.organisation_key as body"])
      .where("v.valid_until", "is", null)
      .where("t.valid_until", "is", null)
      .where("t.basis", "=", "registered")
      .execute();
    const circles = [...Map.groupBy(rows, (it) => it.key)].map(([key, list]) => ({
      key,
      circle: list
        .map((it) => it.body)
        .sort()
        .join(" "),
    }));
    const twins = [...Map.groupBy(circles, (it) => it.circle).values()].find((list) => list.length > 1) ?? [];
    const [first, second] = twins.map((it) => it.key);
    expect(await read(`${MOVING}?van=${first}&naar=${second}`, 400)).toContain(
      "doen dezelfde organisaties mee",
    );
  });

  it("an impossible day, a foreign parameter and a script", async () => {
    expect(await read(`${LEAVING}?geldigOp=2026-02-30`, 400)).toContain("Geef een bestaande dag");
    expect(await read(`${LEAVING}?iets=1`, 400)).toContain("“iets” kennen we niet");
    expect(await page(`${LEAVING}?organisatie=%3Cscript%3Ealert(1)%3C/script%3E`, 400)).not.toContain(
      "<script>alert",
    );
  });
});

describe("other pages", () => {
  it("lead to the question from an organisation and from an arrangement in force", async () => {
    expect(await page("/organisaties/gm1681")).toContain(`${LEAVING}?organisatie=gm1681`);
    expect(await page(`/samenwerkingen/${WEDEKA}`)).toContain(`${MOVING}?van=${WEDEKA}`);
    expect(await page("/organisaties/gm0003")).not.toContain(LEAVING);
  });
});
