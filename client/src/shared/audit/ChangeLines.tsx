import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import type { ChangeLines_event$data, ChangeLines_event$key } from './__generated__/ChangeLines_event.graphql.ts';
import styles from './ChangeLines.module.css';
import { fieldWord, valueWord } from './auditWords.ts';

const fragment = graphql`
  fragment ChangeLines_event on AuditEvent {
    changes {
      field
      access
      before
      after
      beforeName
      afterName
    }
  }
`;

const FEW = 4;

type Change = NonNullable<ChangeLines_event$data['changes']>[number];

/** Field by field, before and after, as far as the reader may see it. */
export function ChangeLines({ event }: { readonly event: ChangeLines_event$key }) {
  const { t } = useTranslation('audit');
  const [all, setAll] = useState(false);
  const changes = useFragment(fragment, event).changes ?? [];
  if (changes.length === 0) return null;
  const shown = all ? changes : changes.slice(0, FEW);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((change) => (
          <li key={change.field} className={styles.value}>
            <Line change={change} />
          </li>
        ))}
      </ul>
      {changes.length > FEW && (
        <Button type="link" className={styles.more ?? ''} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { count: changes.length - FEW })}
        </Button>
      )}
    </>
  );
}

function Line({ change: { field, access, before, after, beforeName, afterName } }: { readonly change: Change }) {
  const { t } = useTranslation('audit');
  const word = (value: string | null | undefined, name: string | null | undefined) =>
    name ?? (value == null ? t('empty') : valueWord(field, value));
  const hidden = access === 'NONE' || (access === 'MASK' && before == null && after == null);
  return (
    <>
      <span className={styles.field}>{fieldWord(field)}: </span>
      {hidden && t('hidden')}
      {!hidden && before == null && <ins>{word(after, afterName)}</ins>}
      {!hidden && before != null && (
        <span>{t('toValue', { before: word(before, beforeName), after: word(after, afterName) })}</span>
      )}
    </>
  );
}
