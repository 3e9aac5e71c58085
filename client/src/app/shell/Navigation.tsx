import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { navigation, settingsEntry } from '../navigation.ts';
import { useSettings } from '../useSettings.ts';
import styles from './Navigation.module.css';

/** A rail on wide screens, icons under 1200 px, a bar at the bottom of a phone: one list, three style sheets. */
export function Navigation() {
  const { t } = useTranslation('shell');
  const entries = useSettings().length > 0 ? [...navigation, settingsEntry] : navigation;
  return (
    <nav className={`${styles.nav ?? ''} no-print`} aria-label={t('navigation')}>
      <ul className={styles.list}>
        {entries.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={styles.link ?? ''} activeOptions={{ includeSearch: false }}>
              <span className={styles.icon} aria-hidden="true">
                <Icon />
              </span>
              <span>{t(`nav.${label}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
