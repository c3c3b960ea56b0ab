/** How charts look, once for Excel and for files; what is printed of them is never smaller than 9 points, on pages that are shrunk to 85 %. */

export const CHART_LOOK = {
  /** Points. */
  titleSize: 13,
  textSize: 11,
  ink: "#1F2933",
  lines: "#D9E2EC",
  /** Room between bars, in hundredths of a bar. */
  gap: 40,
  /** Hundredths of a bar: those of one category lie on one line. */
  overlap: 100,
} as const;

/** One series needs no names, and its figures stand in its bars; several are told apart by their names. */
export function hasLegend(series: readonly unknown[]): boolean {
  return series.length > 1;
}

const [RED, GREEN, BLUE, MIDDLE] = [299, 587, 114, 140_000];

/** Black or white, whichever is read on the colour (`#RRGGBB`; brightness as W3C's AERT 2.2 weighs it). */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red * RED + green * GREEN + blue * BLUE > MIDDLE ? "#000000" : "#FFFFFF";
}
