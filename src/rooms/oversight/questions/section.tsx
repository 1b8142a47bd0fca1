import { H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { companyOn } from "#rooms/collaborations";
import { COUNCILS } from "#rooms/law";
import { overallAnswers } from "./organisation-answers.ts";
import { ownFactsForLines } from "../own/own-facts.ts";
import { bookletPath, councilPath } from "../paths.ts";

/** The six questions in six lines, where the page of a municipality, province or water authority opens. */
export const questionSections = (building: Building): Section<"organisation">[] => [
  {
    id: "zes-vragen",
    order: 5,
    label: "Zes vragen",
    render: async (organisation, view) => {
      const { key } = organisation;
      const words = COUNCILS[organisation.type];
      if (!words) return null;
      const company = await companyOn(view, building.db, key);
      // Nothing to ask about, and the section below says so.
      if (company.memberships.length === 0) return null;
      const own = await ownFactsForLines(building, key, view);
      return (
        <>
          <H2 id="zes-vragen-kop">Zes vragen van de raad</H2>
          <ol class="six">
            {overallAnswers({ organisation, words }, company, view.day, own).map((answer) => (
              <li>
                <a href={`${view.link(councilPath(key))}#${answer.question}`}>{answer.text}</a>{" "}
                {answer.headline}
              </li>
            ))}
          </ol>
          <p class="no-print">
            <a href={view.link(bookletPath(key))}>Alle informatiebladen als boekje</a>
          </p>
        </>
      );
    },
  },
];
