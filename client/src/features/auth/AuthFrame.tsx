import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../../shared/preferences/preferences.ts';
import { useThemeMode } from '../../shared/theme/useThemeMode.ts';
import styles from './AuthFrame.module.css';

/** The card that sign-in and set-up stand on, with the two choices one needs before having an account. */
export function AuthFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  const { language } = usePreferences();
  const mode = useThemeMode();
  const other = mode === 'dark' ? 'light' : 'dark';

  return (
    <main className={styles.frame}>
      <div className={styles.card}>
        <div className={styles.top}>
          <span className={styles.brand}>
            <img src="/favicon.svg" alt="" width={32} height={32} />
            {t('product')}
          </span>
          <span>
            <Button
              type="text"
              lang={language === 'en' ? 'zh-CN' : 'en'}
              onClick={() => setPreferences({ language: language === 'en' ? 'zh-CN' : 'en' })}
            >
              {language === 'en' ? '简体中文' : 'English'}
            </Button>
            <Button
              type="text"
              icon={other === 'dark' ? <MoonOutlined /> : <SunOutlined />}
              aria-label={`${t('theme.label')}: ${t(`theme.${other}`)}`}
              onClick={() => setPreferences({ theme: other })}
            />
          </span>
        </div>
        {children}
      </div>
    </main>
  );
}
