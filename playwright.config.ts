import { defineConfig } from '@playwright/test';

/** A real Chromium against the built server. CHROMIUM_PATH names another browser than Debian's. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Only to end what hangs: a busy machine is no failure, so no test names a time of its own, and none has a second try.
  timeout: 600_000,
  expect: { timeout: 300_000 },
  retries: 0,
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
