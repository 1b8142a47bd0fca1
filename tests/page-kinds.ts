/**
 * An address of every kind of page, file and API answer there is: the one list for what is looked at in a browser and
 * for what is measured. In measurements bodies must have the same degree in a register of every size: `MEASURED_CODES`.
 */

/** Pages with the states that look different, measured too. */
const LOOKED_AT_AND_MEASURED = [
  "/",
  "/organisaties",
  "/organisaties?type=gemeente&provincie=pv20&sorteer=-inwoners",
  "/organisaties?zoek=bestaatniet",
  "/organisaties/gm0882",
  "/organisaties/gm1979?geldigOp=2020-12-31",
  "/organisaties/gm1992",
  "/organisaties/pv21",
  "/samenwerkingen",
  "/samenwerkingen?thema=geen",
  "/samenwerkingen/24963490",
  "/samenwerkingen/27685449",
  "/taken",
  "/taken/afval",
  "/themas",
  "/themas/c_d96f9cd3",
  "/zoeken",
  "/zoeken?zoek=afval",
  "/zoeken?zoek=qqqqxxx",
  "/voor-de-raad",
  "/voor-de-raad/gm1699",
  "/voor-de-raad/gm1699/agenda?jaar=2027&week=1&weekdag=do",
  "/voor-de-raad/gm1699/veranderd",
  "/voor-de-raad/gm1699/boekje",
  "/voor-de-raad/informatiebladen/24963490",
  "/voor-de-raad/herindeling",
  "/voor-de-raad/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
  "/voor-de-raad/herindeling?soort=geweest&gemeenten=gm1992",
  "/kaart",
  "/kaart?beeld=met-wie&gemeente=gm0014",
  "/kaart/netwerk",
  "/kaart/netwerk?van=gm0106&naar=gm0193",
  "/kaart/cijfers",
  "/kaart/cijfers/gemeenten?provincie=pv22",
  "/kaart/cijfers/themas",
  "/kaart/cijfers/jaren",
  "/kaart/overlap",
  "/kaart/wat-als",
  "/kaart/wat-als/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
  "/kaart/wat-als/uittreding",
  "/verkennen",
  "/verkennen?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/verkennen/partners?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/verkennen/algoritme",
  "/over",
  "/over/gegevens",
  "/over/woordenlijst",
  "/api",
];

/** Looked at only: alike in every register, refused, or a state of a page that is measured otherwise. */
const LOOKED_AT = [
  "/samenwerkingen?geldigOp=2012-07-01",
  "/kaart?beeld=groepen&geldigOp=2019-01-01",
  "/over/privacy",
  "/over/toegankelijkheid",
  "/over/contact",
  "/bestaat-niet",
  "/organisaties?geldigOp=gisteren",
];

