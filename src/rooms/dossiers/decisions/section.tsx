/** On the page of a dossier: the way to its steps and what was decided. */
import { Chapter } from "#kit/look/parts.tsx";
import type { Section } from "#kit/room.ts";
import { typedOf } from "../procedure/of-dossier.ts";
import { STEPS_PATH } from "../procedure/paths.ts";
import { decisionsPath } from "./paths.ts";

export const dossierSections = (): Section<"dossier">[] => [
  {
    id: "besluiten",
    order: 20,
    label: "Besluiten",
    render: (dossier, view) => {
      const { facts, id } = dossier;
      if (facts.kind !== "question") return Promise.resolve(null);
      const typed = typedOf(dossier);
      const steps = view.link(STEPS_PATH, typed ? { ...typed, ontwerp: view.today } : {});
      return Promise.resolve(
        <Chapter id="besluiten" title="Besluiten">
          <p>
            <a href={decisionsPath(id)}>Stappen, besluiten en het ontwerp</a>
            {dossier.state !== "shared" && ". Dat begint zodra de partijen het perspectief delen"}.
          </p>
          <p>
            {typed === null ? (
              <a href={steps}>Bekijk alvast de stappen van een vorm</a>
            ) : (
              <a href={steps}>
                Bekijk de stappen en dagen voor deze partijen, alsof het ontwerp vandaag klaar is
              </a>
            )}
            .
          </p>
        </Chapter>,
      );
    },
  },
];
