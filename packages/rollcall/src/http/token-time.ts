const twelveHourClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  month: 'short',
  day: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: true,
});

/** A time as the documentation writes `expirationTime`: `Tue, Jul 21, 2015 09:08:17 PM GMT` (contract section 3). */
export function formatExpirationTime(epochMs: number): string {
  // Put together from its parts: the separators of the locale change with the version of its data.
  const parts = Object.fromEntries(
    twelveHourClock.formatToParts(epochMs).map(({ type, value }) => [type, value]),
  );
  const { weekday, month, day, year, hour, minute, second, dayPeriod } = parts;
  return `${weekday}, ${month} ${day}, ${year} ${hour}:${minute}:${second} ${dayPeriod} GMT`;
}
