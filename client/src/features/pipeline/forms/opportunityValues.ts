import dayjs, { type Dayjs } from 'dayjs';
import type { CreateOpportunityMutation$variables } from './__generated__/CreateOpportunityMutation.graphql.ts';
import type { EditOpportunityMutation$variables } from './__generated__/EditOpportunityMutation.graphql.ts';
import type { sources } from './closing.ts';

type CreateInput = CreateOpportunityMutation$variables['input'];
type UpdateInput = EditOpportunityMutation$variables['input'];

/** What the form holds. */
export interface OpportunityValues {
  readonly customerId?: string;
  readonly stageId?: string;
  readonly title?: string;
  readonly amount?: number | null;
  readonly expectedCloseOn?: Dayjs | null;
  readonly ownerId?: string;
  readonly contactId?: string | null;
  readonly source?: (typeof sources)[number];
  readonly competitor?: string;
}

interface Known {
  readonly title: string | null | undefined;
  readonly amount: number | null | undefined;
  readonly expectedCloseOn: string | null | undefined;
  readonly owner: { readonly id: string } | null | undefined;
  readonly contact: { readonly id: string } | null | undefined;
  readonly source: string | null | undefined;
  readonly competitor: string | null | undefined;
}

const day = (value: Dayjs | null | undefined) => value?.format('YYYY-MM-DD') ?? null;
const text = (value: string | null | undefined) => value?.trim() || null;

export function createInput(pipelineId: string, values: OpportunityValues): CreateInput {
  return {
    pipelineId,
    customerId: values.customerId ?? '',
    stageId: values.stageId ?? null,
    title: values.title?.trim() ?? '',
    amount: values.amount ?? 0,
    expectedCloseOn: day(values.expectedCloseOn),
    ownerId: values.ownerId ?? null,
    source: values.source ?? null,
    competitor: text(values.competitor),
  };
}

export function valuesOf(known: Known): OpportunityValues {
  return {
    title: known.title ?? '',
    amount: known.amount ?? null,
    expectedCloseOn: known.expectedCloseOn == null ? null : dayjs(known.expectedCloseOn),
    ...(known.owner && { ownerId: known.owner.id }),
    contactId: known.contact?.id ?? null,
    ...(known.source != null && { source: known.source as (typeof sources)[number] }),
    competitor: known.competitor ?? '',
  };
}

/** Only what was changed, so that what somebody else changed meanwhile stays. */
export function changes(before: Known, values: OpportunityValues): Omit<UpdateInput, 'id' | 'version'> {
  const wanted = {
    title: values.title?.trim() ?? '',
    amount: values.amount ?? null,
    expectedCloseOn: day(values.expectedCloseOn),
    ownerId: values.ownerId ?? null,
    contactId: values.contactId ?? null,
    source: values.source ?? null,
    competitor: text(values.competitor),
  };
  const known: Record<keyof typeof wanted, unknown> = {
    title: before.title ?? '',
    amount: before.amount ?? null,
    expectedCloseOn: before.expectedCloseOn ?? null,
    ownerId: before.owner?.id ?? null,
    contactId: before.contact?.id ?? null,
    source: before.source ?? null,
    competitor: text(before.competitor),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => known[key as keyof typeof wanted] !== value),
  );
}
