import { PICTURE_WIDTH } from "./layout.ts";
import type { Network } from "./network.ts";

/** Room for names at the edges. */
const MARGIN = { side: 80, top: 24 };
/** A handful of points is not blown up further than this. */
const MOST_ENLARGED = 5;
const LEAST_HEIGHT = 260;

/** The points of a network, moved and enlarged so that they fill the picture. */
export interface Framed {
  network: Network;
  width: number;
  height: number;
}

export function framed(network: Network): Framed {
  const width = PICTURE_WIDTH + 2 * MARGIN.side;
  if (network.nodes.length === 0) return { network, width, height: LEAST_HEIGHT };
  const xs = network.nodes.map((it) => it.x);
  const ys = network.nodes.map((it) => it.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const breadth = Math.max(...xs) - left;
  const depth = Math.max(...ys) - top;
  const scale = Math.min(
    MOST_ENLARGED,
    PICTURE_WIDTH / Math.max(breadth, 1),
    PICTURE_WIDTH / Math.max(depth, 1),
  );
  const height = Math.max(LEAST_HEIGHT, Math.ceil(depth * scale + 2 * MARGIN.top));
  const shiftX = (PICTURE_WIDTH - breadth * scale) / 2 + MARGIN.side;
  const shiftY = (height - depth * scale) / 2;
  return {
    network: {
      ...network,
      nodes: network.nodes.map((it) => ({
        ...it,
        x: round((it.x - left) * scale + shiftX),
        y: round((it.y - top) * scale + shiftY),
      })),
    },
    width,
    height,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
