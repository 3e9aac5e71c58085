import { theme, type ThemeConfig } from 'antd';
import type { Density } from '../preferences/preferences.ts';

const chinese =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

// The defaults miss WCAG AA contrast in places; these values were measured.
const light: ThemeConfig['token'] = {
  colorPrimary: '#0958d9',
  colorLink: '#0958d9',
  colorError: '#cf1322',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDescription: '#5f5f5f',
  colorBgLayout: '#f4f6f9',
};
const dark: ThemeConfig['token'] = {
  colorPrimary: '#3c89e8',
  colorLink: '#69b1ff',
  colorTextPlaceholder: '#9a9a9a',
  colorTextDescription: '#a6a6a6',
};

// Density changes row height, never the 14 px text: smaller Chinese characters become hard to read.
const rowPadding: Record<Density, number> = { compact: 5, middle: 9, comfortable: 13 };

export function antdTheme(mode: 'light' | 'dark', density: Density): ThemeConfig {
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { prefix: 'ant', key: 'crmgraph' },
    token: {
      ...(mode === 'dark' ? dark : light),
      fontSize: 14,
      borderRadius: 8,
      fontFamily: chinese,
      motionDurationMid: '0.15s',
    },
    components: {
      Table: { cellPaddingBlock: rowPadding[density], cellPaddingInline: 12 },
      Button: { primaryShadow: 'none' },
    },
  };
}
