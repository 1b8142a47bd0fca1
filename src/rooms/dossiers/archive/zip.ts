/** The dossier as a ZIP for an archive: each document, and beside each of them and the whole its metadata in MDTO. */
import { strToU8, zipSync } from "fflate";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import type { Building, View } from "#kit/room.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { calledBy } from "../called.ts";
import { dossierPath } from "../paths.ts";
import type { Dossier } from "../queries.ts";
import { documentHtml } from "./document.tsx";
import {
  type ArchiveDocument,
  dossierMdto,
  documentMdto,
  fileMdto,
  MDTO_VERSION,
  type Told,
} from "./mdto.ts";
import { archiveOf, lifeDays } from "./queries.ts";
import { documentsOf, wholeOf } from "./whole.tsx";

const LETTERS = 60;

/** "jeugdhulp-in-de-regio": a name that every file system takes. */
export const fileWord = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LETTERS)
    .replaceAll(/^-+|-+$/g, "") || "dossier";

/** @returns the file, of what this reader may read and nothing else */
export async function archiveZip(
  building: Building,
  dossier: Dossier,
  view: View,
  at: Date,
): Promise<Uint8Array> {
  const { primary, host } = building;
  const base = host.publicUrl?.replace(/\/$/, "") ?? null;
  const [whole, kept, days] = await Promise.all([
    wholeOf(building, dossier, view),
    archiveOf(primary, dossier.id),
    lifeDays(primary, dossier),
  ]);
  const { facts, id, organisation } = dossier;
  const custodian = kept.keeping?.custodian ?? null;
  const called = await calledBy(building, [organisation, custodian, ...facts.participants], view.today);
  // As the register has them: in an archive a short name says too little.
  const named = (key: string) => ({ key, name: called.get(key)?.name ?? key });
  const day = amsterdamDay(at);
  const documents = await Promise.all(
    documentsOf(whole).map(async ({ kind, title, body }, index): Promise<ArchiveDocument> => {
      const bytes = await documentHtml({ title, of: facts.title, body }, { base, day });
      return {
        ...{ id: `${id}-${kind}`, title: `${title}: ${facts.title}`, bytes },
        fileName: `${index + 1}-${kind}.html`,
        disclosure: kept.documents.get(kind) ?? null,
      };
    }),
  );
  const told: Told = {
    ...{ id, name: facts.title, describes: facts.question, ...days, keeping: kept.keeping },
    maker: named(organisation),
    custodian: custodian === null ? null : named(custodian),
    parties: [
      ...facts.participants.map((key) => ({ ...named(key), kvk: null })),
      ...facts.outsiders.map(({ name, kvk }) => ({ name, kvk, key: null })),
    ],
    address: base === null ? null : `${base}${dossierPath(id)}`,
    readers: VISIBILITIES[dossier.visibility],
  };
  const folder = fileWord(facts.title);
  const files: Record<string, Uint8Array> = {
    "leesmij.txt": strToU8(readme(told, documents, formatDay(day))),
    [`${folder}/${folder}.mdto.xml`]: strToU8(dossierMdto(told, documents)),
  };
  for (const it of documents) {
    const stem = it.fileName.replace(/\.html$/, "");
    const inside = `${folder}/${stem}`;
    files[`${inside}/${it.fileName}`] = it.bytes;
    files[`${inside}/${stem}.mdto.xml`] = strToU8(documentMdto(told, it, day));
    files[`${inside}/${it.fileName}.bestand.mdto.xml`] = strToU8(fileMdto(it, at));
  }
  return zipSync(files, { mtime: at });
}

const readme = ({ name, maker, readers }: Told, documents: readonly ArchiveDocument[], day: string): string =>
  [
    name,
    "",
    `Dit is het dossier zoals u het op ${day} mocht lezen. Het is bijgehouden door ${maker.name}.`,
    `Wie het in Vliegwiel leest: ${readers}.`,
    "",
    `Elk stuk is een bestand dat u met een browser opent:`,
    ...documents.map((it) => `- ${it.fileName}`),
    "",
    `Naast elk stuk en naast het dossier staat een bestand dat eindigt op .mdto.xml. Daarin staan metagegevens voor`,
    `een archief (MDTO ${MDTO_VERSION}): wie het maakte, hoe lang het bewaard blijft, of het openbaar is en een`,
    `controlegetal (SHA-256) waarmee te zien is of het bestand is gewijzigd.`,
    "",
  ].join("\r\n");
