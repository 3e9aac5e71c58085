import type { CarePageQuery$data } from './__generated__/CarePageQuery.graphql.ts';
import type { CareDrawerCreateMutation$variables } from './__generated__/CareDrawerCreateMutation.graphql.ts';

export type CareLine = NonNullable<CarePageQuery$data['carePlanItems']>[number];
export type CareInput = CareDrawerCreateMutation$variables['input']['item'];

/** A line as it was read, to be sent again; what is empty is left out. */
export function inputOf(line: CareLine): CareInput {
  const { tier, trigger, title, type, content, channels, assigneeRole, days, dateKind } = line;
  const { month, day, calendar, leadDays, active } = line;
  const optional = { tierId: tier?.id, type, content, channels, assigneeRole, days, dateKind };
  const rest = { month, day, calendar, leadDays, active };
  const given = Object.entries({ ...optional, ...rest }).filter(([, value]) => value != null);
  return { ...Object.fromEntries(given), trigger: trigger ?? 'CONTACT', title: title ?? '' };
}

export const newLine: Partial<CareInput> = {
  trigger: 'DATE',
  type: 'CARE',
  calendar: 'LUNAR',
  leadDays: 1,
  active: true,
};

/** What stands in the line when it is looked ahead with: what was typed over what is kept. */
export function planWith(
  lines: readonly CareLine[],
  editing: CareLine | 'new' | null,
  draft: CareInput | null,
): readonly CareInput[] | null {
  if (draft === null) return null;
  const kept = lines.map((line) => (editing !== 'new' && line.id === editing?.id ? draft : inputOf(line)));
  return editing === 'new' ? [...kept, draft] : kept;
}
