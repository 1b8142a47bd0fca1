/** The pages of advice: asking, the answer, and what stands behind every reason. */
export { advicePages } from "./pages.tsx";
export { adviceSections } from "./sections.tsx";
