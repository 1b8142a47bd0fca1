/** More than somebody asks who looks for one person; going through all of them takes far more. Page, hub and API count together. */
export const SEARCHES = {
  address: { name: "mensen", most: 60, minutes: 15 },
  account: { name: "mensen-zoeken", most: 100, minutes: 15 },
} as const;
