import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = { index: at('client/index.html'), graphiql: at('client/graphiql.html') };

/** The explorer and GraphiQL: two pages that share nothing heavy. In development the API is a
 * server on port 4000, started with CARTULARY_DEV_ORIGIN=http://localhost:5173. */
export default defineConfig({
  root: at('client'),
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: at('dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    // GraphiQL brings its own editor; nothing else may grow past this unseen.
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(pages).filter(([, file]) => existsSync(file))),
    },
  },
  server: { proxy: { '/graphql': process.env.CARTULARY_API ?? 'http://127.0.0.1:4000' } },
});
