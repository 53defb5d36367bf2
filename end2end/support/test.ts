import { test as base } from "@playwright/test";

import { Api } from "./api";
import { Mailbox } from "./mailbox";
import { Usher } from "./usher";

interface PerTest {
  /** Puts usher's output into the report of a failed test. */
  usherLog: void;
}

interface PerWorker {
  mailbox: Mailbox;
  usher: Usher;
  /** Calls as an owner of the whole installation. */
  api: Api;
}

/** Tests share their worker's usher: each makes its own people, with addresses no other test uses. */
export const test = base.extend<PerTest, PerWorker>({
  mailbox: [
    async ({}, use) => {
      const mailbox = await Mailbox.start();
      await use(mailbox);
      await mailbox.stop();
    },
    { scope: "worker" },
  ],
  usher: [
    async ({ mailbox }, use) => {
      const usher = await Usher.start(mailbox.port);
      await use(usher);
      await usher.stop();
    },
    { scope: "worker" },
  ],
  api: [async ({ usher }, use) => use(new Api(usher.url, await usher.token("IAM_OWNER"))), { scope: "worker" }],
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
