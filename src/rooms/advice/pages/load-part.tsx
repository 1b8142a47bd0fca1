/** What it adds for each participant, and whom to talk to. */
import { PhoneChapter } from "#kit/look/folded.tsx";
import { bullets, Chapter, H3, Note } from "#kit/look/parts.tsx";
import { collaborationPath } from "#rooms/collaborations";
import { organisationLink, OutsideLink } from "#rooms/organisations";
import type { Office } from "../talk/index.ts";
import { type At, Because, Reasons, type Telling } from "./sources.tsx";

export const LoadPart = (at: Telling) => {
  const { load } = at.answer;
  const { warning, statements } = load.overlap;
  return (
    <Chapter id="belasting" title="Belasting en overlap">
      {warning && (
        <Note tone="warning">
          <p>
            <Because it={warning} at={at} />
          </p>
        </Note>
      )}
      {load.partners.length === 0 ? (
        <p>Vul in wie meedoet om te zien wat elke deelnemer al heeft.</p>
      ) : (
        <>
          <Reasons list={load.partners.flatMap((it) => it.statements)} at={at} />
          <Reasons list={statements} at={at} />
          <p class="limits">{load.note.text}</p>
        </>
      )}
    </Chapter>
  );
};

const ROLES = { uitvoerder: "doet het werk", bronhouder: "houdt de gegevens in het register bij" };

export const TalkPart = (at: Telling) => {
  const { talks } = at.answer;
  return (
    <PhoneChapter id="praten" title="Met wie praten" opens="Wie dat zijn">
      {talks.length === 0 ? (
        <p>In het register staat geen regeling waar u over deze taak kunt aankloppen.</p>
      ) : (
        <>
          <p>Zij hebben dit eerder geregeld en liggen het meest in de buurt:</p>
          {bullets(
            talks.map(({ precedent, offices, website }) => (
              <>
                <H3>
                  <a href={at.view.link(collaborationPath(precedent.arrangement.key))}>{precedent.title}</a>
                </H3>
                <Reasons list={precedent.reasons} at={at} />
                {offices.length === 0 && website === null ? (
                  <p class="missing">Het register noemt niemand bij wie u terechtkunt.</p>
                ) : (
                  <ul>
                    {offices.map((it) => (
                      <OfficeItem it={it} at={at} />
                    ))}
                    {website !== null && (
                      <li>
                        De samenwerking zelf: <OutsideLink url={website} />
                      </li>
                    )}
                  </ul>
                )}
              </>
            )),
            "vondsten",
          )}
        </>
      )}
    </PhoneChapter>
  );
};

const OfficeItem = ({ it, at }: At<Office>) => (
  <li>
    {organisationLink(it, at.view)}: {it.roles.map((role) => ROLES[role]).join(" en ")}
    {it.website !== null && (
      <>
        {" "}
        (<OutsideLink url={it.website} />)
      </>
    )}
    {it.contactPage !== null && (
      <>
        {" "}
        <OutsideLink url={it.contactPage} label="contactformulier" />
      </>
    )}
  </li>
);
