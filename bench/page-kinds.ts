/** An address of every kind of page, file and answer there is, on a day of one's choice. */

const DAY = "{dag}";

/** What people mostly read: the web thread answers these itself, from the database. */
const CHEAP = [
  "/",
  "/over",
  "/over/gegevens",
  "/over/woordenlijst",
  "/api",
  `/organisaties?geldigOp=${DAY}`,
  `/organisaties/gm0106?geldigOp=${DAY}`,
  `/organisaties/gm0363?geldigOp=${DAY}`,
  `/organisaties/pv27?geldigOp=${DAY}`,
  `/organisaties/ws0653?geldigOp=${DAY}`,
  `/taken?geldigOp=${DAY}`,
  `/taken/water?geldigOp=${DAY}`,
  `/themas?geldigOp=${DAY}`,
  `/samenwerkingen?geldigOp=${DAY}`,
  `/samenwerkingen?geldigOp=${DAY}&deelnemer=gm0106`,
  `/samenwerkingen/24963508?geldigOp=${DAY}`,
  `/samenwerkingen/24963490?geldigOp=${DAY}`,
  `/voor-de-raad?geldigOp=${DAY}`,
  `/voor-de-raad/gm0106?geldigOp=${DAY}`,
  `/voor-de-raad/gm0106/agenda?geldigOp=${DAY}`,
  `/voor-de-raad/gm0106/agenda.ics?geldigOp=${DAY}`,
  `/voor-de-raad/gm0106/boekje?geldigOp=${DAY}`,
  `/voor-de-raad/gm0363/boekje?geldigOp=${DAY}`,
  `/voor-de-raad/gm1979/veranderd?geldigOp=${DAY}`,
  `/voor-de-raad/gm1979/veranderd.csv?geldigOp=${DAY}`,
  `/voor-de-raad/gm0106/samenwerkingen/24962947?geldigOp=${DAY}`,
  `/voor-de-raad/informatiebladen/24963508?geldigOp=${DAY}`,
  `/voor-de-raad/gm0106/samenwerkingen.csv?geldigOp=${DAY}`,
  "/voor-de-raad/herindeling?gemeenten=gm0757,gm0845&dag=2028-01-01",
  "/voor-de-raad/herindeling.csv?gemeenten=gm0757,gm0845&dag=2028-01-01",
  "/voor-de-raad/gm0106/feed.atom",
  `/api/v1/organisaties?geldigOp=${DAY}&paginaGrootte=100`,
  `/api/v1/organisaties/gm0106/deelnames?geldigOp=${DAY}`,
  `/api/v1/samenwerkingen?geldigOp=${DAY}&paginaGrootte=100`,
  `/api/v1/samenwerkingen/24963508?geldigOp=${DAY}`,
  `/api/v1/samenwerkingen/24963508/deelnemers?geldigOp=${DAY}`,
  `/api/v1/toezicht/organisaties/gm0106/vragen?geldigOp=${DAY}`,
  `/api/v1/toezicht/organisaties/gm0106/agenda?geldigOp=${DAY}`,
  `/api/v1/toezicht/organisaties/gm1979/veranderingen?geldigOp=${DAY}`,
  "/api/v1/openapi.json",
];

/** What takes a fabric, an index or a drawing: these go to a lane. */
const DEAR = [
  `/organisaties.csv?geldigOp=${DAY}`,
  `/samenwerkingen.csv?geldigOp=${DAY}`,
  `/zoeken?zoek=afval&geldigOp=${DAY}`,
  `/api/v1/zoek?zoek=afval&geldigOp=${DAY}`,
  `/kaart?geldigOp=${DAY}`,
  `/kaart?beeld=met-wie&gemeente=gm0106&geldigOp=${DAY}`,
  `/kaart/gemeenten.csv?geldigOp=${DAY}`,
  `/kaart/beeld.svg?geldigOp=${DAY}`,
  `/kaart/beeld.png?geldigOp=${DAY}`,
  `/kaart/netwerk?geldigOp=${DAY}`,
  `/kaart/netwerk.svg?geldigOp=${DAY}`,
  `/kaart/netwerk.graphml?geldigOp=${DAY}`,
  `/kaart/netwerk?van=gm0106&naar=gm0363&geldigOp=${DAY}`,
  `/kaart/cijfers?geldigOp=${DAY}`,
  `/kaart/cijfers/gemeenten?geldigOp=${DAY}`,
  `/kaart/cijfers/paren.csv?geldigOp=${DAY}`,
  `/kaart/cijfers/kringen/alle?geldigOp=${DAY}`,
  `/kaart/cijfers/kring-in-kring?geldigOp=${DAY}`,
  `/kaart/cijfers/jaren?geldigOp=${DAY}`,
  `/kaart/overlap?geldigOp=${DAY}`,
  `/kaart/overlap?kring=binnen&geldigOp=${DAY}`,
  `/kaart/wat-als/uittreding?organisatie=gm0106&samenwerking=24962947&geldigOp=${DAY}`,
  "/kaart/lappendeken.svg",
  `/kaart/deelnemers/24963508.svg?geldigOp=${DAY}`,
  `/verkennen?organisatie=gm0106&taak=ict&geldigOp=${DAY}`,
  `/verkennen/partners?organisatie=gm0106&taak=ict&geldigOp=${DAY}`,
  `/api/v1/lappendeken/netwerk?geldigOp=${DAY}`,
  `/api/v1/lappendeken/jaren?geldigOp=${DAY}`,
  `/api/v1/advies/partners?organisatie=gm0106&taak=ict&geldigOp=${DAY}`,
];

export const PAGE_KINDS: readonly string[] = [...CHEAP, ...DEAR];

/** The n-th of many different days on which the register says something: nothing is kept of it yet. */
export const dayNumber = (n: number): string =>
  new Date(Date.UTC(2018, 0, 2 + ((n * 37) % 3_000))).toISOString().slice(0, 10);

/** An address of this kind on the n-th day. */
export const onDay = (kind: string, n: number): string => kind.replace(DAY, dayNumber(n));
