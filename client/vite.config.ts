import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { byteBudget } from './scripts/byteBudget.ts';
import { relayTags } from './scripts/relayTags.ts';

const api = process.env['CRMGRAPH_API'] ?? 'http://localhost:5080';

// Chunks are left to Vite: grouping vendors by hand pulls every table and date picker into the first load.
export default defineConfig({
  plugins: [relayTags(), react(), byteBudget(320)],
  build: { outDir: 'dist', target: 'es2022', sourcemap: false },
  server: {
    port: 5173,
    strictPort: true,
    // The API compares Origin with its own address, so the proxy must present itself as that address.
    proxy: Object.fromEntries(
      ['/graphql', '/account', '/health'].map((path) => [
        path,
        { target: api, ws: path === '/graphql', changeOrigin: true, headers: { origin: api } },
      ]),
    ),
  },
});
