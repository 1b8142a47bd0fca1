/** On the page of an organisation: the way to its log, for who has a place there. */
import { H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { logPath } from "./paths.ts";

export const logSections = ({ policy }: Building): Section<"organisation">[] => [
  {
    id: "logboek",
    order: 20,
    render: ({ key }, { reader }) =>
      Promise.resolve(
        policy.may(reader, "logboek.rapport", { organisation: key }) === true ? (
          <>
            <H2 id="logboek-kop">Wie gegevens bekeek</H2>
            <p>
              <a href={logPath(key)}>Het logboek van deze organisatie, per maand</a>
            </p>
          </>
        ) : null,
      ),
  },
];
