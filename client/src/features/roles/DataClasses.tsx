import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../shared/i18n/useFieldWords.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import type { RolesPageQuery$data } from './__generated__/RolesPageQuery.graphql.ts';
import { groupByType, isNamed } from './fieldFilter.ts';
import styles from './matrix.module.css';

type GovernedField = NonNullable<RolesPageQuery$data['accessModel']>['fields'][number];

const classes = ['PUBLIC', 'BUSINESS', 'PERSONAL', 'PERSONAL_SENSITIVE', 'SECRET'] as const;

/** How closely each field is kept where no role says otherwise. */
export function DataClasses({ fields }: { readonly fields: readonly GovernedField[] }) {
  const { t } = useTranslation('roles');
  const term = useTerm('roles');
  const words = useFieldWords();
  const [text, setText] = useState('');
  const shown = fields.filter((field) => isNamed(field, text, words));
  return (
    <>
      <dl className={styles.classes}>
        {classes.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`classes.${name}`)}</dt>
            <dd>{t(`classMeans.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.filters}>
        <Input.Search
          className={styles.search ?? ''}
          aria-label={t('searchField')}
          placeholder={t('searchHint')}
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span className={styles.figure} role="status">
          {t('fieldCount', { shown: shown.length, total: fields.length })}
        </span>
      </div>
      <table className={`${styles.table ?? ''} ${styles.fields ?? ''}`} aria-label={t('tab.classes')}>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('dataClass')}</th>
            <th scope="col">{t('maskLabel')}</th>
          </tr>
        </thead>
        {groupByType(shown).map(([type, group]) => (
          <tbody key={type}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={styles.group}>
                {words.typeName(type)} <code className={styles.code}>{type}</code>
              </th>
            </tr>
            {group.map(({ field, dataClass, mask }) => (
              <tr key={field}>
                <th scope="row">
                  <span className={styles.name}>{words.fieldName(type, field)}</span>
                  <code className={styles.code}>{`${type}.${field}`}</code>
                </th>
                <td>{term('classes', dataClass)}</td>
                <td>{term('mask', mask)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
