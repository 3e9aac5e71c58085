import { Button, Form, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import type { MappingStepMutation, MappingStepMutation$data } from './__generated__/MappingStepMutation.graphql.ts';
import styles from './ImportPage.module.css';
import type { Import, ImportField } from './ImportSteps.tsx';

const mutation = graphql`
  mutation MappingStepMutation($input: CheckCustomerImportInput!) {
    checkCustomerImport(input: $input) {
      job {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: MappingStepMutation$data) => data.checkCustomerImport;
const policies = ['SKIP', 'UPDATE', 'CREATE'] as const;
const keys = ['CODE', 'TAX_NUMBER', 'NAME'] as const;
const kinds = ['COMPANY', 'PERSON'] as const;

interface Props {
  readonly imported: Import;
  readonly fields: readonly ImportField[];
  readonly onChecking: (jobId: string) => void;
}

/** Which column fills which field, and what becomes of customers that are there already. */
export function MappingStep({ imported, fields, onChecking }: Props) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const [mapping, setMapping] = useState<ReadonlyMap<number, string>>(
    () => new Map(imported.mapping.map(({ column, field }) => [column, field])),
  );
  const [duplicates, setDuplicates] = useState(() => known(policies, imported.duplicates, 'SKIP'));
  const [key, setKey] = useState(() => known(keys, imported.key, 'NAME'));
  const [defaultKind, setDefaultKind] = useState(() => known(kinds, imported.defaultKind, 'COMPANY'));
  const [check, checking] = useAppMutation<MappingStepMutation, MappingStepMutation$data['checkCustomerImport']>(
    mutation,
    {
      payload: pick,
      namespace: 'import',
    },
  );

  // A field has one column: choosing it here takes it from where it was.
  function choose(column: number, field: string | undefined): void {
    const next = new Map([...mapping].filter(([other, taken]) => other !== column && taken !== field));
    if (field !== undefined) next.set(column, field);
    setMapping(next);
  }

  async function begin(): Promise<void> {
    const columns = [...mapping].map(([column, field]) => ({ column, field })).sort((a, b) => a.column - b.column);
    const taken = new Set(mapping.values());
    const values = imported.values
      .filter(({ field }) => taken.has(field))
      .map(({ field, text, value }) => ({ field, text, value: value ?? null }));
    const outcome = await check({ input: { id: imported.id, columns, values, duplicates, key, defaultKind } });
    if (outcome.ok && outcome.payload.job) onChecking(outcome.payload.job.id);
  }

  const options = fields.map(({ name, title }) => ({ value: name, label: title }));
  return (
    <Form layout="vertical" onFinish={() => void begin()}>
      <p className="figures">{t('rows', { name: imported.fileName, rows: formatNumber(imported.rows, language) })}</p>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col" className={styles.samples}>
              {t('samples')}
            </th>
            <th scope="col">{t('field')}</th>
          </tr>
        </thead>
        <tbody>
          {imported.columns.map(({ title, samples }, column) => (
            // A column is its place in the file; titles may repeat.
            <tr key={column}>
              <th scope="row">{title}</th>
              <td className={styles.samples}>{samples.join(' · ')}</td>
              <td>
                <Select
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  className={styles.field ?? ''}
                  aria-label={t('fieldOf', { title })}
                  placeholder={t('skipColumn')}
                  options={options}
                  value={mapping.get(column) ?? null}
                  onChange={(field: string | null | undefined) => choose(column, field ?? undefined)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Space wrap size="large">
        <Form.Item label={t('duplicates')}>
          <Select
            aria-label={t('duplicates')}
            className={styles.field ?? ''}
            value={duplicates}
            onChange={setDuplicates}
            options={policies.map((value) => ({ value, label: t(`policy.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('key')}>
          <Select
            aria-label={t('key')}
            className={styles.field ?? ''}
            disabled={duplicates === 'CREATE'}
            value={key}
            onChange={setKey}
            options={keys.map((value) => ({ value, label: t(`by.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('defaultKind')}>
          <Select
            aria-label={t('defaultKind')}
            className={styles.field ?? ''}
            value={defaultKind}
            onChange={setDefaultKind}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
      </Space>
      <div>
        <Button type="primary" htmlType="submit" loading={checking}>
          {t('check')}
        </Button>
      </div>
    </Form>
  );
}

function known<T extends string>(values: readonly T[], value: string, otherwise: NoInfer<T>): T {
  return values.find((one) => one === value) ?? otherwise;
}
