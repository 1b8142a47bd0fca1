import { publicPage } from "#kit/http/page.tsx";
import { H2 } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";
import { hasSecurityTxt } from "./wellknown.ts";

/** "Van wie is Vliegwiel?" */
export const about = (building: Building) =>
  publicPage(building, {}, () => ({
    title: "Van wie is Vliegwiel?",
    lead: "Vliegwiel is open software voor de Nederlandse overheid. Wie het wil, kan het zelf draaien.",
    timeless: true,
    body: (
      <div class="prose">
        <p>
          Een gemeente doet bijna geen taak alleen. Zij werkt samen in tientallen verbanden, steeds met andere
          partners. Vliegwiel laat zien wie met wie samenwerkt, in welke vorm en sinds wanneer. Het is gemaakt
          voor raadsleden, griffiers, beleidsmedewerkers en iedereen die het wil weten.
        </p>
        <H2>Wie draait deze installatie?</H2>
        <p>
          {building.host.name ?? (
            <>
              Wie deze website beheert, heeft hier geen naam ingevuld. Bij <a href="/over/contact">Contact</a>{" "}
              leest u waar u met een vraag of een fout terechtkunt.
            </>
          )}
        </p>
        <H2>Is dit een officieel register?</H2>
        <p>
          Nee. De gegevens komen uit het Register van Overheidsorganisaties. Dat register is van het
          ministerie van Binnenlandse Zaken en Koninkrijksrelaties. Elke organisatie houdt daarin haar eigen
          gegevens bij. Ziet u een fout? Gebruik dan “Fout melden” onder aan de pagina: die gaat naar de
          organisatie die het gegeven bijhoudt.
        </p>
        <H2>Wat staat er wel en niet in?</H2>
        <p>
          Gemeenschappelijke regelingen staan erin: samenwerking volgens de Wet gemeenschappelijke regelingen.
          Contracten, convenanten, deelnemingen in bedrijven en losse netwerken staan er nog niet in. Een
          lijst zegt dus nooit alles over de samenwerking van een organisatie.
        </p>
        <H2 id="licentie">Mag ik het gebruiken?</H2>
        <p>
          Ja. De software heeft de licentie EUPL-1.2. De gegevens van het register zijn vrij te gebruiken
          (CC0). De grenzen van gemeenten, waaruit de ligging is berekend, zijn van het CBS en het Kadaster
          (CC BY 4.0).
        </p>
      </div>
    ),
  }));

export const privacy = (building: Building) =>
  publicPage(building, {}, () => ({
    title: "Privacy",
    lead:
      building.providers.length === 0
        ? "Vliegwiel bewaart geen gegevens over u en toont geen gegevens van personen."
        : "Wie alleen leest, laat niets achter. Van wie inlogt, bewaart Vliegwiel zo weinig als kan.",
    timeless: true,
    body: (
      <div class="prose">
        <H2>Wat we over bezoekers bewaren</H2>
        <p>
          Niets dat naar u leidt. Er zijn geen bezoekersstatistieken van anderen. Pagina’s laden niets van
          andere websites. Het logboek van de server noemt alleen welke pagina is opgevraagd, hoe laat en of
          het lukte; niet door wie, en niet waarnaar u zocht.
        </p>
        {building.providers.length === 0 ? (
          <p>Op deze website kan niemand inloggen: er zijn geen accounts.</p>
        ) : (
          <LoggedIn />
        )}
        <p>
          Precies, met grond en termijn: <a href="/over/verwerkingen">Wat we met persoonsgegevens doen</a>.
          Wie daarvoor verantwoordelijk is: <a href="/over/afspraken">Afspraken over gegevens</a>.
        </p>
        <H2>Eén cookie, als u daarom vraagt</H2>
        <p>
          Kiest u “Onthoud als mijn gemeente”, dan zet Vliegwiel een cookie op uw apparaat:{" "}
          <code>mijn-gemeente</code>, met alleen de code van die gemeente. Zij staat dan vooraan op de
          voorpagina, bij de raad en bij verkennen. De cookie geldt een jaar. De server bewaart haar niet en
          schrijft haar niet in het logboek. U ziet en vergeet haar bij{" "}
          <a href="/mijn-gemeente">Mijn gemeente</a>.
        </p>
        <H2>Personen in het register</H2>
        <p>
          Het Register van Overheidsorganisaties noemt ook bestuurders en medewerkers. Die nemen we niet over.
          E-mailadressen die op naam van een persoon staan, laten we weg. Staat er toch een naam van een
          persoon in een tekst? Laat het weten via <a href="/over/contact">Contact</a>.
        </p>
      </div>
    ),
  }));

