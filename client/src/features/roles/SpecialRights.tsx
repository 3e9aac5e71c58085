import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './matrix.module.css';
import type { PartProps } from './RecordRights.tsx';
import { hasSpecial, setSpecial } from './roleDraft.ts';
import { useSpecialName } from './useSpecialName.ts';

/** The rights without a reach, each in plain words. */
export function SpecialRights({ role, draft, onDraft, known }: PartProps & { readonly known: readonly string[] }) {
  const { t } = useTranslation('roles');
  const nameOf = useSpecialName();
  return (
    <>
      <p className={styles.hint}>{t('specialHint')}</p>
      <ul className={styles.special}>
        {known.map((right) => (
          <li key={right} className={draft.special.has(right) ? styles.changed : undefined}>
            <Checkbox
              checked={hasSpecial(role, draft, right)}
              onChange={({ target }) => onDraft(setSpecial(role, draft, right, target.checked))}
            >
              {nameOf(right)} <code className={styles.code}>{right}</code>
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );
}
