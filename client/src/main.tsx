import './app/trustedTypes.ts';
import 'antd/dist/reset.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './app/app.css';
import { zh } from './app/i18n/zh.ts';
import { createAppRouter } from './app/router.ts';
import { pageNonce, stampStyles } from './app/styleNonce.ts';
import { startI18n } from './shared/i18n/i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root element.');

if (pageNonce) stampStyles(pageNonce);
await startI18n(zh, async () => (await import('./app/i18n/en.ts')).en);
createRoot(root).render(
  <StrictMode>
    <App router={createAppRouter()} />
  </StrictMode>,
);
