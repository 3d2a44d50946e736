/** How figures are written: three digits that mean something, with their unit. */
const unknown = '–';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function milliseconds(value: number): string {
  return `${value >= 100 ? grouped(value) : value.toFixed(1)} ms`;
}

export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? unknown : `${grouped(bytes / 1_000_000)} MB`;
}

export function times(value: number): string {
  return `${value.toFixed(value >= 10 ? 1 : 2)} x`;
}

export function percent(value: number): string {
  return `${(value * 100).toFixed(0)} %`;
}

export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
