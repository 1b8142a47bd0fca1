/** The pages of advice: asking, the answer, and what stands behind every reason. */
export { advicePages } from "./pages.tsx";
export { addressOf, type AdviceAddress, EXPLORE_PATH } from "./paths.ts";
export { advicePlaces } from "./places.ts";
export { adviceSections } from "./sections.tsx";
