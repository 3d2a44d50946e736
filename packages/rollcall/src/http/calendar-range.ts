/** The parameters `period`, `start` and `end` of the calls under `/admin` (contract section 6). */
import { ApiError } from './errors/api-error.ts';

/** How long a period is, and how its dates are written. All times are UTC. */
const periods = {
  day: { form: /^\d{4}-\d\d-\d\d$/, example: '2026-11-24' },
  month: { form: /^\d{4}-\d\d$/, example: '2026-11' },
  year: { form: /^\d{4}$/, example: '2026' },
} as const;

export type Period = keyof typeof periods;

export interface CalendarParameters {
  readonly period?: string;
  readonly start?: string;
  readonly end?: string;
}

/** Epoch milliseconds; what is absent is open. */
export interface CalendarRange {
  readonly period: Period;
  readonly fromMs?: number;
  readonly beforeMs?: number;
}

/**
 * From the beginning of the first period to the end of the last one. Dates are days where no period is given.
 *
 * @throws ApiError when a date is not one of the period, or the last comes before the first
 */
export function calendarRange(given: Required<CalendarParameters>): Required<CalendarRange>;
export function calendarRange(given: CalendarParameters): CalendarRange;
export function calendarRange({ period = 'day', start, end }: CalendarParameters): CalendarRange {
  if (!isPeriod(period)) throw invalid(`the parameter period is ${shown(period)}; send day, month or year`);
  const range: CalendarRange = {
    period,
    ...(start !== undefined && { fromMs: startOf('start', start, period) }),
    ...(end !== undefined && { beforeMs: endAfter(startOf('end', end, period), period) }),
  };
  if (range.fromMs !== undefined && range.beforeMs !== undefined && range.beforeMs <= range.fromMs)
    throw invalid(`the parameter end is ${shown(end)}, which is before the start ${shown(start)}`);
  return range;
}

function startOf(name: string, date: string, period: Period): number {
  const { form, example } = periods[period];
  const startMs = form.test(date) ? Date.parse(`${date}${'-01-01'.slice(date.length - 4)}`) : Number.NaN;
  // The 31st of a shorter month is a day of the next.
  if (Number.isNaN(startMs) || !new Date(startMs).toISOString().startsWith(date))
    throw invalid(`the parameter ${name} is ${shown(date)}; send a ${period} such as ${example}`);
  return startMs;
}

function endAfter(startMs: number, period: Period): number {
  const date = new Date(startMs);
  if (period === 'day') return date.setUTCDate(date.getUTCDate() + 1);
  if (period === 'month') return date.setUTCMonth(date.getUTCMonth() + 1);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}

function isPeriod(text: string): text is Period {
  return Object.hasOwn(periods, text);
}

function shown(text = ''): string {
  return JSON.stringify(text.slice(0, 40));
}

function invalid(message: string): ApiError {
  return new ApiError('invalidParameter', message);
}
