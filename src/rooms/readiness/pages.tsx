/** `/klaar-voor-besluit`: what must be on the table before a signature, and the questions that are asked for it. */
import { Hono } from "hono";
import { publicPage } from "#kit/http/page.tsx";
import { Chapter, DayText } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { FROM_BIO_PATH, READINESS_PATH, setPath } from "./paths.ts";
import { SETS_PATH } from "./published/paths.ts";
import { ANSWERERS, isNeededBefore, PHASES, type QuestionSet, SUBJECTS } from "./sets/question-set.ts";
import { SHIPPED } from "./sets/shipped.ts";

const TOGETHER = { label: "Samen aanpakken", href: TOGETHER_PATH };

export const readinessPages = (building: Building): Hono =>
  new Hono()
    .get(
      READINESS_PATH,
      publicPage(building, {}, ({ view }) =>
        Promise.resolve({
          title: "Klaar voor besluit",
          lead: "ICT, beveiliging, privacy en archief op tafel vóór de handtekening, en niet erna.",
          trail: [TOGETHER],
          timeless: true,
          body: (
            <>
              <p>
                In een dossier staat per vraag wie hem beantwoordt. Wat een organisatie één keer beantwoordt,
                geldt ook in haar andere dossiers.
              </p>
              <Chapter id="vragen" title="De vragen">
                <Table
                  caption="Vragenlijsten die met Vliegwiel meekomen"
                  empty=""
                  rows={SHIPPED}
                  view={view}
                  columns={[
                    { label: "Vragenlijst", cell: (it) => <a href={setPath(it.code)}>{it.name}</a> },
                    { label: "Vragen", numeric: true, cell: (it) => it.items.length },
                    {
                      label: "Nodig voor het besluit",
                      numeric: true,
                      cell: (it) => it.items.filter(isNeededBefore).length,
                    },
                    { label: "Versie", cell: (it) => it.version },
                    { label: "Geldt vanaf", cell: (it) => <DayText day={it.from} /> },
                  ]}
                />
                <p>
                  <a href={SETS_PATH}>Vragenlijsten van organisaties</a>: wat een ministerie, een regio of een
                  ander samenwerkingsverband meer vraagt.
                </p>
                <p>
                  <a href={FROM_BIO_PATH}>Van BIO naar BIO2: welk nummer waarheen ging</a>
                </p>
              </Chapter>
            </>
          ),
        }),
      ),
    )
    .get(
      setPath(":lijst"),
      publicPage(building, {}, ({ c, view }) => {
        const set = SHIPPED.find((it) => it.code === c.req.param("lijst"));
        if (!set) throw notFound("Deze vragenlijst is er niet.");
        return Promise.resolve({
          title: set.name,
          lead: `Bron: ${set.follows}.`,
          trail: [TOGETHER, { label: "Klaar voor besluit", href: READINESS_PATH }],
          timeless: true,
          body: subjectsOf(set).map((subject) => (
            <Chapter id={subject} title={SUBJECTS[subject]}>
              <Table
                caption={`Vragen over ${SUBJECTS[subject].toLowerCase()}`}
                empty=""
                rows={set.items.filter((it) => it.subject === subject)}
                view={view}
                columns={[
                  { label: "Vraag", cell: (it) => it.question },
                  { label: "Waarom", cell: (it) => it.why },
                  {
                    label: "Wanneer",
                    cell: (it) => `${PHASES[it.phase]}${it.must ? "" : " (gewenst)"}`,
                  },
                  { label: "Wie antwoordt", cell: (it) => ANSWERERS[it.answerer] },
                  { label: "Bron", cell: (it) => it.source },
                ]}
              />
            </Chapter>
          )),
        });
      }),
    );

/** Whether a decision waits for it. */
const subjectsOf = ({ items }: QuestionSet) => [...new Set(items.map((it) => it.subject))];
