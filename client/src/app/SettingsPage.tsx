import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shared/ui/PageHeader.tsx';
import { NoPermission } from '../shared/ui/StatePanel.tsx';
import styles from './SettingsPage.module.css';
import { useSettings } from './useSettings.ts';

/** What those who run the company's CRM can set, one line each. */
export function SettingsPage(): ReactElement {
  const { t } = useTranslation('shell');
  const entries = useSettings();
  return (
    <>
      <PageHeader title={t('nav.settings')} subtitle={t('settings.intro')} />
      {entries.length === 0 ? (
        <NoPermission />
      ) : (
        <ul className={styles.list}>
          {entries.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className={styles.entry ?? ''}>
                <b>{t(`settings.${label}`)}</b>
                <span className={styles.hint}>{t(`settings.${label}Hint`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
