import { devices, type PlaywrightTestConfig } from "@playwright/test";

/** What the browser tests and the tests of the API clients share. */
export const common: PlaywrightTestConfig = {
  outputDir: "test-results",
  reporter: [["list"], ["./reporter.ts"]],
  // Each worker starts an usher of its own; two fill a machine with two cores.
  workers: 2,
  // A test that only sometimes passes is a failure to look at. Where nobody looks, a machine that falters must not refuse
  // a change: there the last line tells what needed a second try.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // Some tests look at half a dozen pages with axe, in two schemes, on a machine that is busy.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    // Writing one takes a quarter of the time.
    trace: "on-first-retry",
    locale: "en",
    timezoneId: "UTC",
    // As people's browsers: a headless one says that it is a machine, and usher believes it.
    userAgent: devices["Desktop Chrome"].userAgent,
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium-headless-shell",
      args: [
        // Root has no sandbox, and CI runs as root. The browser visits only the usher under test.
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
};
