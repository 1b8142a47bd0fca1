import { publicPage } from "#kit/http/page.tsx";
import type { Building } from "#kit/room.ts";
import { organisationPath, OwnFirst, ownMunicipality } from "#rooms/organisations";
import { SearchForm } from "#rooms/search";

/** The voorpagina: one question, one field, and the doors to rooms that exist. */
export const front = (building: Building) =>
  publicPage(building, {}, async ({ c, view }) => {
    const own = await ownMunicipality(building.db, c);
    return {
      title: "Met wie werkt uw gemeente samen?",
      lead: "Zoek uw gemeente en zie in welke gemeenschappelijke regelingen zij zit, met wie en sinds wanneer.",
      body: (
        <>
          {own && (
            <OwnFirst
              name={own.name}
              ways={[
                { label: "Samenwerkingen van mijn gemeente", href: view.link(organisationPath(own.key)) },
              ]}
            />
          )}
          <SearchForm view={view} />
          {await Promise.all(building.sections("front").map((section) => section.render(null, view)))}
          <ul class="cards">
            {DOORS.map((door) => (
              <li>
                <a href={view.link(door.path, door.query)}>{door.label}</a>
                <p>{door.what}</p>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  });

/** Where people with another question begin. Each leads to what the register can already answer. */
const DOORS = [
  {
    label: "Ik werk voor de raad",
    path: "/voor-de-raad",
    query: {},
    what: "Zes vragen over waar uw raad in zit, een blad per samenwerking, de agenda en wat er veranderde.",
  },
  {
    label: "Ik zoek partners voor een taak",
    path: "/verkennen",
    query: {},
    what: "Zeg wat u wilt regelen en zie of het al bestaat, met wie het kan, op welk niveau en in welke vorm.",
  },
  {
    label: "Ik wil mijn regio bekijken",
    path: "/kaart",
    query: {},
    what: "De lappendeken: wie met wie samenwerkt, op de kaart, als netwerk en in cijfers, op elke dag.",
  },
];
