// Small charts of lines, drawn as SVG, each with its words for who does not see it.

export type Point = { at: string; value: number };

type Limit = { value: number; severe: boolean };

/** The place of a value between two ends. */
const scale = (value: number, low: number, high: number, size: number) => (high === low ? size / 2 : ((value - low) / (high - low)) * size);

/** The course of values over time, with limits as lines. */
export function LineChart({ points, limits = [], label }: { points: readonly Point[]; limits?: readonly Limit[]; label: string }) {
  const [width, height, pad] = [320, 120, 8];
  const values = [...points.map(({ value }) => value), ...limits.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const times = points.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (time: number) => pad + scale(time, first, last, width - 2 * pad);
  const y = (value: number) => height - pad - scale(value, low, high, height - 2 * pad);
  const line = points.map(({ value }, at) => `${x(times[at]!).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {limits.map(({ value, severe }) => (
        <line key={value} class={severe ? "limit severe" : "limit"} x1={0} x2={width} y1={y(value)} y2={y(value)} />
      ))}
      <polyline points={line.join(" ")} />
      {points.map(({ value }, at) => (
        <circle key={at} cx={x(times[at]!)} cy={y(value)} r={at === points.length - 1 ? 4 : 2} />
      ))}
    </svg>
  );
}

/** A line without words, beside a number that says the same. */
export function Spark({ values }: { values: readonly number[] }) {
  if (values.length < 2) {
    return null;
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = values.map(
    (value, at) => `${(4 + (at / (values.length - 1)) * 72).toFixed(1)},${(24 - scale(value, low, high, 20)).toFixed(1)}`,
  );
  return (
    <svg class="spark" viewBox="0 0 80 28" aria-hidden="true">
      <polyline points={points.join(" ")} />
    </svg>
  );
}
