// The chart of docs/performance.md: CPU time for a page by contender, of each group of pages read as bytes.
const COLORS = {
  parseDocument: "#9aa0a6",
  offprint: "#1a73e8",
  "offprint, stream": "#7baaf7",
  readability: "#e8710a",
  defuddle: "#d93025",
};
const [WIDTH, LABEL, BAR, GAP] = [720, 190, 16, 10];

/** An SVG with a bar for each row; long ones are on a scale of logarithms. */
export function chart(rows) {
  const shown = rows.filter(({ door }) => door === "bytes");
  const cost = ({ warm, pages }) => warm / pages;
  const most = Math.max(...shown.map(cost));
  const least = Math.min(...shown.map(cost)) / 2;
  const width = (row) =>
    (Math.log(cost(row) / least) / Math.log(most / least)) * (WIDTH - LABEL - 80);
  const bars = shown.map((row, i) => {
    const y =
      28 +
      i * (BAR + GAP / 2) +
      [...new Set(shown.slice(0, i + 1).map((r) => r.group))].length * GAP;
    const end = LABEL + width(row);
    return `<text x="${LABEL - 8}" y="${y + 12}" text-anchor="end">${row.group}: ${row.name}</text><rect x="${LABEL}" y="${y}" width="${width(row).toFixed(0)}" height="${BAR}" fill="${COLORS[row.name]}"/><text x="${(end + 6).toFixed(0)}" y="${y + 12}">${cost(row).toFixed(2)} ms</text>`;
  });
  const height =
    60 + shown.length * (BAR + GAP / 2) + new Set(shown.map((r) => r.group)).size * GAP;
  const title = "CPU time for a page, bytes in, warm; logarithmic";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}"><rect width="100%" height="100%" fill="#fff"/><text x="8" y="20" font-weight="bold">${title}</text>${bars.join("")}</svg>\n`;
}
