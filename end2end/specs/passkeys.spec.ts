import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { Device, withoutPasskeys } from "../support/device";
import { accept, address, beginSetUp, button, choosePassword, linkIn, PASSWORD, signIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const PASSKEY = "AUTHENTICATION_METHOD_TYPE_PASSKEY";
const createForm = 'form[data-passkey="create"]';
const create = (page: Page) => page.locator(`${createForm} [data-ask]`);
const signInWithPasskey = (page: Page) => page.locator('form[data-passkey="sign-in"] [data-ask]');
const said = (page: Page) => page.locator("form[data-passkey] [role=status]");
/** Whether the first button of the page asks for a passkey. */
const comesFirst = (page: Page) =>
  page.locator(`${createForm}, form[action$="/set-up"]`).first().evaluate((form) => form.hasAttribute("data-passkey"));

async function createPasskey(page: Page, link: string): Promise<void> {
  await beginSetUp(page, link);
  await create(page).click();
  await expect(page).toHaveURL(/\/done$/);
}

test("an invite leads to a passkey, and the passkey to the account @js", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const device = await Device.of(page);
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await expect(create(page)).toBeVisible();
  expect(await comesFirst(page)).toBe(true);
  await expectAccessible(page);
  await shoot(page, "passkey-set-up");

  await create(page).click();
  await expect(page).toHaveURL(/\/done$/);
  expect(await device.passkeys()).toBe(1);
  expect(await api.authenticationMethods(userId)).toEqual([PASSKEY]);
  expect((await api.getUser(userId)).human?.email.isVerified).toBe(true);
  await expectAccessible(page);
  await shoot(page, "passkey-done");
  await expect(api.createInvite(userId)).rejects.toThrow("already initialized");

  await page.locator('main a[href^="/sign-in"]').click();
  await signInWithPasskey(page).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.locator("main")).toContainText(email);
  await expect(page.locator("section", { has: page.locator("#passkeys") }).locator("li")).toHaveCount(1);
  await expectAccessible(page);
  await shoot(page, "passkey-account");
});

test("the browser offers the passkey where the name is typed @js", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await Device.of(page, { suggests: true });
  await createPasskey(page, linkIn(await mailbox.waitFor(email)));
  await page.goto("/sign-in");
  await expect(page).toHaveURL(/\/account$/);
});

test("a dialog that is closed is no error, and the next try works @js", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const device = await Device.of(page, { consents: false });
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await create(page).click();
  await expect(said(page)).toHaveText(/nothing was used up/);
  await expect(page).toHaveURL(/\/set-up$/);
  await expectAccessible(page);
  await shoot(page, "passkey-cancelled");
  expect(await api.authenticationMethods(userId)).toEqual([]);
  await device.consent(true);
  await create(page).click();
  await expect(page).toHaveURL(/\/done$/);
});

test("a device without a check of its own comes second and is refused @js", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const device = await Device.of(page, { verifies: false });
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await expect(page.locator("[data-passkey-elsewhere]")).toBeVisible();
  expect(await comesFirst(page)).toBe(false);
  await expectAccessible(page);
  await shoot(page, "passkey-elsewhere");
  await create(page).click();
  await expect(said(page)).not.toBeEmpty();
  await expect(create(page)).not.toHaveAttribute("aria-busy", "true");
  expect(await device.passkeys()).toBe(0);
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
});

test("a browser without passkeys says so and offers the password @js", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await withoutPasskeys(page);
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await expect(page.locator("[data-passkey-unable]")).toBeVisible();
  await expect(create(page)).toBeHidden();
  expect(await comesFirst(page)).toBe(false);
  await expectAccessible(page);
  await shoot(page, "passkey-unable");
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
  await page.goto("/sign-in");
  await expect(signInWithPasskey(page)).toBeHidden();
});

test("of two passkeys that race for an invite, one wins and the other sees that it is done @js", async ({
  page,
  browser,
  api,
  mailbox,
  usher,
}) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const link = linkIn(await mailbox.waitFor(email));
  const elsewhere = await browser.newContext({ baseURL: usher.url, locale: "en" });
  const other = await elsewhere.newPage();
  await Device.of(page);
  await Device.of(other);
  await beginSetUp(page, link);
  await beginSetUp(other, link);
  await Promise.all([create(page).click(), create(other).click()]);
  const done = /\/done$/;
  const sees = new RegExp(`/invite/${userId}(/done)?$`);
  await expect(page).toHaveURL(sees);
  await expect(other).toHaveURL(sees);
  expect([page, other].filter((page) => done.test(page.url()))).toHaveLength(1);
  await elsewhere.close();
});

test("a passkey is added to a password, named, and either signs in @js", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await Device.of(page);
  await signIn(page, email);
  await expect(page).toHaveURL(/\/account$/);
  await create(page).click();
  const rows = page.locator("section", { has: page.locator("#passkeys") }).locator("li");
  await expect(rows).toHaveCount(1);
  expect(await api.authenticationMethods(userId)).toHaveLength(2);

  await rows.locator("summary").click();
  await rows.locator('input[name="name"]').fill("At work");
  await expectAccessible(page);
  await shoot(page, "passkey-rename");
  await button(page, "/account/passkeys/rename").click();
  await expect(rows).toContainText("At work");

  await page.locator('form[action="/sign-out"] button').first().click();
  await signInWithPasskey(page).click();
  await expect(page).toHaveURL(/\/account$/);
  await page.locator('form[action="/sign-out"] button').first().click();
  await signIn(page, email);
  await expect(page).toHaveURL(/\/account$/);
  // Beside a password nobody asks twice.
  await button(page, "/account/passkeys/remove").click();
  await expect(rows).toHaveCount(0);
});

test("the last way to sign in goes only when that is meant, and then a new invite is possible @js", async ({
  page,
  api,
  mailbox,
}) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  await Device.of(page);
  await createPasskey(page, linkIn(await mailbox.waitFor(email)));
  await page.goto("/sign-in");
  await signInWithPasskey(page).click();
  await expect(page).toHaveURL(/\/account$/);
  await button(page, "/account/passkeys/remove").click();
  await expect(page.locator("#last-way")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "passkey-last-way");
  expect(await api.authenticationMethods(userId)).toEqual([PASSKEY]);
  await page.locator("#last-way button").click();
  await expect(page).toHaveURL(/\/account$/);
  expect(await api.authenticationMethods(userId)).toEqual([]);
  await api.createInvite(userId);
});

test("a passkey that was removed here is refused in words @js", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await Device.of(page);
  await signIn(page, email);
  await create(page).click();
  await button(page, "/account/passkeys/remove").click();
  await page.locator('form[action="/sign-out"] button').first().click();
  await signInWithPasskey(page).click();
  await expect(page.locator("#sign-in-problem")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "passkey-unknown");
});

test("without a script the password is offered and the reason told", async ({ page, api, mailbox }) => {
  test.skip(test.info().project.use.javaScriptEnabled !== false, "about browsers without scripts");
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await expect(page.locator(".scripting-needed")).toBeVisible();
  await expect(create(page)).toBeHidden();
  await expectAccessible(page);
  await shoot(page, "passkey-without-script");
  await choosePassword(page, PASSWORD);
  await expect(page).toHaveURL(/\/done$/);
});

test("the choice reads from right to left too @js", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email, preferredLanguage: "ar" }));
  await Device.of(page);
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(page);
  await shoot(page, "passkey-set-up-ar");
  await create(page).click();
  await expect(page).toHaveURL(/\/done$/);
  await page.goto("/sign-in");
  await shoot(page, "passkey-sign-in-ar");
});
