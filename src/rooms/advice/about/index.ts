/** About the advice itself: what it computes with, how good it is and what it cannot know. */
export { aboutPages } from "./pages.tsx";
