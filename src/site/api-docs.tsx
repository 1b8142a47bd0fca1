import type { Context } from "hono";
import { API_BASE, API_VERSION } from "#kit/http/api.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { PhoneFold } from "#kit/look/folded.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { Facts, H2, H3 } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";
import { answeredExamples, type Ask } from "./api-examples.ts";
import { description, reference, resources } from "./api-reference.tsx";

/**
 * The API for people who build on it: a first request that works as it stands, answers that were given just now, the
 * rules, and every route.
 * @param ask puts a question to our own API
 */
export const apiDocs = (building: Building, ask: Ask) => {
  const { publicUrl } = building.host;
  // Without an address of its own an installation answers under the one that was asked for: made for that asker alone.
  return publicUrl === null
    ? page(building, {}, ({ c }) => apiPage(building, ask, hostOf(c)))
    : publicPage(building, {}, () => apiPage(building, ask, publicUrl.replace(/\/$/, "")));
};

const hostOf = (c: Context): string => new URL(c.req.url).origin;

async function apiPage(building: Building, ask: Ask, host: string): Promise<PageParts> {
  const base = host + API_BASE;
  const told = description();
  const of = resources(told);
  const { first, refused, examples } = await answeredExamples(building, ask);
  return {
    title: "API",
    lead: "Alles wat op deze website openbaar is, is ook op te vragen door programma’s. Zonder account en zonder sleutel.",
    timeless: true,
    body: (
      <>
        <H2 id="eerste-vraag">De eerste vraag</H2>
        <p>{first.why} Plak deze regel in een terminal:</p>
        <Asked base={base} {...first} />
        <H2 id="inhoud-api">Wat erin zit</H2>
        <ul>
          {of.map(({ name, id, routes }) => (
            <li>
              <a href={`#${id}`}>{name}</a>: {routes.length} {routes.length === 1 ? "adres" : "adressen"}
            </li>
          ))}
        </ul>
        <p>
          De volledige beschrijving is <a href={`${API_BASE}/openapi.json`}>OpenAPI 3.1 (JSON)</a>, volgens de
          NL API Design Rules. Hele lijsten zijn er ook als spreadsheet (CSV), onder elke tabel van deze
          website.
        </p>
        <H2 id="voorbeelden">Voorbeelden</H2>
        <p>De antwoorden zijn echt en van nu; lange lijsten en teksten zijn afgekort met “…”.</p>
        {examples.map((it) => (
          <section>
            <H3>{it.title}</H3>
            <p>{it.why}</p>
            <Asked base={base} {...it} folded />
          </section>
        ))}
        <H2 id="afspraken">Afspraken</H2>
        <Facts facts={rules(base)} />
        <H2 id="fouten">Fouten</H2>
        <p>
          {refused.why} Status 400 noemt alle fouten tegelijk, als <code>application/problem+json</code>.
          Verder: 401 (met <code>WWW-Authenticate</code>) en 403 waar een sleutel nodig is, 404 voor wat er
          niet is, 405 (met <code>Allow</code>) voor een andere methode dan lezen, 409 voor een vraag die
          volgens de wet niet kan, 429 voor te veel vragen met één sleutel, 503 (met <code>Retry-After</code>{" "}
          in seconden) als het te druk is.
        </p>
        <Asked base={base} {...refused} />
        <H2 id="programma">Een programma laten maken</H2>
        <p>
          Uit de beschrijving maken deze programma’s een client in TypeScript; elk ervan is met deze API
          beproefd.
        </p>
        <pre>
          <code>{`npx openapi-typescript ${base}/openapi.json -o vliegwiel.ts
npx orval --input ${base}/openapi.json --output vliegwiel.ts --client fetch
npx @hey-api/openapi-ts -i ${base}/openapi.json -o vliegwiel`}</code>
        </pre>
        <H2 id="licentie">Licentie</H2>
        <Facts facts={LICENCES} />
        <H2 id="naslag">Alle adressen</H2>
        {await reference(of)}
      </>
    ),
  };
}

/** A request as one types it, and what came back: folded where many stand below each other, and on a phone. */
const Asked = ({
  base,
  path,
  answer,
  folded = false,
}: {
  base: string;
  path: string;
  answer: string | null;
  folded?: boolean;
}) => {
  const answered =
    answer === null ? (
      <p class="missing">Nog geen antwoord: er is geen register geladen.</p>
    ) : (
      <pre>
        <code>{answer}</code>
      </pre>
    );
  return (
    <>
      <pre>
        <code>{`curl '${base}${path}'`}</code>
      </pre>
      {folded ? (
        <details>
          <summary>Antwoord</summary>
          {answered}
        </details>
      ) : (
        <PhoneFold summary="Antwoord">{answered}</PhoneFold>
      )}
    </>
  );
};

const rules = (base: string) => [
  {
    term: "Sleutel",
    value: (
      <>
        Alleen voor wat leden van een organisatie mogen. Wie een plek heeft, maakt een sleutel in Mijn werk;
        het programma stuurt hem mee in de kop <code>Authorization: Bearer vw_…</code>, nooit in het adres.
        Met één sleutel kan het per kwartier 900 vragen stellen.
      </>
    ),
  },
  {
    term: "Lijsten",
    value: (
      <>
        <code>totaal</code>, <code>pagina</code>, <code>paginaGrootte</code>, <code>resultaten</code> en{" "}
        <code>_links</code>. Volg <code>_links.volgende</code> tot die er niet meer is: dan heeft u alles één
        keer.
      </>
    ),
  },
  {
    term: "Dagen",
    value: (
      <>
        Elk adres neemt <code>geldigOp=jjjj-mm-dd</code>. Zonder geldt de datum van het register; die staat in
        de kop <code>Vliegwiel-Registerdatum</code>. <code>geldigTot</code> is de eerste dag die niet meer
        geldt.
      </>
    ),
  },
  {
    term: "Grenzen",
    value: (
      <>
        Hoogstens 100 resultaten per deel, onder <code>/lappendeken</code> 500. Er wordt niet geteld wie
        hoeveel vraagt. Bewaar antwoorden zolang <code>Vliegwiel-Registerdatum</code> gelijk blijft.
      </>
    ),
  },
  {
    term: "Vanaf een website",
    value: "Elke website mag vragen stellen (CORS), ook met eigen koppen erbij. Er zijn geen cookies.",
  },
  {
    term: "Versie",
    value: (
      <>
        {API_VERSION}, in de kop <code>API-Version</code>. Onder <code>{base}</code> komen er velden bij; wat
        een programma zou breken, krijgt een nieuw adres. Wat er veranderde, staat in{" "}
        <code>CHANGELOG.md</code> bij de broncode.
      </>
    ),
  },
];

const LICENCES = [
  {
    term: "Gegevens van het register",
    value: "Vrij te gebruiken (CC0), zoals het Register van Overheidsorganisaties zelf zegt.",
  },
  {
    term: "Ligging en buren van gemeenten",
    value: "Berekend uit grenzen van CBS en Kadaster (CC BY 4.0): noem die als bron.",
  },
  {
    term: "Broncode van Vliegwiel",
    value: (
      <>
        <a href="https://eupl.eu/1.2/nl/">EUPL-1.2</a>
      </>
    ),
  },
];
