import { ARHI, LEAVING_LAW, MERGER_LAW, type Rule } from "#rooms/law";

/** Something said about cooperating in general. Without a source it is our own reasoning, and the page says so. */
export interface Claim {
  text: string;
  source: { title: string; url: string } | null;
}

const ESB = {
  title: "M. Allers en T. de Greef, Gemeentelijke samenwerking verlaagt uitgaven meestal niet (ESB, 2017)",
  url: "https://esb.nu/gemeentelijke-samenwerking-verlaagt-uitgaven-meestal-niet/",
};
const WGR_URL = "https://wetten.overheid.nl/BWBR0003740";

/** What an act says, after what that means here. */
const byLaw = (meaning: string, { says, article }: Rule, url = WGR_URL): Claim => ({
  text: `${meaning} ${says}`,
  source: { title: article, url },
});
export const CENTRE = {
  title: "Centrumgemeenten niet verantwoordelijk als het erop aankomt (gemeente.nu, 2020)",
  url: "https://www.gemeente.nu/blog/centrumgemeenten-niet-verantwoordelijk-als-het-erop-aankomt/",
};

/** What working together costs. */
export const COSTS: readonly Claim[] = [
  byLaw("Tijd.", LEAVING_LAW.making),
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
  byLaw("Iemand wil eruit. Reken vooraf één keer uit wat dat kost.", LEAVING_LAW.terms),
  byLaw("De raad staat op afstand.", LEAVING_LAW.refusing),
  {
    text: "De democratische controle is beperkt; onderzoekers noemen dat een nadeel van samenwerken.",
    source: ESB,
  },
  byLaw("Een herindeling verandert de groep.", MERGER_LAW.adapts, ARHI.url),
  byLaw("Niemand kijkt terug. Spreek ook af wanneer u ermee stopt.", LEAVING_LAW.evaluating),
  {
    text: "Het hangt aan een paar mensen. Gaan zij weg, dan valt het vertrouwen weg waarop de samenwerking rust.",
    source: null,
  },
];
