/** Days of the business, as the server counts them; what is due "today" must not depend on where the browser stands. */
export const BUSINESS_ZONE = 'Asia/Shanghai';

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  clocks.set(zone, clock);
  return clock;
}

/** What a clock on the wall of the zone shows, read as if it were UTC. */
function wallTime(instant: number, zone: string): number {
  const part = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
}

/** The day (yyyy-MM-dd) an instant falls on. */
export function dayOf(instant: Date | number, zone: string = BUSINESS_ZONE): string {
  return new Date(wallTime(Number(instant), zone)).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The instant at which a wall clock of the zone shows that hour of the day. */
export function instantOf(day: string, hour = 0, zone: string = BUSINESS_ZONE): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
  const offsetAt = (instant: number) => wallTime(instant, zone) - instant;
  // The second look matters where clocks change between the guess and the answer.
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess));
}

/** Monday of the week after: a week runs from Monday to Sunday. */
export function nextMonday(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, 7 - weekday);
}
