import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useMemo, type ReactNode } from 'react';
import { RelayEnvironmentProvider } from 'react-relay/hooks';
import { createEnvironment } from '../shared/graphql/environment.ts';
import { useLanguage } from '../shared/i18n/useLanguage.ts';
import { useCalm } from '../shared/lib/useMediaQuery.ts';
import { usePreferences } from '../shared/preferences/preferences.ts';
import { useSessionState } from '../shared/session/sessionStore.ts';
import { antdTheme } from '../shared/theme/theme.ts';
import { useThemeAttribute, useThemeMode } from '../shared/theme/useThemeMode.ts';
import { LiveRegion } from '../shared/ui/LiveRegion.tsx';
import { pageNonce } from './styleNonce.ts';

/** Theme, language and data for everything below; a new person gets a new store. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const mode = useThemeMode();
  const { density } = usePreferences();
  const calm = useCalm();
  const language = useLanguage();
  const state = useSessionState();
  const viewer = 'session' in state ? state.session.id : null;

  useThemeAttribute(mode);
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  const theme = useMemo(() => antdTheme(mode, density, calm), [mode, density, calm]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the viewer is the reason to make a new one
  const environment = useMemo(() => createEnvironment(), [viewer]);

  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enUS : zhCN}
      // Without this 保存 is drawn as 保 存, which no search by name finds.
      button={{ autoInsertSpace: false }}
      {...(pageNonce && { csp: { nonce: pageNonce } })}
    >
      <App className="app" message={{ maxCount: 3, top: 72 }} notification={{ placement: 'bottomRight', maxCount: 3 }}>
        <RelayEnvironmentProvider environment={environment}>
          {children}
          <LiveRegion />
        </RelayEnvironmentProvider>
      </App>
    </ConfigProvider>
  );
}
