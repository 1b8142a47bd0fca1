/** The page on which an organisation reads what a shared service answers for it, and says whether it goes by that. */
import { createHash } from "node:crypto";
import { ErrorSummary } from "#kit/look/form.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Button } from "#kit/look/parts.tsx";
import { PostForm } from "#kit/look/post-form.tsx";
import { Table } from "#kit/look/table.tsx";
import { type FieldError, notFound } from "#kit/problem.ts";
import { seatIn } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { type Organisation, shortName } from "#rooms/organisations";
import { organisationFor } from "../answers/asked.ts";
import { trailTo } from "../answers/item-page.tsx";
import { SIDE } from "../answers/keeping.ts";
import { OfferStanding } from "../answers/service-chapters.tsx";
import { type Offer, offersTo } from "../answers/services.ts";
import { itemNow } from "../sets/bio2.ts";
import { organisationItems } from "../published/of-organisation.ts";
import { type Item, VERDICTS } from "../sets/question-set.ts";
import { itemPath, offerPath, offersPath } from "../answers/paths.ts";

export interface Offered {
  organisation: Organisation;
  provider: Organisation;
  /** All of that provider, or the one that the address names. */
  offers: readonly Offer[];
  /** All of that provider, for the page. */
  all: readonly Offer[];
  /** What they answer, by the code of the item. */
  items: ReadonlyMap<string, { item: Item }>;
}

/** @throws Problem 404 where that provider answers nothing for this organisation, as far as this reader may know */
export async function offeredFor(
  building: Building,
  { code = "", aanbieder = "", vraag }: Record<string, string>,
  { reader, today }: View,
): Promise<Offered> {
  const organisation = await organisationFor(building, code);
  const provider = await organisationFor(building, aanbieder);
  const found = await offersTo(building.primary, reader, organisation.key, today);
  const all = found.filter((it) => it.provider === provider.key);
  const items = await organisationItems(
    building.primary,
    all.map((it) => it.item),
    today,
  );
  const offers = vraag === undefined ? all : all.filter((it) => it.item === itemNow(vraag));
  if (offers.length === 0) throw notFound("Deze organisatie beantwoordt hier niets voor u.");
  return { organisation, provider, offers, all, items };
}

/** What tells whether offers are still as the page showed them. */
export const seenIn = (offers: readonly Pick<Offer, "entry" | "version">[]): string =>
  createHash("sha256")
    .update(offers.map((it) => `${it.entry} ${it.version ?? "-"}`).join("\n"))
    .digest("hex")
    .slice(0, 24);

export function offersPage(
  { organisation: { key, ...organisation }, provider, all, items }: Offered,
  view: View,
  errors: FieldError[] = [],
): PageParts {
  const keeps = seatIn(view.reader, key, "editor", SIDE) !== undefined;
  const say = (action: string, offers: readonly Offer[], uses: "ja" | "nee", button: string) => (
    <PostForm view={view} action={action} named="inline">
      <input type="hidden" name="gebruik" value={uses} />
      <input type="hidden" name="gezien" value={seenIn(offers)} />
      <Button kind="secondary">{button}</Button>
    </PostForm>
  );
  const path = offersPath(key, provider.key);
  const name = shortName(provider.name);
  return {
    title: `Wat ${name} voor u beantwoordt`,
    lead: "Een antwoord telt pas voor uw organisatie als u zegt dat u het gebruikt. Het bewijs blijft bij wie antwoordt.",
    trail: trailTo({ key, ...organisation }),
    timeless: true,
    body: (
      <>
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <Table
          caption={`Antwoorden van ${name}`}
          empty=""
          rows={all}
          view={view}
          columns={[
            {
              label: "Vraag",
              cell: (it) => (
                <a href={itemPath(key, it.item)}>{items.get(it.item)?.item.question ?? it.item}</a>
              ),
            },
            { label: "Antwoord", cell: (it) => (it.facts ? VERDICTS[it.facts.verdict] : "–") },
            { label: "Toelichting", cell: (it) => it.facts?.statement ?? "–" },
            { label: "Stand", cell: (it) => <OfferStanding offer={it} /> },
            ...(keeps
              ? [
                  {
                    label: "Wat u doet",
                    cell: (it: Offer) => {
                      const one = offerPath(key, provider.key, it.item);
                      return (
                        <>
                          {it.facts &&
                            (it.uses !== true || it.changed) &&
                            say(one, [it], "ja", "Wij gebruiken dit antwoord")}
                          {it.uses !== false && say(one, [it], "nee", "Wij gebruiken dit niet")}
                        </>
                      );
                    },
                  },
                ]
              : []),
          ]}
        />
        {keeps && all.length > 1 && say(path, all, "ja", "Wij gebruiken al deze antwoorden")}
      </>
    ),
  };
}
