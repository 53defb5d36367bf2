import { test as base } from "@playwright/test";

import { Admin } from "./admin";
import { Api } from "./api";
import { Mailbox } from "./mailbox";
import { Usher } from "./usher";

/** A second usher, with a clock of its own when asked for. */
type StartUsher = (options?: { clock?: boolean; settings?: Record<string, string> }) => Promise<{ usher: Usher; api: Api }>;

interface PerTest {
  /** For tests that slow a source down, move the time or need an empty database. */
  startUsher: StartUsher;
  /** Puts usher's output into the report of a failed test. */
  usherLog: void;
}

interface PerWorker {
  /** Of the worker's usher, beside those that every usher here gets. */
  settings: Record<string, string>;
  mailbox: Mailbox;
  usher: Usher;
  /** Calls as an owner of the whole installation. */
  api: Api;
  admin: Admin;
}

/** Tests share their worker's usher: each makes its own people, with addresses no other test uses. */
export const test = base.extend<PerTest, PerWorker>({
  settings: [{}, { scope: "worker", option: true }],
  mailbox: [
    async ({}, use) => {
      const mailbox = await Mailbox.start();
      await use(mailbox);
      await mailbox.stop();
    },
    { scope: "worker" },
  ],
  usher: [
    async ({ mailbox, settings }, use) => {
      const usher = await Usher.start(mailbox.port, settings);
      await use(usher);
      await usher.stop();
    },
    { scope: "worker" },
  ],
  api: [async ({ usher }, use) => use(new Api(usher.url, await usher.token("IAM_OWNER"))), { scope: "worker" }],
  admin: [async ({ usher, api }, use) => use(await Admin.of(usher, api)), { scope: "worker" }],
  startUsher: async ({ mailbox }, use, testInfo) => {
    const started: Usher[] = [];
    await use(async ({ clock = false, settings = {} } = {}) => {
      const usher = await Usher.start(mailbox.port, settings, clock);
      started.push(usher);
      return { usher, api: new Api(usher.url, await usher.token("IAM_OWNER")) };
    });
    for (const usher of started) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach("second usher's output", { body: usher.log(), contentType: "text/plain" });
      }
      await usher.stop();
    }
  },
  baseURL: async ({ usher }, use) => use(usher.url),
  usherLog: [
    async ({ usher }, use, testInfo) => {
      const start = usher.log().length;
      await use();
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach("usher's output", { body: usher.log().slice(start), contentType: "text/plain" });
      }
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
