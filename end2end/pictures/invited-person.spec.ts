import { join } from "node:path";

import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import { Api } from "../support/api";
import { Device, withoutPasskeys } from "../support/device";
import { accept, beginSetUp, button, PASSWORD, signIn } from "../support/people";
import { IdentityProvider, signInThere } from "../support/provider";
import { expect, test } from "../support/test";

const EMAIL = "maria@acme.com";
const person = { email: EMAIL, givenName: "Maria", familyName: "Lopez" };

async function picture(page: Page, name: string): Promise<void> {
  const path = join(import.meta.dirname, `../../docs/pictures/${name}.png`);
  await page.locator("main .card").first().screenshot({ path, animations: "disabled", caret: "initial" });
}

test("every state that an invited person meets", async ({ browser, startUsher }) => {
  test.setTimeout(300_000);
  const { usher, api: operator } = await startUsher({ clock: true, settings: { USHER_ALLOW_PRIVATE_ADDRESSES: "true" } });
  const organizationId = await operator.createOrganization("Acme");
  const policy = (policy: object) => operator.call("PUT", `/v1/organizations/${organizationId}/policy`, { policy });
  await policy({ applicationName: "CustomerPortal" });
  const ana = new Api(usher.url, await usher.token("ORG_OWNER", organizationId, "Ana Silva"));
  const admin = await Admin.of(usher, operator);
  const provider = await IdentityProvider.start(`${usher.url}/idp/callback`);

  /** Maria's link, in a new browser; she and it are gone afterwards. */
  async function meet(name: string, come: (page: Page, link: string, userId: string) => Promise<void>): Promise<void> {
    await test.step(name, async () => {
      const userId = await ana.createHuman({ ...person, organizationId });
      const { inviteCode } = await ana.createInvite(userId, { returnCode: {} });
      const page = await browser.newPage();
      await come(page, `${usher.url}/invite/${userId}?code=${inviteCode}`, userId);
      await picture(page, name);
      await page.context().close();
      await operator.deleteUser(userId);
    });
  }

  await meet("ready", async (page, link) => void (await page.goto(link)));
  await meet("set-up", async (page, link) => {
    await Device.of(page);
    await beginSetUp(page, link);
  });
  await meet("done", accept);
  await meet("replaced", async (page, link, userId) => {
    await ana.createInvite(userId, { returnCode: {} });
    await page.goto(link);
  });
  await meet("already-done", async (page, link) => {
    await accept(page, link);
    await page.goto(link);
  });
  await meet("revoked", async (page, link, userId) => {
    await admin.revoke(userId);
    await page.goto(link);
  });
  await meet("not-expected", async (page, link) => {
    await page.goto(link);
    await page.locator('main a[href$="/not-expected"]').click();
  });
  await meet("declined", async (page, link) => {
    await page.goto(link);
    await page.locator('main a[href$="/not-expected"]').click();
    await page.locator('input[name="confirmed"]').check();
    await button(page, "/not-expected").click();
    await page.goto(link);
    await expect(button(page, "/reopen")).toBeVisible();
  });
  await meet("wrong-account", async (page, link) => {
    const joe = { email: "joe@home.example", givenName: "Joe", familyName: "Home", organizationId };
    const userId = await ana.createHuman(joe);
    await ana.call("POST", `/v2/users/${userId}/password`, { newPassword: { password: PASSWORD } });
    await signIn(page, joe.email, PASSWORD, `${usher.url}/sign-in`);
    await expect(page).toHaveURL(/\/account$/);
    await page.goto(link);
  });
  await policy({ applicationName: "CustomerPortal", passwords: false });
  await meet("no-method", async (page, link) => {
    await withoutPasskeys(page);
    await beginSetUp(page, link);
  });
  await policy({ applicationName: "CustomerPortal" });
  await admin.addProvider("Acme SSO", provider.issuer);
  await meet("another-address", async (page, link) => {
    await beginSetUp(page, link);
    await page.locator("a.provider").click();
    await signInThere(page, "joe@home.example");
    await expect(page.locator("main")).toContainText("joe@home.example");
  });
  await meet("no-code", async (page) => void (await page.goto(`${usher.url}/invite`)));
  // These move the time on, for all that follow.
  await meet("link-ended", async (page, link) => {
    await usher.travel("+73h");
    await page.goto(link);
  });
  await usher.travel("+0");
  await meet("invitation-ended", async (page, link) => {
    await usher.travel("+8d");
    await page.goto(link);
  });
  await meet("wrong-code", async (page) => {
    await page.goto(`${usher.url}/invite`);
    await page.locator('input[name="code"]').fill("7KQ2-9XWD-M4TB");
    await button(page, "/invite").click();
  });
  // The source has to wait from here on.
  await meet("slowed-down", async (page, link) => {
    for (let digit = 0; digit < 4; digit += 1) await page.goto(`${usher.url}/invite?code=0000-0000-000${digit}`);
    await page.goto(link);
  });
  await provider.stop();
});
