import { type Day, laterOf } from "#kit/day.ts";
import type { VersionFacts } from "#rooms/collaborations";
import {
  bareOrganisation,
  isSameMunicipality,
  ORGANISATION_TYPES,
  type OrganisationFacts,
  PROVINCES,
} from "#rooms/organisations";
import type { ParticipantDraft, VersionDraft } from "./arrangement.ts";
import type { OrganisationDraft } from "./organisation.ts";
import type { Pointer } from "./shared.ts";
import { slug } from "./text.ts";
import { typeOfRegister } from "./types.ts";
import type { Warn, Warnings } from "./warnings.ts";

/**
 * Turns pointers into keys once all records are known, whatever their order in the file. A pointer without a
 * record makes a "genoemd" organisation, so that nobody who takes part is lost.
 */
export function resolve(
  organisationDrafts: OrganisationDraft[],
  versionDrafts: VersionDraft[],
  warnings: Warnings,
) {
  const drafts = withoutTwins(firstOfEach(organisationDrafts, warnings), warnings);
  const versions = firstVersions(versionDrafts, warnings);
  const directory = new Directory(drafts, tooiOfIds(versions));

  const resolvedVersions = versions.map(
    ({ executor, steward, archive, participants, ...version }): VersionFacts => {
      const warn = warnings.about(`regeling ${version.rooId} (${version.title})`);
      return {
        ...version,
        executorKey: directory.key(executor, "uitvoerder", warn),
        stewardKey: directory.key(steward, "bronhouder", warn),
        archiveKey: directory.key(archive, "archiefzorgdrager", warn),
        participations: participations(participants, directory, warn),
      };
    },
  );
  const organisations = drafts.map(({ ministry, ...organisation }): OrganisationFacts => {
    const warn = warnings.about(`organisatie ${organisation.key} (${organisation.name})`);
    directory.addProvince(organisation.province, warnings);
    const parentKey = directory.has(organisation.parentKey) ? organisation.parentKey : null;
    return { ...organisation, parentKey, ministryKey: directory.key(ministry, "ministerie", warn) };
  });
  const mentioned = directory
    .mentioned()
    .map((it) => ({ ...it, validUntil: lastNamed(it.key, resolvedVersions) }));
  return { organisations: [...organisations, ...mentioned], versions: resolvedVersions };
}

/** The day on which the last text ended that names a body of which there is no record; null while one is in force. */
function lastNamed(key: string, versions: VersionFacts[]): Day | null {
  const naming = versions.filter(
    (it) =>
      [it.executorKey, it.stewardKey, it.archiveKey].includes(key) ||
      it.participations.some((one) => one.organisationKey === key),
  );
  if (naming.some((it) => it.until === null)) return null;
  return naming.reduce<Day | null>((last, it) => laterOf(last, it.until), null);
}

/** A municipality that has two records is one body: by the number of the one and the code of the other. */
function withoutTwins(drafts: OrganisationDraft[], warnings: Warnings): OrganisationDraft[] {
  const coded = drafts.filter((it) => it.rooId === null && it.type === "gemeente" && it.validUntil !== null);
  const twins = new Map<OrganisationDraft, OrganisationDraft>();
  for (const numbered of drafts) {
    if (numbered.rooId === null || numbered.key !== `roo-${numbered.rooId}`) continue;
    const twin = coded.find((it) => isSameMunicipality(numbered, it));
    if (twin) twins.set(numbered, twin);
  }
  const gone = new Set(twins.values());
  return drafts
    .filter((it) => !gone.has(it))
    .map((it) => {
      const twin = twins.get(it);
      if (!twin) return it;
      warnings.add(
        "gemeente twee keer in het register",
        `${it.key} en ${twin.key} (${it.name}) zijn samengevoegd`,
      );
      return {
        ...it,
        key: twin.key,
        alternateName: it.alternateName ?? twin.name,
        identifiers: [...it.identifiers, ...twin.identifiers],
      };
    });
}

/** Who takes part, each once: a participant listed twice keeps its earliest day and all its organs. */
function participations(participants: ParticipantDraft[], directory: Directory, warn: Warn) {
  const merged = new Map<string, VersionFacts["participations"][number]>();
  for (const { organisation, ...participant } of participants) {
    const organisationKey = directory.key(organisation, "deelnemer", warn);
    if (organisationKey === null) continue;
    const earlier = merged.get(organisationKey);
    if (earlier === undefined) {
      merged.set(organisationKey, { organisationKey, ...participant });
      continue;
    }
    warn("deelnemer dubbel genoemd", `${participant.name} is samengevoegd`);
    earlier.organs = [...new Set([...earlier.organs, ...participant.organs])];
    earlier.costKey ??= participant.costKey;
    if (participant.joined !== null && (earlier.joined === null || participant.joined < earlier.joined))
      earlier.joined = participant.joined;
  }
  return [...merged.values()];
}

/** All organisations by their codes and names, and those that are only mentioned. */
class Directory {
  private readonly mentions = new Map<string, OrganisationFacts>();
  private readonly keys = new Set<string>();
  private readonly byRooId = new Map<string, string>();
  /** A name that several organisations carry says nothing: null. */
  private readonly byName = new Map<string, string | null>();
  private readonly tooiOfIds: ReadonlyMap<string, Pointer>;

