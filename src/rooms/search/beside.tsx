/**
 * What organisations wrote down beside the register, found by the same words. It is asked of the database at each question and stands
 * in no index: who may read it, may be others the next moment.
 */
import { z } from "@hono/zod-openapi";
import type { Child } from "hono/jsx";
import type { CsvValue } from "#kit/csv.ts";
import { Badge, H2 } from "#kit/look/parts.tsx";
import { type Reader, VISITOR } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { allTiesPath, type Said, SAID_IN, TIE_FORMS, tiePath, tiesSaying, tieStateWord } from "#rooms/ties";

/** More than this is for the list itself, which takes the same words. */
const SHOWN = 5;

interface Asked {
  zoek?: string | undefined;
  soort?: string | undefined;
  geldigOp?: string | undefined;
}

/** What a reader may see of it; of who asks for organisations alone, nothing. */
async function besideFor(
  { db, primary }: Building,
  reader: Reader,
  { zoek, soort, geldigOp: day }: Asked,
  most: number,
): Promise<Said[]> {
  if (zoek === undefined || soort === "organisaties") return [];
  // What is for everyone a standby knows as well, and goes on telling while the primary is away.
  return tiesSaying(reader.kind === "visitor" ? db : primary, reader, zoek, { day, most });
}

/** What everyone may read of it, as programs and files get it. */
export const publicBeside = (building: Building, asked: Asked, most = SHOWN): Promise<Said[]> =>
  besideFor(building, VISITOR, asked, most);

const placesOf = ({ places }: Said): string => places.map((it) => SAID_IN[it]).join("; ");

/** As rows of the file, after those of the register. */
export const besideRows = (found: readonly Said[]): CsvValue[][] =>
  found.map((it) => ["Overige samenwerking", it.tie.id, it.tie.facts.name, placesOf(it)]);

export const BesideHit = z
  .object({
    id: z.string(),
    naam: z.string(),
    vorm: z.string().openapi({ description: "Zoals mensen de vorm noemen", example: "Convenant" }),
    stand: z.string().openapi({ description: "bevestigd of beëindigd" }),
    gevonden: z.array(z.enum(["naam", "doel", "partner"])).openapi({ description: "Waar de woorden staan" }),
    _links: z.object({ pagina: z.object({ href: z.string() }) }),
  })
  .openapi("OverigZoekresultaat");

export const besideAnswer = ({ tie: { id, facts, state }, places }: Said): z.input<typeof BesideHit> => ({
  ...{ id, naam: facts.name, vorm: TIE_FORMS[facts.form], stand: tieStateWord(state), gevonden: places },
  _links: { pagina: { href: tiePath(id) } },
});

/** Under what the register has: the first few that the reader may see, and the way to the rest. */
export async function besideSection(building: Building, asked: Asked, view: View): Promise<Child> {
  const found = await besideFor(building, view.reader, asked, SHOWN);
  return found.length === 0 ? null : (
    <section id="buiten-het-register">
      <H2 id="buiten-het-register-kop">Buiten het register</H2>
      <ul class="hits">
        {found.map((it) => (
          <li>
            <a href={tiePath(it.tie.id)}>{it.tie.facts.name}</a> <Badge>{TIE_FORMS[it.tie.facts.form]}</Badge>{" "}
            <Badge tone="derived">eigen opgave</Badge>{" "}
            {it.tie.state !== "confirmed" && <Badge tone="ended">{tieStateWord(it.tie.state)}</Badge>}
            <p class="limits">
              Gevonden {placesOf(it).replaceAll("; ", " en ")}
              {it.tie.facts.purpose !== null && <>: {it.tie.facts.purpose}</>}
            </p>
          </li>
        ))}
      </ul>
      <p class="no-print">
        <a href={view.link(allTiesPath(), { zoek: asked.zoek })}>Zoek verder in alles buiten het register</a>
      </p>
    </section>
  );
}
