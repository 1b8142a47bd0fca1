import type { MenuItem } from "#kit/menu.ts";

/** What stands under every page about the site itself; rooms add what they tell about their data. */
export const FOOTER: MenuItem[] = [
  { label: "Van wie is Vliegwiel?", path: "/over", order: 10 },
  { label: "Woordenlijst", path: "/over/woordenlijst", order: 30 },
  { label: "Privacy", path: "/over/privacy", order: 40 },
  { label: "Wat wordt vastgelegd", path: "/over/vastlegging", order: 45 },
  { label: "Toegankelijkheid", path: "/over/toegankelijkheid", order: 50 },
  { label: "Contact", path: "/over/contact", order: 60 },
  { label: "API", path: "/api", order: 70 },
];
