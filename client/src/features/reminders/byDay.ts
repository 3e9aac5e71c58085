import { dayOf } from '../../shared/lib/businessDay.ts';

/** Rows in their order, put together by the day they came. */
export function byDay<T extends { readonly createdAt: string | null | undefined }>(
  rows: readonly T[],
  zone?: string,
): { readonly day: string; readonly rows: readonly T[] }[] {
  const days = new Map<string, T[]>();
  for (const row of rows) {
    const day = dayOf(new Date(row.createdAt ?? 0), zone);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days].map(([day, ofDay]) => ({ day, rows: ofDay }));
}
