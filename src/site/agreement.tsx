/**
 * `/over/afspraken`: who is responsible for which data, and what the keeper and the organisations agreed on it; `/over/dpia`: what
 * the keeper found when he looked what it means for persons. Both are his to fill.
 */
import { publicPage } from "#kit/http/page.tsx";
import { bullets, H2, Note } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";

export const AGREEMENT = "/over/afspraken";
export const ASSESSMENT = "/over/dpia";

/** What an agreement must say (AVG, article 28.3), for a keeper who has not made his own. */
const MODEL = [
  "De beheerder verwerkt gegevens alleen voor Vliegwiel, en alleen zoals de organisatie heeft gezegd.",
  "Wie bij de beheerder met gegevens werkt, houdt ze geheim.",
  "De beheerder beveiligt de gegevens volgens de BIO2, en laat dat elk jaar zien.",
  "Een andere verwerker komt er alleen bij na toestemming, met dezelfde plichten.",
  "De beheerder helpt de organisatie als iemand zijn gegevens wil zien, verbeteren, meenemen of laten verwijderen.",
  "Een datalek meldt de beheerder binnen 24 uur aan de organisatie.",
  "Aan het einde geeft de beheerder alles terug en verwijdert daarna wat hij heeft, behalve wat de wet laat bewaren.",
  "De organisatie mag nagaan of de beheerder zich hieraan houdt.",
];

export const agreementPage = (building: Building) =>
  publicPage(building, {}, () => {
    const { host } = building;
    const { name, privacyEmail, agreement } = host;
    const keeper = name ?? "wie deze website beheert";
    return {
      title: "Afspraken over gegevens",
      lead:
        name === null
          ? "Wie deze website beheert, heeft hier nog geen naam ingevuld. De verdeling hieronder geldt voor elke installatie."
          : `${name} beheert deze website; elke organisatie blijft verantwoordelijk voor haar eigen gegevens.`,
      trail: [{ label: "Privacy", href: "/over/privacy" }],
      timeless: true,
      body: (
        <div class="prose">
          <H2>Wie is waarvoor verantwoordelijk?</H2>
          {bullets([
            "Voor accounts, inloggen en de vastlegging is de beheerder van deze website verantwoordelijk (verwerkingsverantwoordelijke).",
            "Voor wie er namens een organisatie meedoet en wat zij hier bewaart, is die organisatie verantwoordelijk. De beheerder is dan haar verwerker.",
            "Voor het Register van Overheidsorganisaties is het ministerie van Binnenlandse Zaken en Koninkrijksrelaties verantwoordelijk. Gegevens van personen daaruit staan hier niet.",
          ])}
          <H2>Bij wie gebruikt u uw rechten?</H2>
          <p>
            {building.providers.length > 0 && (
              <>
                Zelf zien, meenemen en verwijderen kan meteen, bij <a href="/mijn-gegevens">Mijn gegevens</a>
                .{" "}
              </>
            )}
            {privacyEmail ? (
              <>
                Voor vragen en al het andere mailt u <a href={`mailto:${privacyEmail}`}>{privacyEmail}</a>.
              </>
            ) : (
              <>
                Voor vragen en al het andere is hier nog geen adres ingevuld; bij{" "}
                <a href="/over/contact">Contact</a> staat wat u dan doet.
              </>
            )}{" "}
            Komt u er niet uit, dan kunt u naar de Autoriteit Persoonsgegevens.
          </p>
          <H2>De overeenkomst</H2>
          {agreement ? (
            agreement.split(/\n\s*\n/).map((it) => <p>{it}</p>)
          ) : (
            <>
              <Note tone="info">
                <p>
                  Voor deze installatie is nog geen overeenkomst ingevuld. Dit is een voorbeeld van wat er
                  volgens artikel 28 van de AVG in moet staan. Er is niets mee afgesproken.
                </p>
              </Note>
              <p>Tussen elke organisatie die meedoet en {keeper} (“de beheerder”):</p>
              <ol>
                {MODEL.map((it) => (
                  <li>{it}</li>
                ))}
              </ol>
            </>
          )}
          {host.location && <p>Waar de gegevens liggen: {host.location}.</p>}
          <p>
            <a href={ASSESSMENT}>Samenvatting van de DPIA van deze installatie</a>
          </p>
          <p>
            Een organisatie neemt alles van zichzelf mee met een knop, op haar bladzijde “Toevertrouwd”. Wie
            de installatie beheert, kan hetzelfde met een opdracht.
          </p>
        </div>
      ),
    };
  });

/** What a summary tells (AVG, article 35.7), for a keeper who has not made his own. */
const ASSESSED = [
  "wat er met gegevens van mensen gebeurt, waarvoor en op welke grond",
  "waarom dat nodig is, en niet meer dan nodig",
  "wat er mis kan gaan voor de mensen om wie het gaat, en hoe erg dat is",
  "wat daartegen is gedaan, en wat er dan nog over blijft",
  "wat de functionaris gegevensbescherming adviseerde, en wanneer er opnieuw naar gekeken wordt",
];

export const assessmentPage = (building: Building) =>
  publicPage(building, {}, () => {
    const { assessment } = building.host;
    return {
      title: "Samenvatting van de DPIA",
      lead: "Wat het gebruik van deze installatie betekent voor de mensen van wie er gegevens staan (AVG, artikel 35).",
      trail: [
        { label: "Privacy", href: "/over/privacy" },
        { label: "Afspraken over gegevens", href: AGREEMENT },
      ],
      timeless: true,
      body: (
        <div class="prose">
          {assessment ? (
            assessment.split(/\n\s*\n/).map((it) => <p>{it}</p>)
          ) : (
            <>
              <Note tone="info">
                <p>
                  Voor deze installatie is nog geen samenvatting ingevuld. Er staat dus niet of iemand deze
                  beoordeling deed.
                </p>
              </Note>
              <p>Wie de website beheert, zet hier:</p>
              {bullets(ASSESSED)}
            </>
          )}
          <p>
            Welke gegevens er staan en hoe lang, leest u bij{" "}
            <a href="/over/verwerkingen">Wat we met persoonsgegevens doen</a>.
          </p>
        </div>
      ),
    };
  });
