/** Which number of the BIO went where in the BIO2, both ways; and the same as a sheet to fill in. */
import { Hono } from "hono";
import { csvAnswer } from "#kit/csv.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { FROM_BIO_PATH, READINESS_PATH } from "../paths.ts";
import { BIO_CONTROLS, BIO2_CONTROLS, bioOf, controlsFrom, itemsUnder, PAIRS } from "../sets/bio.ts";
import { givenFields } from "./fields.ts";

const measuresOf = (controls: readonly string[]): string =>
  controls
    .flatMap(itemsUnder)
    .map((it) => it.measure)
    .join(", ");

const NEW = BIO2_CONTROLS.filter((it) => bioOf(it).length === 0).length;

export const crosswalkPages = (building: Building): Hono =>
  new Hono()
    .get(
      FROM_BIO_PATH,
      publicPage(building, {}, ({ view }) => {
        const without = BIO_CONTROLS.filter((it) => measuresOf(controlsFrom(it)) === "");
        return Promise.resolve({
          title: "Van BIO naar BIO2",
          lead: `${counted(BIO_CONTROLS.length, "nummer", "nummers")} van de BIO gingen op in ${BIO2_CONTROLS.length - NEW} van de ${BIO2_CONTROLS.length} beheersmaatregelen van de BIO2. ${NEW} zijn nieuw.`,
          trail: [
            { label: "Samen aanpakken", href: TOGETHER_PATH },
            { label: "Klaar voor besluit", href: READINESS_PATH },
          ],
          timeless: true,
          body: (
            <>
              <p>
                Heeft uw organisatie antwoorden per nummer van de BIO, bijvoorbeeld van ENSIA? Vul ze in{" "}
                <a href={`${FROM_BIO_PATH}.csv`}>het blad (CSV)</a> in. Een redacteur neemt ze daarna mee op
                de pagina Klaar voor besluit van uw organisatie. U ziet eerst wat meekomt en wat niet.
              </p>
              <Chapter id="van-bio" title="Van BIO naar BIO2">
                <Table
                  caption={`${counted(PAIRS.length, "overgang", "overgangen")}; bij ${without.length} nummers heeft de BIO2 geen overheidsmaatregel`}
                  empty=""
                  rows={BIO_CONTROLS}
                  view={view}
                  columns={[
                    { label: "BIO", cell: (it) => it },
                    { label: "BIO2", cell: (it) => controlsFrom(it).join(", ") },
                    { label: "Overheidsmaatregelen", cell: (it) => measuresOf(controlsFrom(it)) || "geen" },
                  ]}
                />
              </Chapter>
              <Chapter id="naar-bio2" title="Van BIO2 terug naar BIO">
                <Table
                  caption={`Dezelfde ${counted(PAIRS.length, "overgang", "overgangen")}, andersom`}
                  empty=""
                  rows={BIO2_CONTROLS}
                  view={view}
                  columns={[
                    { label: "BIO2", cell: (it) => it },
                    { label: "BIO", cell: (it) => bioOf(it).join(", ") || "nieuw" },
                    { label: "Overheidsmaatregelen", cell: (it) => measuresOf([it]) || "geen" },
                  ]}
                />
              </Chapter>
              <p class="limits">
                Bron: de nummers van bijlage B van NEN-EN-ISO/IEC 27002:2022 en van de BIO2 1.3. De tekst van
                de maatregelen staat hier niet.
              </p>
            </>
          ),
        });
      }),
    )
    .get(
      `${FROM_BIO_PATH}.csv`,
      page(building, {}, () => {
        const { nummer, oordeel, toelichting, eigenaar } = givenFields;
        return csvAnswer(
          "van-bio-naar-bio2",
          [...[nummer, oordeel, toelichting, eigenaar].map((it) => it.label), "BIO2", "Overheidsmaatregelen"],
          // With the name before it: a spreadsheet program takes a bare 5.1 for a day or a decimal.
          BIO_CONTROLS.map((it) => [
            ...[`BIO ${it}`, "", "", ""],
            ...[
              controlsFrom(it)
                .map((to) => `BIO2 ${to}`)
                .join(", "),
              measuresOf(controlsFrom(it)),
            ],
          ]),
        );
      }),
    );
