import { Button, Checkbox, Input, Select } from 'antd';
import { memo, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../shared/i18n/useFieldWords.ts';
import { NoResult } from '../../shared/ui/StatePanel.tsx';
import { groupByType, matches, type FieldFilter } from './fieldFilter.ts';
import styles from './matrix.module.css';
import type { PartProps } from './RecordRights.tsx';
import { backToDefault, setField, type FieldChange } from './roleDraft.ts';
import { accesses, coordinate, type DataClass, type FieldRight } from './roleRow.ts';

const classes = [
  'PUBLIC',
  'BUSINESS',
  'PERSONAL',
  'PERSONAL_SENSITIVE',
  'SECRET',
] as const satisfies readonly DataClass[];

/**
 * Every field the role can be asked about. Plain controls: there are three times as many as fields, and all of them are
 * there at once, so that the browser's own search and a screen reader find each.
 */
export function FieldMatrix({ role, draft, onDraft }: PartProps) {
  const { t } = useTranslation('roles');
  const words = useFieldWords();
  const [filter, setFilter] = useState<FieldFilter>({ text: '', dataClass: null, onlyDifferent: false });
  const wanted = useDeferredValue(filter);
  const all = role.fieldRights ?? [];
  const shown = all.filter((right) => matches(right, wanted, draft, words));

  return (
    <>
      <div className={styles.filters}>
        <Input.Search
          className={styles.search ?? ''}
          aria-label={t('searchField')}
          placeholder={t('searchHint')}
          allowClear
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
        <Select
          aria-label={t('dataClass')}
          className={styles.class ?? ''}
          value={filter.dataClass ?? 'ANY'}
          onChange={(value) => setFilter({ ...filter, dataClass: classes.find((known) => known === value) ?? null })}
          options={[
            { value: 'ANY', label: t('anyClass') },
            ...classes.map((value) => ({ value, label: t(`classes.${value}`) })),
          ]}
        />
        <Checkbox
          checked={filter.onlyDifferent}
          onChange={({ target }) => setFilter({ ...filter, onlyDifferent: target.checked })}
        >
          {t('onlyDifferent')}
        </Checkbox>
        <span className={styles.figure} role="status">
          {t('fieldCount', { shown: shown.length, total: all.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <NoResult title={t('noField')} onClear={() => setFilter({ text: '', dataClass: null, onlyDifferent: false })} />
      ) : (
        <table className={`${styles.table ?? ''} ${styles.fields ?? ''}`} aria-label={t('matrix')}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('read')}</th>
              <th scope="col">{t('write')}</th>
              <th scope="col">{t('export')}</th>
              <th scope="col">{t('isDefault')}</th>
            </tr>
          </thead>
          {groupByType(shown).map(([type, rights]) => (
            <tbody key={type}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={styles.group}>
                  {words.typeName(type)} <code className={styles.code}>{type}</code>
                </th>
              </tr>
              {rights.map((right) => (
                <FieldRow
                  key={coordinate(right)}
                  right={right}
                  change={draft.fields.get(coordinate(right))}
                  onDraft={onDraft}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  );
}

interface RowProps {
  readonly right: FieldRight;
  readonly change: FieldChange | undefined;
  readonly onDraft: PartProps['onDraft'];
}

const FieldRow = memo(function FieldRow({ right, change, onDraft }: RowProps) {
  const { t } = useTranslation('roles');
  const words = useFieldWords();
  const { read, write, export: exported, isDefault } = change ?? right;
  const set = (part: Partial<Pick<FieldChange, 'read' | 'write' | 'export'>>) =>
    onDraft((draft) => setField(draft, right, part));
  const field = `${words.typeName(right.type)} ${words.fieldName(right.type, right.field)}`;
  return (
    <tr className={change && styles.changed}>
      <th scope="row">
        <span className={styles.name}>{words.fieldName(right.type, right.field)}</span>
        <span className={styles.meta}>
          <code className={styles.code}>{coordinate(right)}</code>
          {t(`classes.${right.dataClass}`)}
          {change && <b className={styles.mark}>{t('changed')}</b>}
        </span>
      </th>
      <td>
        <AccessSelect
          label={t('cell', { row: field, column: t('read') })}
          value={read}
          onChange={(value) => set({ read: value })}
        />
      </td>
      <td>
        <input
          type="checkbox"
          className={styles.check}
          aria-label={t('cell', { row: field, column: t('write') })}
          checked={write}
          disabled={read !== 'FULL'}
          onChange={({ target }) => set({ write: target.checked })}
        />
      </td>
      <td>
        <AccessSelect
          label={t('cell', { row: field, column: t('export') })}
          value={exported}
          atMost={read}
          onChange={(value) => set({ export: value })}
        />
      </td>
      <td>
        {isDefault ? (
          <span className={styles.code}>{t('isDefault')}</span>
        ) : (
          <Button
            size="small"
            type="link"
            aria-label={t('toDefaultOf', { field })}
            onClick={() => onDraft((draft) => backToDefault(draft, right))}
          >
            {t('toDefault')}
          </Button>
        )}
      </td>
    </tr>
  );
});

interface SelectProps {
  readonly label: string;
  readonly value: FieldRight['read'];
  /** More than this is not on offer. */
  readonly atMost?: FieldRight['read'];
  readonly onChange: (value: FieldRight['read']) => void;
}

function AccessSelect({ label, value, atMost = 'FULL', onChange }: SelectProps) {
  const { t } = useTranslation('roles');
  return (
    <select
      className={styles.select}
      data-access={value}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(accesses.find((known) => known === target.value) ?? 'NONE')}
    >
      {accesses.map((access) => (
        <option key={access} value={access} disabled={accesses.indexOf(access) > accesses.indexOf(atMost)}>
          {t(`access.${access}`)}
        </option>
      ))}
    </select>
  );
}
