/** Entries of one local day; neighbouring changes of the record are folded into one line. */
export interface DayGroup<Entry> {
  /** yyyy-MM-dd in the reader's time zone. */
  readonly day: string;
  readonly items: readonly (
    { readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'folded'; readonly entries: readonly Entry[] }
  )[];
}

interface Dated {
  readonly kind: string | null | undefined;
  readonly at: string | null | undefined;
}

export function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

type Item<Entry> = DayGroup<Entry>['items'][number];

function fold<Entry extends Dated>(entries: readonly Entry[]): Item<Entry>[] {
  const items: Item<Entry>[] = [];
  let run: Entry[] = [];
  const endRun = () => {
    const [only] = run;
    if (only !== undefined)
      items.push(run.length === 1 ? { kind: 'entry', entry: only } : { kind: 'folded', entries: run });
    run = [];
  };

  for (const entry of entries) {
    if (entry.kind === 'CUSTOMER_CHANGE') {
      run.push(entry);
    } else {
      endRun();
      items.push({ kind: 'entry', entry });
    }
  }
  endRun();
  return items;
}

/** Groups entries that come newest first, and keeps their order. */
export function dayGroups<Entry extends Dated>(entries: readonly Entry[]): readonly DayGroup<Entry>[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = localDay(entry.at ?? '');
    const sameDay = days.get(day);
    if (sameDay) sameDay.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, sameDay]) => ({ day, items: fold(sameDay) }));
}
