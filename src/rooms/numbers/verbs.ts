import { parseArgs } from "node:util";
import { type Day, formatDay, isDay } from "#kit/day.ts";
import type { Verb, VerbTools } from "#kit/verb.ts";
import { counted, enumerate, formatCount } from "#kit/words.ts";
import { type Fabric, readFabric } from "#rooms/day";
import { provinceCode, provinceName, PROVINCES } from "#rooms/organisations";
import { NO_EDITION, readEdition } from "#rooms/register";
import { decimal, percent } from "./formats.ts";
import { provincesIn } from "./key-figures.ts";
import { type RegionFigures, regionFigures } from "./region-figures.ts";

/** What the command line can do with the patchwork. */
export const numbersVerbs: Verb[] = [
  {
    name: "patchwork",
    help: "[--province pv20,pv21] [--on 2026-05-16]  cijfers over samenwerking in provincies op een dag",
    run: async (words, tools) => {
      const asked = asking(words);
      if ("refused" in asked) {
        for (const line of asked.refused) tools.err(line);
        return 2;
      }
      return print(asked, tools);
    },
  },
];

interface Asked {
  provinces: string[] | undefined;
  on: Day | undefined;
}

/** What was asked, or everything that is wrong with it. */
function asking(words: string[]): Asked | { refused: string[] } {
  const { values, positionals, tokens } = parseArgs({
    args: words,
    options: { province: { type: "string" }, on: { type: "string" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = { province: textIn(values.province), on: textIn(values.on) };
  const refused = tokens.flatMap((it) =>
    it.kind === "option" && it.name !== "province" && it.name !== "on"
      ? [`${it.rawName} kennen we niet. U kunt gebruiken: --province en --on.`]
      : [],
  );
  if (positionals.length > 0) refused.push(`Dit zijn te veel woorden: ${positionals.join(" ")}.`);
  if (values.province !== undefined && given.province === undefined)
    refused.push("Geef na --province de code van een of meer provincies, bijvoorbeeld pv20,pv21,pv22.");
  if (values.on !== undefined && (given.on === undefined || !isDay(given.on)))
    refused.push("Geef na --on een bestaande dag als jjjj-mm-dd, bijvoorbeeld 2026-05-16.");
  const named = given.province?.split(",");
  for (const text of named ?? [])
    if (provinceCode(text) === null)
      refused.push(`“${text}” is geen provincie. Kies uit: ${Object.keys(PROVINCES).join(", ")}.`);
  // A code, a name and an abbreviation may mean the same province.
  const provinces = named && [...new Set(named.flatMap((text) => provinceCode(text) ?? []))];
  return refused.length > 0 ? { refused } : { provinces, on: given.on };
}

/** Without a value an option is `true`. */
const textIn = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

async function print({ provinces, on }: Asked, { db, out, err }: VerbTools): Promise<number> {
  const edition = await readEdition(db);
  if (edition.version === NO_EDITION.version) {
    err(
      "Er is nog geen register ingelezen: begin met “vliegwiel import roo” of “vliegwiel import snapshot”.",
    );
    return 1;
  }
  const day = on ?? edition.day;
  const fabric = await readFabric(db, day);
  const where = provinces ? enumerate(provinces.map(provinceName)) : "Nederland";
  out(`${where} op ${formatDay(day)}, volgens het ${edition.source} van ${formatDay(edition.day)}.`);
  out("Alleen gemeenschappelijke regelingen; opgeheven gemeenten tellen als hun opvolger.");
  if (day > edition.day) out(`Zo nieuw is het register niet: dit is de stand van ${formatDay(edition.day)}.`);
  out("");
  const figures = regionFigures(fabric, provinces);
  for (const [label, value] of figureLines(figures)) out(`${`${label}:`.padEnd(58)}${value.padStart(6)}`);
  for (const line of groupLines(fabric, figures)) out(line);
  return 0;
}

function figureLines({ means, municipalities, communities, ...figures }: RegionFigures): [string, string][] {
  const average = (value: number | null) => (value === null ? "–" : decimal(value));
  const share = (value: number | null) => (value === null ? "–" : percent(value));
  return [
    ["Gemeenten", formatCount(municipalities.length)],
    ["Regelingen met een gemeente van hier", formatCount(figures.arrangements)],
    ["Regelingen per gemeente", average(means.arrangements)],
    ["Partners per gemeente", average(means.partners)],
    ["Vaste partners", share(means.congruence)],
    ["Gelijkenis van twee regelingen van een gemeente", share(means.pairwise)],
    ["Regelingen met alleen gemeenten van hier", formatCount(figures.within)],
    ["Regelingen over een provinciegrens binnen dit gebied", formatCount(figures.across)],
    ["Regelingen met twee tot en met vijf deelnemers", formatCount(figures.fewParticipants)],
    ["Regelingen met twee tot en met vijf gemeenten van hier", formatCount(figures.fewMunicipalities)],
    ["Groepen die veel samen doen", formatCount(communities.groups.length)],
    ["Hoe goed die groepen passen (0 is toeval, 1 het meest)", decimal(communities.modularity, 2)],
  ];
}

/** Each group, and whether it is a province. */
const groupLines = (fabric: Fabric, { communities, municipalities }: RegionFigures): string[] =>
  communities.groups.map((group) => {
    const provinces = [...provincesIn(fabric, group.members)];
    const [only] = provinces;
    const whole =
      only !== undefined &&
      provinces.length === 1 &&
      municipalities.filter((it) => fabric.bodies[it]?.province === only).length === group.members.length;
    const size = counted(group.members.length, "gemeente", "gemeenten");
    return `  ${group.name}: ${size}${whole ? `, precies de provincie ${provinceName(only)}` : ""}`;
  });
