/** `/over/vastlegging`: what is written down of what people do here, and how anyone can check that it stays. */
import { Hono } from "hono";
import type { Kysely } from "kysely";
import { RECORD_LASTS } from "#kit/audit/pruning.ts";
import type { AuditTables } from "#kit/audit/tables.ts";
import { formatMoment } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { inWords } from "#kit/processing.ts";
import type { Building } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";

const PATH = "/over/vastlegging";
const ANCHORS = `${PATH}/ankers.jsonl`;
const SHOWN = 24;

const anchorsOf = (building: Building) =>
  (building.db as Kysely<AuditTables>).selectFrom("audit_anchor").orderBy("place", "desc");

export const recordPages = (building: Building): Hono =>
  new Hono()
    .get(
      PATH,
      page(building, {}, async ({ view }) => {
        const anchors = await anchorsOf(building).select(["place", "hash", "at"]).limit(SHOWN).execute();
        const [last] = anchors;
        return {
          title: "Wat wordt vastgelegd",
          lead: last
            ? `Er zijn ${formatCount(last.place)} regels vastgelegd. De keten is voor het laatst op ${formatMoment(last.at)} buiten de database bewaard.`
            : "Van wat mensen hier doen wordt een keten van regels bewaard. Er is nog niets buiten de database bewaard.",
          timeless: true,
          body: (
            <>
              <div class="prose">
                <p>
                  Bij elke handeling staat wie het deed, wat, waaraan en wanneer. De naam staat er niet bij,
                  maar een nummer dat zonder de tabel van accounts niets zegt. Wie zijn account verwijdert,
                  laat alleen dat nummer achter.
                </p>
                <p>
                  Elke regel krijgt binnen vijf seconden een schakel: een getal dat volgt uit de regel en uit
                  alle regels ervoor. Wie een oude regel verandert, weghaalt of verplaatst, breekt de keten.
                  Elk uur wordt de laatste schakel getekend en buiten de database bewaard. Zo blijkt ook dat
                  niemand het einde heeft afgekapt of de hele keten opnieuw heeft gemaakt.
                </p>
                <p>
                  Na {inWords(RECORD_LASTS)} gaan regels weg. De laatste schakel ervan blijft, en de keten
                  gaat daarachter verder.
                </p>
                <p>
                  Bewaar zelf een kopie van de ankers. Dan kunt u later laten nagaan of er niets is veranderd.
                </p>
              </div>
              <Chapter id="ankers" title="De laatste ankers">
                <Table
                  caption="Ankers, het laatste eerst"
                  empty="Er is nog geen anker."
                  rows={anchors}
                  view={view}
                  columns={[
                    { label: "Bewaard op", cell: (it) => formatMoment(it.at) },
                    { label: "Schakel", cell: (it) => formatCount(it.place), numeric: true },
                    { label: "Waarde (SHA-256)", cell: (it) => <code>{it.hash}</code> },
                  ]}
                />
                {last && (
                  <p>
                    <a href={ANCHORS}>
                      Alle ankers, met hun handtekening en de sleutel om die na te gaan (JSON)
                    </a>
                  </p>
                )}
              </Chapter>
            </>
          ),
        };
      }),
    )
    .get(ANCHORS, async (c) => {
      const anchors = await anchorsOf(building).select(["place", "hash", "at", "signature", "key"]).execute();
      c.header("Content-Disposition", 'attachment; filename="ankers.jsonl"');
      c.header("Cache-Control", "no-store");
      return c.body(anchors.map((it) => `${JSON.stringify(it)}\n`).join(""), 200, {
        "Content-Type": "application/jsonl",
      });
    });
