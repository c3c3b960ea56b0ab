/** Charts of stacked bars, drawn as a picture of which each cell that they lie over shows its part. */
import { cellText } from "../engine/format";
import { covers, placesOf, rectOf } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import type { ChartState } from "../engine/shown";
import type { ExcelHost } from "../host";
import { columnPixels } from "./cell-view";

type Picture = { readonly url: string; readonly left: readonly number[]; readonly top: readonly number[] };

const PIXELS_PER_POINT = 4 / 3;
const EDGE = 12;
const TICKS = 5;

const known = new WeakMap<ExcelHost, Map<ChartState, Picture>>();

function picturesOf(host: ExcelHost): Map<ChartState, Picture> {
  const there = known.get(host);
  if (there) {
    return there;
  }
  const made = new Map<ChartState, Picture>();
  known.set(host, made);
  host.workbook.listen(() => {
    made.forEach(({ url }) => URL.revokeObjectURL(url));
    made.clear();
  });
  return made;
}

/** Where each of some sizes begins, and where the last one ends. */
function edges(sizes: readonly number[]): readonly number[] {
  return sizes.reduce<readonly number[]>((all, size) => [...all, (all.at(-1) ?? 0) + size], [0]);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function numbersIn(sheet: Sheet, rect: Rect | null): readonly number[] {
  return rect ? [...placesOf(rect)].map(({ row, column }) => Number(sheet.at(row, column)?.value ?? 0) || 0) : [];
}

/** A round number of which about five reach the highest bar. */
function stepFor(most: number): number {
  const rough = Math.max(most, Number.MIN_VALUE) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

function text(x: number, y: number, size: number, anchor: string, content: string, look: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" dominant-baseline="middle" ${look}>${escaped(content)}</text>`;
}

function svgOf(host: ExcelHost, sheet: Sheet, chart: ChartState, width: number, height: number): string {
  const letters = chart.fontSize * PIXELS_PER_POINT;
  const names = chart.series[0]?.categories ?? null;
  const labels = names
    ? [...placesOf(names)].map(({ row, column }) => cellText(sheet.at(row, column)?.value ?? null, "General", host.locale))
    : [];
  const series = chart.series.map((one) => ({ ...one, figures: numbersIn(sheet, one.values) }));
  const totals = labels.map((_label, index) => series.reduce((sum, { figures }) => sum + (figures[index] ?? 0), 0));
  const step = stepFor(Math.max(...totals, 0));
  const most = Math.max(1, Math.ceil(Math.max(...totals, 0) / step)) * step;
  const left = EDGE + Math.min(width / 3, Math.max(0, ...labels.map((label) => label.length)) * letters * 0.55);
  const [top, bottom, right] = [
    EDGE * 2 + chart.titleSize * PIXELS_PER_POINT,
    height - letters * (chart.legend.visible ? 4 : 2),
    width - EDGE * 2,
  ];
  const scale = (right - left) / most;
  const slot = (bottom - top) / Math.max(1, labels.length);
  const bar = slot / (1 + (series[0]?.gapWidth ?? 0) / 100);
  const ink = `fill="${chart.fontColor}"`;
  const ticks = Array.from({ length: Math.round(most / step) + 1 }, (_tick, index) => {
    const x = left + index * step * scale;
    const line = chart.gridlines.visible ? `<path d="M${x} ${top}V${bottom}" stroke="${chart.gridlines.color}"/>` : "";
    return line + text(x, bottom + letters, letters, "middle", cellText(index * step, "General", host.locale), ink);
  });
  const bars = labels.map((label, index) => {
    const y = top + (chart.reversed ? index : labels.length - 1 - index) * slot + (slot - bar) / 2;
    let x = left;
    const parts = series.map(({ figures, color, hasDataLabels, labelColor }) => {
      const figure = figures[index] ?? 0;
      const from = x;
      x += figure * scale;
      const shown = hasDataLabels
        ? text((from + x) / 2, y + bar / 2, letters, "middle", cellText(figure, "General", host.locale), `fill="${labelColor}"`)
        : "";
      return `<rect x="${from}" y="${y}" width="${Math.max(0, x - from)}" height="${bar}" fill="${color}"/>${shown}`;
    });
    return text(left - 6, y + bar / 2, letters, "end", label, ink) + parts.join("");
  });
  let at = width / 2 - series.reduce((sum, { name }) => sum + name.length * letters * 0.55 + letters * 2.5, 0) / 2;
  const legend = series.map(({ name, color }) => {
    const from = at;
    at += name.length * letters * 0.55 + letters * 2.5;
    const mark = `<rect x="${from}" y="${height - letters * 1.8}" width="${letters * 0.7}" height="${letters * 0.7}" fill="${color}"/>`;
    return mark + text(from + letters, height - letters * 1.4, letters, "start", name, ink);
  });
  const title = text(
    width / 2,
    EDGE + (chart.titleSize * PIXELS_PER_POINT) / 2,
    chart.titleSize * PIXELS_PER_POINT,
    "middle",
    chart.title,
    `${ink} font-weight="700"`,
  );
  const frame = `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#ffffff" stroke="${chart.gridlines.color}"/>`;
  const content = [frame, title, ...ticks, ...bars, ...(chart.legend.visible ? legend : [])].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Calibri, Carlito, sans-serif">${content}</svg>`;
}

function draw(host: ExcelHost, sheet: Sheet, chart: ChartState, heightOf: (row: number) => number): Picture {
  const { row, column, rows, columns } = chart.at;
  const left = edges(Array.from({ length: columns }, (_size, index) => columnPixels(sheet, column + index)));
  const top = edges(Array.from({ length: rows }, (_size, index) => heightOf(row + index)));
  const svg = svgOf(host, sheet, chart, left.at(-1) ?? 0, top.at(-1) ?? 0);
  return { url: URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })), left, top };
}

/** The style of a cell that a chart lies over: its part of the picture; null where none does. */
export function chartBehind(
  host: ExcelHost,
  sheet: Sheet,
  row: number,
  column: number,
  heightOf: (row: number) => number,
): Readonly<Record<string, string>> | null {
  const chart = sheet.charts.find(({ at }) => covers(at, rectOf(row, column)));
  if (!chart) {
    return null;
  }
  const pictures = picturesOf(host);
  const picture = pictures.get(chart) ?? draw(host, sheet, chart, heightOf);
  pictures.set(chart, picture);
  const [x = 0, y = 0] = [picture.left[column - chart.at.column], picture.top[row - chart.at.row]];
  return {
    backgroundImage: `url("${picture.url}")`,
    backgroundPosition: `-${x}px -${y}px`,
    backgroundRepeat: "no-repeat",
    border: "0",
    boxShadow: "none",
  };
}