/** `{dag}` is another day in the past for every request, so that nothing of it was made before. */
const MEASURED = [
  "/organisaties?pagina=3",
  "/organisaties?zoek=groningen",
  "/organisaties.csv",
  "/organisaties/gm0882?geldigOp={dag}",
  "/organisaties/ws0653",
  "/organisaties/mnre1034",
  "/organisaties/gm9999",
  "/organisaties/gm0478",
  "/samenwerkingen?pagina=5&sorteer=-deelnemers",
  "/samenwerkingen?deelnemer=gm0882",
  "/samenwerkingen?zoek=belastingsamenwerking",
  "/samenwerkingen?zoek=zzzz",
  "/samenwerkingen?geldigOp={dag}",
  "/samenwerkingen.csv",
  "/samenwerkingen/27685449?geldigOp=2018-02-01",
  "/samenwerkingen/999",
  "/taken.csv",
  "/zoeken?zoek=belastingsamenwerking+rivierenland",
  "/zoeken?zoek=noordenvelt",
  "/voor-de-raad?zoek=noordenveld",
  "/voor-de-raad/gm1699/agenda.ics?jaar=2027",
  "/voor-de-raad/gm1699/agenda.csv?jaar=2027",
  "/voor-de-raad/gm1699/samenwerkingen.csv",
  "/voor-de-raad/gm1979/veranderd",
  "/voor-de-raad/gm1979/veranderd.csv",
  "/voor-de-raad/pv21/veranderd",
  "/voor-de-raad/gm0106/samenwerkingen/24962947",
  "/voor-de-raad/gm1699/feed.atom",
  "/voor-de-raad/samenwerkingen/24963490/feed.atom",
  "/voor-de-raad/themas/c_d96f9cd3/feed.atom",
  "/voor-de-raad/herindeling?gemeenten=Assen,Noordenveld&dag=2028-01-01",
  "/kaart?geldigOp={dag}",
  "/kaart?beeld=groepen",
  "/kaart?provincie=pv20",
  "/kaart/beeld.svg",
  "/kaart/gemeenten.csv",
  "/kaart/deelnemers/23862467.svg",
  "/kaart/deelnemers/23862467.geojson",
  "/kaart/netwerk?geldigOp={dag}",
  "/kaart/netwerk?centraal=gm0014",
  "/kaart/netwerk.svg",
  "/kaart/netwerk.gexf",
  "/kaart/netwerk.csv",
  "/kaart/cijfers?provincie=pv20",
  "/kaart/cijfers/gemeenten",
  "/kaart/cijfers/gemeenten/gm0718",
  "/kaart/cijfers/provincies",
  "/kaart/cijfers/paren",
  "/kaart/cijfers/buren",
  "/kaart/cijfers/kringen",
  "/kaart/cijfers/groepen",
  "/kaart/cijfers/taken",
  "/kaart/overlap?gemeente=gm0405",
  "/api/v1/openapi.json",
  "/api/v1/organisaties",
  "/api/v1/organisaties?zoek=groningen",
  "/api/v1/organisaties/gm0882",
  "/api/v1/organisaties/gm9999",
  "/api/v1/organisaties/gm0882/deelnames",
  "/api/v1/samenwerkingen",
  "/api/v1/samenwerkingen/24963490",
  "/api/v1/samenwerkingen/24963490/deelnemers",
  "/api/v1/taken",
  "/api/v1/taken/afval",
  "/api/v1/themas",
  "/api/v1/zoek?zoek=afval",
  "/api/v1/toezicht/organisaties/gm1699/vragen",
  "/api/v1/toezicht/informatiebladen/24963490",
  "/api/v1/toezicht/organisaties/gm1699/agenda?jaar=2027",
  "/api/v1/toezicht/organisaties/gm1979/veranderingen",
  "/api/v1/toezicht/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
  "/api/v1/lappendeken/kaart",
  "/api/v1/lappendeken/netwerk",
  "/api/v1/lappendeken/netwerk?centraal=gm0014",
  "/api/v1/lappendeken/paden?van=gm0106&naar=gm0193",
  "/api/v1/lappendeken/kengetallen",
  "/api/v1/lappendeken/provincies",
  "/api/v1/lappendeken/paren",
  "/api/v1/lappendeken/buren",
  "/api/v1/lappendeken/kringen",
  "/api/v1/lappendeken/vaste-kringen",
  "/api/v1/lappendeken/kring-in-kring",
  "/api/v1/lappendeken/groepen",
  "/api/v1/lappendeken/themas",
  "/api/v1/lappendeken/taken",
  "/api/v1/lappendeken/jaren",
  "/api/v1/lappendeken/overlap",
  "/api/v1/lappendeken/wat-als?vraag=uittreding&organisatie=gm1681&samenwerking=24963139",
  "/api/v1/advies/partners?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/api/v1/advies/niveau?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/api/v1/advies/gastheren?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/api/v1/advies/vormen?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/api/v1/advies/bestaat-al?organisatie=gm0106&taak=inkoop+jeugdhulp",
  "/voor-de-raad/gm0363/boekje",
  "/voor-de-raad/herindeling.csv?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
  "/kaart/beeld.png",
  "/kaart/netwerk.graphml",
  "/kaart/cijfers/paren.csv",
  "/kaart/cijfers/kringen/alle",
  "/kaart/cijfers/kring-in-kring",
  "/kaart/overlap?kring=binnen",
  "/kaart/wat-als/uittreding?organisatie=gm0106&samenwerking=24962947",
  "/kaart/lappendeken.svg",
  "/api/v1/organisaties?paginaGrootte=100",
  "/api/v1/samenwerkingen?paginaGrootte=100",
];

/** One of each kind of page, with the states that look different. */
export const PAGES: readonly string[] = [...LOOKED_AT_AND_MEASURED, ...LOOKED_AT];

/** Every kind of page, file and API answer. */
export const MEASURED_ROUTES: readonly string[] = [...LOOKED_AT_AND_MEASURED, ...MEASURED];

/** Codes in `MEASURED_ROUTES` whose own ties must not grow. */
export const MEASURED_CODES: readonly string[] =
  "gm0882 gm1979 gm1992 pv21 gm1699 gm0014 gm0106 gm0193 gm0003 gm0010 gm0024 ws0653 mnre1034 gm0718".split(
    " ",
  );

/** The n-th of many different days on which the register says something: nothing is kept of it yet. */
export const dayNumber = (n: number): string =>
  new Date(Date.UTC(2018, 0, 2 + ((n * 37) % 3_000))).toISOString().slice(0, 10);

/** What is alike on every day, or names a day in another way. */
const WITHOUT_DAY =
  /^\/(over|api|verkennen\/algoritme)?$|^\/over\/|geldigOp=|[?&]dag=|\.atom$|openapi\.json$/;

/** A route on the n-th day, where it takes one. */
export const onDay = (route: string, n: number): string => {
  if (route.includes("{dag}")) return route.replace("{dag}", dayNumber(n));
  if (WITHOUT_DAY.test(route)) return route;
  return `${route}${route.includes("?") ? "&" : "?"}geldigOp=${dayNumber(n)}`;
};