const LoggedIn = () => (
  <>
    <H2>Wat we bewaren van wie inlogt</H2>
    <ul>
      <li>uw naam en e-mailadres, zoals wie u laat inloggen ze noemt;</li>
      <li>bij welke organisaties u een plek hebt of had, en wat u daar mag;</li>
      <li>wat u deed: de handeling, waaraan en wanneer, onder een nummer in plaats van uw naam;</li>
      <li>
        een cookie tijdens uw bezoek. Het bezoek eindigt als u uitlogt, na acht uur zonder pagina, en in elk
        geval na twaalf uur;
      </li>
      <li>
        hoe vaak vanaf uw netwerkadres en met uw account wordt ingelogd. Het adres zelf bewaren we niet,
        alleen een getal dat eruit volgt, en ten hoogste een uur en enkele minuten.
      </li>
    </ul>
    <p>
      Een wachtwoord hebben we niet: u logt in bij uw eigen organisatie. Bij{" "}
      <a href="/mijn-gegevens">Mijn gegevens</a> ziet u alles, neemt u het mee en verwijdert u uw account. Wat
      u namens een organisatie deed, blijft dan staan onder dat nummer, dat bij niemand meer hoort. Hoe we
      bewaren wat er gebeurde, leest u bij <a href="/over/vastlegging">Wat wordt vastgelegd</a>.
    </p>
  </>
);

export const accessibility = (building: Building) =>
  publicPage(building, {}, () => ({
    title: "Toegankelijkheid",
    lead: "Iedereen moet Vliegwiel kunnen gebruiken: met een toetsenbord, een schermlezer, op een oude telefoon.",
    timeless: true,
    body: (
      <div class="prose">
        <p>
          Vliegwiel wil voldoen aan WCAG 2.2, niveau A en AA. Dit is een concept van de
          toegankelijkheidsverklaring: een onafhankelijk onderzoek is nog niet gedaan. Daarom heeft de
          verklaring nog geen status.
        </p>
        <H2>Wat we zelf controleren</H2>
        <ul>
          <li>
            Elke soort pagina gaat bij elke wijziging door een automatische controle, licht en donker, breed
            en smal.
          </li>
          <li>Elke pagina werkt zonder JavaScript en met alleen het toetsenbord.</li>
          <li>Elke tekening heeft een tabel met dezelfde gegevens.</li>
        </ul>
        <p>Een automatische controle vindt maar een deel van de problemen.</p>
        <H2>Loopt u ergens vast?</H2>
        <p>
          Meld het via <a href="/over/contact">Contact</a>. Zeg erbij welke pagina het is en wat u wilde doen.
        </p>
      </div>
    ),
  }));

export const contact = (building: Building) =>
  publicPage(building, {}, () => ({
    title: "Contact",
    lead: "Een fout in een gegeven meldt u bij de organisatie zelf; een fout in Vliegwiel bij de beheerder.",
    timeless: true,
    body: (
      <div class="prose">
        <H2>Een gegeven klopt niet</H2>
        <p>
          Gebruik “Fout melden” onder aan de pagina waarop u het zag. Dat gaat naar de organisatie die het
          gegeven in het Register van Overheidsorganisaties bijhoudt. Is het daar aangepast, dan ziet u het
          hier na de volgende keer inladen.
        </p>
        <H2>Vliegwiel werkt niet goed</H2>
        <p>
          {building.host.name === null ? (
            "Wie deze installatie beheert, is niet opgegeven"
          ) : (
            <>Beheerder van deze installatie: {building.host.name}</>
          )}
          {building.host.email === null ? (
            ". Er is geen e-mailadres om een fout te melden"
          ) : (
            <>
              . Mail naar <a href={`mailto:${building.host.email}`}>{building.host.email}</a>
            </>
          )}
          .
        </p>
        <H2>Een lek gevonden?</H2>
        <p>
          {building.host.email === null ? (
            <>
              {building.host.name === null
                ? "Van deze installatie is geen adres bekend waar u een lek meldt."
                : `Meld het vertrouwelijk bij ${building.host.name}.`}{" "}
              Komt u niet bij de beheerder uit, meld het dan bij het Nationaal Cyber Security Centrum, op{" "}
              <a href="https://www.ncsc.nl">ncsc.nl</a>: dat helpt een melding bij de juiste overheid te
              krijgen.
            </>
          ) : (
            <>
              Meld het vertrouwelijk: mail naar{" "}
              <a href={`mailto:${building.host.email}`}>{building.host.email}</a>, dan lossen we het samen op.
            </>
          )}
          {hasSecurityTxt(building.host) && (
            <>
              {" "}
              Het adres staat ook in <a href="/.well-known/security.txt">security.txt</a>.
            </>
          )}
        </p>
      </div>
    ),
  }));
