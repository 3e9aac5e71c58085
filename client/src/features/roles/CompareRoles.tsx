import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../shared/i18n/useFieldWords.ts';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import styles from './matrix.module.css';
import { differs, pairKey, pairsOf, type Pair } from './roleDifferences.ts';
import type { RoleRow } from './roleRow.ts';
import type { RolesSearch } from './rolesSearch.ts';
import { useRoleName } from './useRoleName.ts';
import { useSpecialName } from './useSpecialName.ts';

interface Props {
  readonly roles: readonly RoleRow[];
  readonly search: RolesSearch;
  readonly onSearch: (part: RolesSearch) => void;
}

/** Two roles side by side. */
export function CompareRoles({ roles, search, onSearch }: Props) {
  const { t } = useTranslation('roles');
  const nameOf = useRoleName();
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const one = roles.find(({ id }) => id === search.role) ?? roles[0];
  const other = roles.find(({ id }) => id === search.other) ?? roles.find(({ id }) => id !== one?.id);
  const options = roles.map((role) => ({ value: role.id, label: nameOf(role) }));
  const pairs = one && other && one.id !== other.id ? pairsOf(one, other) : null;
  const different = pairs?.filter(differs) ?? [];

  return (
    <>
      <div className={styles.filters}>
        <Select
          aria-label={t('choose')}
          className={styles.class ?? ''}
          value={one?.id ?? null}
          options={options}
          onChange={(role) => onSearch({ role })}
        />
        <Select
          aria-label={t('compareWith')}
          className={styles.class ?? ''}
          value={other?.id ?? null}
          options={options}
          onChange={(id) => onSearch({ other: id })}
        />
        <Checkbox checked={onlyDifferences} onChange={({ target }) => setOnlyDifferences(target.checked)}>
          {t('onlyDifferences')}
        </Checkbox>
        {pairs && (
          <span className={styles.figure} role="status">
            {t('differences', { count: different.length })}
          </span>
        )}
      </div>
      {pairs === null || !one || !other ? (
        <p className={styles.hint}>{t('chooseTwo')}</p>
      ) : onlyDifferences && different.length === 0 ? (
        <FirstUse title={t('noDifference')} />
      ) : (
        <table className={`${styles.table ?? ''} ${styles.fields ?? ''}`} aria-label={t('tab.compare')}>
          <thead>
            <tr>
              <th scope="col">{t('right')}</th>
              <th scope="col">{nameOf(one)}</th>
              <th scope="col">{nameOf(other)}</th>
            </tr>
          </thead>
          <tbody>
            {(onlyDifferences ? different : pairs).map((pair) => (
              <PairRow key={`${pair.kind} ${pairKey(pair)}`} pair={pair} marked={!onlyDifferences && differs(pair)} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function PairRow({ pair, marked }: { readonly pair: Pair; readonly marked: boolean }) {
  const { t } = useTranslation('roles');
  const { typeName, fieldName } = useFieldWords();
  const specialName = useSpecialName();

  function words(): readonly [string, string, string] {
    switch (pair.kind) {
      case 'reach':
        return [
          t('cell', { row: t(`entities.${pair.entity}`), column: t(`action.${pair.action}`) }),
          t(`reach.${pair.sides[0]}`),
          t(`reach.${pair.sides[1]}`),
        ];
      case 'special':
        return [specialName(pair.right), ...both(pair.sides, (granted) => t(granted ? 'yes' : 'no'))];
      case 'field':
        return [
          `${typeName(pair.field.type)} · ${fieldName(pair.field.type, pair.field.field)}`,
          ...both(pair.sides, ({ read, write, export: exported }) =>
            [
              t('cell', { row: t('read'), column: t(`access.${read}`) }),
              t('cell', { row: t('write'), column: t(write ? 'yes' : 'no') }),
              t('cell', { row: t('export'), column: t(`access.${exported}`) }),
            ].join(' · '),
          ),
        ];
    }
  }

  const [name, one, other] = words();
  return (
    <tr className={marked ? styles.changed : undefined}>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        {pair.kind !== 'reach' && <code className={styles.code}>{pairKey(pair)}</code>}
      </th>
      <td>{one}</td>
      <td>{other}</td>
    </tr>
  );
}

const both = <T,>([one, other]: readonly [T, T], word: (side: T) => string): readonly [string, string] => [
  word(one),
  word(other),
];