  constructor(drafts: OrganisationDraft[], tooiOfIds: ReadonlyMap<string, Pointer>) {
    this.tooiOfIds = tooiOfIds;
    for (const { key, rooId, name } of drafts) {
      this.keys.add(key);
      if (rooId !== null) this.byRooId.set(rooId, key);
      const plain = name.toLowerCase();
      this.byName.set(plain, this.byName.has(plain) ? null : key);
    }
  }

  mentioned = (): OrganisationFacts[] => [...this.mentions.values()];

  has = (key: string | null): boolean => key !== null && this.keys.has(key);

  /** The key a pointer leads to; a mention is made where there is no record. Null only for no pointer. */
  key(pointer: Pointer | null, role: string, warn: Warn): string | null {
    if (pointer === null) return null;
    const byId = pointer.rooId === null ? undefined : this.byRooId.get(pointer.rooId);
    if (byId !== undefined && !this.mentions.has(byId)) return byId;
    const full = { ...pointer, ...this.knownTooi(pointer) };
    if (full.tooi !== null && this.keys.has(full.tooi) && !this.mentions.has(full.tooi)) return full.tooi;
    if (full.rooId === null && full.tooi === null) return this.keyOfName(pointer.name ?? "", role, warn);

    const shown = full.name === null ? "" : ` (${full.name})`;
    warn(
      "verwijzing zonder record",
      `${role} ${full.tooi ?? `ROO ${full.rooId}`}${shown} staat niet in het bestand`,
    );
    return this.mention(byId ?? full.tooi ?? `roo-${full.rooId}`, full);
  }

  /** A province named in an address but absent, as in an export of one category, is at least mentioned. */
  addProvince(code: string | null, warnings: Warnings): void {
    if (code === null || this.keys.has(code)) return;
    warnings.add("verwijzing zonder record", `adressen: provincie ${code} staat niet in het bestand`);
    this.mention(code, {
      rooId: null,
      tooi: code,
      register: "provincie",
      name: `Provincie ${PROVINCES[code]?.name ?? code}`,
    });
  }

  private keyOfName(name: string, role: string, warn: Warn): string {
    const known = this.byName.get(name.toLowerCase());
    if (known !== undefined && known !== null) return known;
    warn("organisatie alleen bij naam bekend", `${role} ${name} heeft geen ROO-nummer en geen TOOI-code`);
    return this.mention(`naam-${slug(name) || "onbekend"}`, {
      rooId: null,
      tooi: null,
      register: null,
      name,
    });
  }

  /** One record may know a code that another leaves out. */
  private knownTooi({ rooId, tooi, register }: Pointer): Pick<Pointer, "tooi" | "register"> {
    const other = rooId === null || tooi !== null ? undefined : this.tooiOfIds.get(rooId);
    return other === undefined ? { tooi, register } : { tooi: other.tooi, register: other.register };
  }

  private mention(key: string, { rooId, tooi, register, name }: Pointer): string {
    if (this.mentions.has(key)) return key;
    const type = typeOfRegister(register);
    const identifiers = [
      ...(rooId === null ? [] : [{ scheme: "roo", value: rooId }]),
      ...(tooi === null
        ? []
        : [{ scheme: "tooi", value: `https://identifier.overheid.nl/tooi/id/${register}/${tooi}` }]),
    ];
    const facts = bareOrganisation({
      key,
      rooId,
      type,
      typeLabel: ORGANISATION_TYPES[type],
      name: name ?? tooi ?? `ROO ${rooId}`,
      province: type === "provincie" ? key : null,
      identifiers,
      source: "genoemd",
      description: null,
    });
    this.mentions.set(key, facts);
    this.keys.add(key);
    if (rooId !== null) this.byRooId.set(rooId, key);
    return key;
  }
}

/** For each ROO id, the pointer that also gives its TOOI code. */
function tooiOfIds(versions: VersionDraft[]): Map<string, Pointer> {
  const known = new Map<string, Pointer>();
  for (const { executor, steward, archive, participants } of versions)
    for (const pointer of [
      executor,
      steward,
      archive,
      ...participants.map(({ organisation }) => organisation),
    ])
      if (pointer?.rooId && pointer.tooi !== null && !known.has(pointer.rooId))
        known.set(pointer.rooId, pointer);
  return known;
}

/** A code belongs to one organisation; a second record with it would overwrite the first. */
function firstOfEach(drafts: OrganisationDraft[], warnings: Warnings): OrganisationDraft[] {
  const keys = new Set<string>();
  const ids = new Set<string>();
  return drafts.filter(({ key, rooId, name }) => {
    if (keys.has(key) || (rooId !== null && ids.has(rooId))) {
      warnings.add("dubbel record overgeslagen", `organisatie ${key} (${name}): deze code staat er al`);
      return false;
    }
    keys.add(key);
    if (rooId !== null) ids.add(rooId);
    return true;
  });
}

function firstVersions(drafts: VersionDraft[], warnings: Warnings): VersionDraft[] {
  const ids = new Set<string>();
  return drafts.filter(({ rooId, title }) => {
    if (ids.has(rooId))
      warnings.add("dubbel record overgeslagen", `regeling ${rooId} (${title}): dit nummer staat er al`);
    return ids.has(rooId) ? false : Boolean(ids.add(rooId));
  });
}
