import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,client,seed,scripts,test,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
});
