import { CheckOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  setPreferences,
  usePreferences,
  type Density,
  type Language,
  type ThemeChoice,
} from '../../shared/preferences/preferences.ts';
import { signOut } from '../../shared/session/sessionStore.ts';
import { useSession, type RoleName } from '../../shared/session/useSession.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import styles from './UserMenu.module.css';

const languages: Record<Language, string> = { 'zh-CN': '简体中文', en: 'English' };

export function UserMenu() {
  const { t } = useTranslation('shell');
  const session = useSession();
  const { language, theme, density } = usePreferences();
  const toast = useToast();
  const navigate = useNavigate();

  const items: MenuProps['items'] = [
    {
      type: 'group',
      key: 'who',
      label: `${session.email} · ${session.roles.map((role) => t(`roles.${role as RoleName}`, role)).join(', ')}`,
    },
    {
      type: 'group',
      key: 'language',
      label: t('language'),
      children: (Object.keys(languages) as Language[]).map((key) => ({
        key,
        label: <Choice chosen={key === language} text={languages[key]} lang={key} />,
        onClick: () => setPreferences({ language: key }),
      })),
    },
    {
      type: 'group',
      key: 'theme',
      label: t('theme.label'),
      children: (['system', 'light', 'dark'] satisfies ThemeChoice[]).map((key) => ({
        key,
        label: <Choice chosen={key === theme} text={t(`theme.${key}`)} />,
        onClick: () => setPreferences({ theme: key }),
      })),
    },
    {
      type: 'group',
      key: 'density',
      label: t('density.label'),
      children: (['compact', 'middle', 'comfortable'] satisfies Density[]).map((key) => ({
        key,
        label: <Choice chosen={key === density} text={t(`density.${key}`)} />,
        onClick: () => setPreferences({ density: key }),
      })),
    },
    { type: 'divider' },
    { key: 'account', label: t('account'), onClick: () => void navigate({ to: '/me' }) },
    {
      key: 'signOut',
      label: t('signOut'),
      onClick: () => {
        signOut().catch(() => toast.error(t('signOutFailed')));
      },
    },
  ];

  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" className={styles.button ?? ''} aria-label={t('userMenu', { name: session.name })}>
        <UserOutlined aria-hidden />
        <span className={styles.name}>{session.name}</span>
      </Button>
    </Dropdown>
  );
}

function Choice({ chosen, text, lang }: { readonly chosen: boolean; readonly text: string; readonly lang?: string }) {
  const { t } = useTranslation('shell');
  return (
    <span className={styles.choice}>
      <span lang={lang}>{text}</span>
      {chosen && <CheckOutlined aria-label={t('chosen')} />}
    </span>
  );
}
