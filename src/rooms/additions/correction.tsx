/** A message to whoever keeps the register right, ready to be sent: what lacks there and what this organisation knows of it. */
import { Chapter } from "#kit/look/parts.tsx";
import { ReadyMessage } from "#kit/look/ready-message.tsx";
import { momentOf, readChain } from "#rooms/collaborations";
import { detailsOf, findOrganisation } from "#rooms/organisations";
import type { Building } from "#kit/room.ts";
import type { OwnFacts } from "./own-facts.ts";

export interface Correction {
  /** Who keeps the record, and where to write to; null where the register does not say. */
  steward: string | null;
  email: string | null;
  subject: string;
  body: string;
}

/**
 * The message about one arrangement of the register.
 * @param own what the organisation says for everyone: what is kept in a smaller circle goes out in no letter
 */
export async function correctionFor(
  { db, edition }: Building,
  organisation: { name: string },
  collaboration: string,
  own: OwnFacts,
): Promise<Correction | null> {
  const chain = await readChain(db, collaboration);
  if (!chain) return null;
  const { version, participants } = momentOf(chain, edition().day, undefined);
  const steward = version.steward_key === null ? undefined : await findOrganisation(db, version.steward_key);
  const email = steward && detailsOf(steward).contacts.find((it) => it.kind === "email")?.value;
  const lacks = [
    ...(version.prose_loaded && version.purpose === null ? ["het doel"] : []),
    ...(version.powers.length === 0 ? ["hoe de bevoegdheid is geregeld"] : []),
    ...(participants.every((it) => it.organs.length === 0) ? ["welke bestuursorganen deelnemen"] : []),
    ...(participants.every((it) => it.costKey === null) ? ["de verdeelsleutel"] : []),
    ...(version.details.decisions.length === 0 ? ["het besluit met de tekst"] : []),
  ];
  const knows = [
    ...(own.costShare
      ? [
          `het deel van de kosten van ${organisation.name}: ${String(own.costShare.value).replace(".", ",")} %`,
        ]
      : []),
    ...(own.publicInterest ? [`het doel: ${own.publicInterest.value}`] : []),
    ...(own.documents ?? { value: [] }).value.map((it) => `document: ${it.url}`),
  ];
  const list = (items: string[]) => items.map((it) => `- ${it}`).join("\n");
  return {
    steward: version.steward_name,
    email: email ?? null,
    subject: `Register van Overheidsorganisaties: ${version.title}`,
    body: [
      "Geachte bronhouder,",
      `Bij “${version.title}” (nummer ${version.roo_id}) zagen wij iets dat in het register niet klopt of ontbreekt.`,
      ...(lacks.length > 0 ? [`Wat volgens ons ontbreekt:\n${list(lacks)}`] : []),
      ...(knows.length > 0 ? [`Wat wij ervan weten:\n${list(knows)}`] : []),
      "Wat niet klopt: [vul hier in wat er staat en wat er moet staan]",
      `Wilt u dit aanpassen?\n\nMet vriendelijke groet,\n${organisation.name}`,
    ].join("\n\n"),
  };
}

export const CorrectionChapter = ({ correction }: { correction: Correction }) => {
  const { steward, email } = correction;
  return (
    <Chapter id="correctie" title="Klopt het register niet?">
      <p>
        Alleen de bronhouder{steward !== null && ` (${steward})`} kan het register aanpassen. Dit bericht
        staat voor u klaar; lees het na en vul aan wat er niet klopt.{" "}
        {email === null && "Het register heeft geen e-mailadres van deze bronhouder."}
      </p>
      <ReadyMessage message={correction} />
    </Chapter>
  );
};
