import { CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CustomersSearch } from '../customersSearch.ts';
import { useTerm } from '../terms.ts';
import type { Choice, CustomerChoices } from '../useCustomerChoices.ts';
import { ClearAll } from './FilterFields.tsx';
import styles from './FilterChips.module.css';
import { SaveSegment } from './SaveSegment.tsx';
import type { CustomersUrl } from './useCustomersUrl.ts';

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<CustomersSearch>;
}

interface Props extends Pick<CustomersUrl, 'search' | 'change'> {
  readonly choices: CustomerChoices;
  readonly onClear: () => void;
}

const labelOf = (options: readonly Choice[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

const remaining = <T extends string>(values: readonly T[] | undefined, value: T): T[] =>
  (values ?? []).filter((other) => other !== value);

function useChips({ search, choices }: Pick<Props, 'search' | 'choices'>): readonly Chip[] {
  const { t } = useTranslation('customers');
  const term = useTerm();
  return [
    ...(search.text === undefined
      ? []
      : [{ key: 'text', label: `“${search.text}”`, without: { text: undefined } as Partial<CustomersSearch> }]),
    ...(search.tier ?? []).map((id) => ({
      key: `tier ${id}`,
      label: labelOf(choices.tiers, id),
      without: { tier: remaining(search.tier, id) },
    })),
    ...(search.lifecycle ?? []).map((value) => ({
      key: value,
      label: term('lifecycle', value),
      without: { lifecycle: remaining(search.lifecycle, value) },
    })),
    ...(search.owner === undefined
      ? []
      : [
          {
            key: 'owner',
            label: search.owner === 'me' ? t('me') : `${t('column.owner')}: ${labelOf(choices.owners, search.owner)}`,
            without: { owner: undefined },
          },
        ]),
    ...(search.tag ?? []).map((id) => ({
      key: `tag ${id}`,
      label: labelOf(choices.tags, id),
      without: { tag: remaining(search.tag, id) },
    })),
    ...(search.city === undefined
      ? []
      : [{ key: 'city', label: `${t('column.city')}: ${search.city}`, without: { city: undefined } }]),
    ...(search.segment === undefined
      ? []
      : [
          {
            key: 'segment',
            label: `${t('segment')}: ${labelOf(choices.segments, search.segment)}`,
            without: { segment: undefined },
          },
        ]),
    ...(search.noNextStep ? [{ key: 'noNextStep', label: t('noNextStep'), without: { noNextStep: undefined } }] : []),
  ];
}

/** The filters in force, each a button that takes it away. */
export function FilterChips({ search, change, choices, onClear }: Props) {
  const { t } = useTranslation('customers');
  const chips = useChips({ search, choices });
  if (chips.length === 0) return null;

  return (
    <div className={styles.row}>
      <ul className={styles.chips} aria-label={t('chips')}>
        {chips.map(({ key, label, without }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.chip}
              aria-label={t('removeChip', { label })}
              onClick={() => change(without)}
            >
              {label} <CloseOutlined aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <ClearAll onClear={onClear} />
      <SaveSegment search={search} />
    </div>
  );
}
