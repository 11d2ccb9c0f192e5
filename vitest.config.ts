import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,client,seed,scripts,test}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
