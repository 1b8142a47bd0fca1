import type { Child } from "hono/jsx";
import { formatCount } from "../words.ts";

export interface Bar {
  /** Who or what it is of: a link, or text. */
  name: Child;
  value: number;
  /** Where the rows stand that it counts. */
  href: string;
}

/** Of the column, in percents: behind the longest bar stands its number. */
const LONGEST = 75;

/**
 * A picture of amounts that is its own table: a bar with its name before it and its number behind it, so that nobody
 * has to go from a legend to a colour.
 * @param heads what stands above the names and above the numbers, for whoever hears the table
 */
export const BarTable = ({
  caption,
  heads: [who, what],
  bars,
}: {
  caption: Child;
  heads: readonly [string, string];
  bars: readonly Bar[];
}) => {
  const most = Math.max(1, ...bars.map((it) => it.value));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead class="for-hearing">
        <tr>
          <th scope="col">{who}</th>
          <th scope="col">{what}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((it) => (
          <tr>
            <th scope="row">{it.name}</th>
            <td>
              <svg width={`${Math.max(1, Math.round((LONGEST * it.value) / most))}%`} aria-hidden="true">
                <rect class="bar" width="100%" height="100%" />
              </svg>
              <a href={it.href}>{formatCount(it.value)}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
