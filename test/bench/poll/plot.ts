/** A day of polling as a picture: requests by the hour, and how many articles were found within how many minutes. */

export interface Series {
  name: string;
  colour: string;
  /** Requests in each hour of the day. */
  perHour: number[];
  /** Minutes from publication to article, ascending. */
  delays: number[];
}

const [WIDTH, HEIGHT, LEFT, TOP] = [380, 220, 60, 40];
const MINUTES = 60;

export function plotDay(series: readonly Series[]): string {
  const most = Math.max(...series.flatMap(({ perHour }) => perHour));
  const top = Math.ceil(most / 1000) * 1000;
  const line = (points: [number, number][], colour: string) =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}"/>`;
  const y = (share: number) => TOP + HEIGHT * (1 - share);
  const panel = (x: number, title: string, ticks: string[], bottoms: string[], lines: string) =>
    `<g transform="translate(${x},0)"><text x="${LEFT}" y="24" font-weight="bold">${title}</text>
${ticks.map((tick, i) => `<line x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${y(i / (ticks.length - 1))}" y2="${y(i / (ticks.length - 1))}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y(i / (ticks.length - 1)) + 4}" text-anchor="end">${tick}</text>`).join("\n")}
${bottoms.map((bottom, i) => `<text x="${LEFT + (WIDTH * i) / (bottoms.length - 1)}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${bottom}</text>`).join("\n")}
${lines}</g>`;
  const requests = series.map(({ perHour, colour }) =>
    line(
      perHour.map((n, hour) => [LEFT + (WIDTH * hour) / (perHour.length - 1), y(n / top)]),
      colour,
    ),
  );
  const found = series.map(({ delays, colour }) =>
    line(
      Array.from({ length: MINUTES + 1 }, (_, minute) => {
        const within = delays.filter((delay) => delay <= minute).length;
        return [LEFT + (WIDTH * minute) / MINUTES, y(within / delays.length)];
      }),
      colour,
    ),
  );
  const legend = series.map(
    ({ name, colour }, i) =>
      `<rect x="${LEFT + i * 260}" y="${TOP + HEIGHT + 34}" width="14" height="4" fill="${colour}"/><text x="${LEFT + 20 + i * 260}" y="${TOP + HEIGHT + 40}">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * (WIDTH + LEFT) + 40} ${TOP + HEIGHT + 60}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${panel(
  0,
  "Requests by the hour (UTC)",
  ["0", "1", "2", "3", "4"].map((_, i) => String(Math.round((top * i) / 4))),
  ["0", "6", "12", "18", "24"],
  requests.join("\n"),
)}
${panel(WIDTH + LEFT + 20, "Articles found within minutes of publication", ["0 %", "25 %", "50 %", "75 %", "100 %"], ["0", "15", "30", "45", "60"], found.join("\n"))}
${legend.join("\n")}
</svg>
`;
}
