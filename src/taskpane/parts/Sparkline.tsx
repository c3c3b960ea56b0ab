/** A line through a few figures, as high as a line of text. Its label says every one of them; what is not there is a gap. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { toNumber } from "../../core/numbers/exact";
import type { ChartPoint } from "../../review/steps/compare/words";

const useStyles = makeStyles({
  chart: {
    // The colour of the text around it, so every contrast theme draws it.
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 3;

type Dot = { readonly x: number; readonly y: number };

/** null: a gap. The lowest figure at the bottom, the highest at the top; where all are equal, in the middle. */
function dotsOf(points: readonly ChartPoint[]): readonly (Dot | null)[] {
  const figures = points.map(({ percent }) => (percent === null ? null : toNumber(percent)));
  const there = figures.filter((figure) => figure !== null);
  const [low, high] = [Math.min(...there), Math.max(...there)];
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1);
  return figures.map((figure, index) => {
    const share = high === low ? 0.5 : ((figure ?? low) - low) / (high - low);
    return figure === null ? null : { x: EDGE + index * step, y: HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE) };
  });
}

/** Lines between neighbours that are both there. */
function pathOf(dots: readonly (Dot | null)[]): string {
  return dots.map((dot, index) => (dot === null ? "" : `${dots[index - 1] ? "L" : "M"}${dot.x.toFixed(1)} ${dot.y.toFixed(1)}`)).join("");
}

export function Sparkline({ points, label }: { readonly points: readonly ChartPoint[]; readonly label: string }) {
  const styles = useStyles();
  const dots = dotsOf(points);
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart}>
      <path d={pathOf(dots)} fill="none" stroke="currentColor" strokeWidth={1.5} />
      {dots.map((dot, index) =>
        dot === null ? null : <circle key={points[index]?.period} cx={dot.x} cy={dot.y} r={2} fill="currentColor" />,
      )}
    </svg>
  );
}
