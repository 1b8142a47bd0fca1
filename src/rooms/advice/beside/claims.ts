import type { Evidence } from "#rooms/law";

/** Something said about cooperating in general. Without a source it is our own reasoning, and the page says so. */
export interface Claim {
  text: string;
  source: { title: string; url: string } | null;
  /** For what the law says: whether the act itself was read. The page shows `voorlopig`. */
  status?: Evidence["status"];
}

const ESB = {
  title: "M. Allers en T. de Greef, Gemeentelijke samenwerking verlaagt uitgaven meestal niet (ESB, 2017)",
  url: "https://esb.nu/gemeentelijke-samenwerking-verlaagt-uitgaven-meestal-niet/",
};
const inWgr = (article: string): Pick<Claim, "source" | "status"> => ({
  source: {
    title: `Wet gemeenschappelijke regelingen, artikel ${article}`,
    url: "https://wetten.overheid.nl/BWBR0003740",
  },
  status: "in de wet gelezen",
});
export const CENTRE = {
  title: "Centrumgemeenten niet verantwoordelijk als het erop aankomt (gemeente.nu, 2020)",
  url: "https://www.gemeente.nu/blog/centrumgemeenten-niet-verantwoordelijk-als-het-erop-aankomt/",
};

/** What working together costs. */
export const COSTS: readonly Claim[] = [
  {
    text: "Tijd. Elke stap gaat langs alle colleges en raden. Een raad heeft acht weken om op een ontwerp te reageren; daarna moet hij nog toestemming geven.",
    ...inWgr("1"),
  },
  {
    text: "Geld. Onderzoek over 2005 tot en met 2013 vond dat gemeenten door samenwerken gemiddeld niet minder uitgaven. Samen belasting innen was wel goedkoper, maar niet zoveel dat het totaal daalde.",
    source: ESB,
  },
  {
    text: "Geld aan het begin. Systemen, werkwijzen en contracten moeten eerst gelijk worden. Dat betaalt u voordat het iets oplevert.",
    source: null,
  },
  {
    text: "Afhankelijkheid. U beslist niet meer alleen over tempo, kwaliteit en prijs, en eigen kennis verdwijnt. Terug gaan is lastig.",
    source: null,
  },
];

/** What makes working together vulnerable. */
export const VULNERABLE: readonly Claim[] = [
  {
    text: "Iemand wil eruit. De regeling moet zeggen onder welke voorwaarden dat kan en wat het kost. Reken dat vooraf één keer uit.",
    ...inWgr("9"),
  },
  {
    text: "De raad staat op afstand. Toestemming kan hij alleen weigeren als iets in strijd is met het recht of het algemeen belang.",
    ...inWgr("1"),
  },
  {
    text: "De democratische controle is beperkt; onderzoekers noemen dat een nadeel van samenwerken.",
    source: ESB,
  },
  {
    text: "Een herindeling verandert de groep. Dan moet de regeling worden aangepast, of vervalt zij.",
    source: {
      title: "Wet algemene regels herindeling, artikel 41",
      url: "https://wetten.overheid.nl/BWBR0003718",
    },
    status: "voorlopig",
  },
  {
    text: "Niemand kijkt terug. Een regeling moet zeggen hoe zij wordt geëvalueerd; spreek ook af wanneer u ermee stopt.",
    ...inWgr("11a"),
  },
  {
    text: "Het hangt aan een paar mensen. Gaan zij weg, dan valt het vertrouwen weg waarop de samenwerking rust.",
    source: null,
  },
];
