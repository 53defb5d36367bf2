import type { Page } from "@playwright/test";

import type { Api } from "../support/api";
import { expectAccessible } from "../support/axe";
import { Device, withoutPasskeys } from "../support/device";
import { accept, address, beginSetUp, button, linkIn, PASSWORD, signIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const PASSKEY = "AUTHENTICATION_METHOD_TYPE_PASSKEY";
const PASSWORD_METHOD = "AUTHENTICATION_METHOD_TYPE_PASSWORD";
const APPLICATION = "https://portal.acme.test/start?from=usher";
const create = (page: Page) => page.locator('form[data-passkey="create"] [data-ask]');
const named = (page: Page) => page.locator('form[action$="/done/name"] input[name="name"]');
const passwordForm = (page: Page) => page.locator('form[action$="/done/password"]');
const wayOn = (page: Page) => page.locator("main a.button").first();

let count = 0;

/** An organization of its own, so that no other test meets its policy. */
const house = (api: Api) => api.createOrganization(`Harbour ${process.pid}-${++count}`);
const allow = (api: Api, organization: string, policy: object) =>
  api.call("PUT", `/v1/organizations/${organization}/policy`, { policy });

/** On the page that says it is done, with a passkey. */
async function doneWithPasskey(page: Page, link: string): Promise<Device> {
  const device = await Device.of(page);
  await beginSetUp(page, link);
  await create(page).click();
  await expect(page).toHaveURL(/\/done$/);
  return device;
}

for (const language of ["en", "de", "ar"]) {
  test(`the first passkey gets a name, and a password beside it (${language}) @js`, async ({ page, api, mailbox }) => {
    const email = address();
    const userId = await api.createHuman({ email, preferredLanguage: language });
    await api.createInvite(userId);
    await doneWithPasskey(page, linkIn(await mailbox.waitFor(email)));
    await expectAccessible(page);
    await shoot(page, `after-passkey-${language}`);

    await named(page).fill("My phone");
    await button(page, "/done/name").click();
    await expect(page.locator(".notice-good")).toBeVisible();
    await expect(named(page)).toHaveValue("My phone");
    await expectAccessible(page);
    await shoot(page, `after-named-${language}`);

    await page.locator("summary").click();
    await passwordForm(page).locator('input[name="password"]').fill("password1");
    await button(page, "/done/password").click();
    await expect(passwordForm(page).locator('input[name="password"]')).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);
    await shoot(page, `after-password-refused-${language}`);
    await passwordForm(page).locator('input[name="password"]').fill(PASSWORD);
    await button(page, "/done/password").click();
    await expect(page.locator(".notice-good")).toBeVisible();
    await expect(passwordForm(page)).toHaveCount(0);
    await expect(create(page)).toHaveCount(0);
    await expectAccessible(page);
    await shoot(page, `after-second-${language}`);
    expect((await api.authenticationMethods(userId)).sort()).toEqual([PASSKEY, PASSWORD_METHOD].sort());
    await signIn(page, email);
    await expect(page).toHaveURL(/\/account$/);
  });
}

test("beside a password a passkey is offered, and nobody has to take it @js", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  await Device.of(page);
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await expect(passwordForm(page)).toHaveCount(0);
  await expect(wayOn(page)).toHaveAttribute("href", /^\/sign-in/);
  await expectAccessible(page);
  await shoot(page, "after-password");
  await create(page).click();
  await expect(page.locator(".notice-good")).toBeVisible();
  await expect(named(page)).toHaveCount(1);
  expect(await api.authenticationMethods(userId)).toHaveLength(2);
});

test("the same device is not a second one @js", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await doneWithPasskey(page, linkIn(await mailbox.waitFor(email)));
  await create(page).click();
  await expect(page.locator("form[data-passkey] [role=status]")).not.toBeEmpty();
  await expect(create(page)).not.toHaveAttribute("aria-busy", "true");
  await shoot(page, "after-same-device");
});

test("a browser without passkeys is offered none @js", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await withoutPasskeys(page);
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await expect(page.locator("html")).toHaveClass(/enhanced/);
  await expect(page.locator("#second-way")).toBeHidden();
  await expectAccessible(page);
  await shoot(page, "after-without-passkeys");
});

test("without a script nothing is offered that needs one", async ({ page, api, mailbox }) => {
  test.skip(test.info().project.use.javaScriptEnabled !== false, "about browsers without scripts");
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await expect(page.locator("#second-way")).toBeHidden();
  await expect(wayOn(page)).toBeVisible();
  await expectAccessible(page);
});

test("it is the browser's that set up the first way, for ten minutes @js", async ({ page, browser, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({ clock: true });
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const link = linkIn(await mailbox.waitFor(email));
  await doneWithPasskey(page, link);
  const elsewhere = await browser.newContext({ baseURL: usher.url });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await other.goto(`${usher.url}/invite/${userId}/done`);
  await expect(other.locator("main")).toContainText(email);
  await expect(other.locator('main form[action*="/done/"]')).toHaveCount(0);
  await elsewhere.close();

  await usher.travel("+11m");
  await button(page, "/done/name").click();
  await expect(page.locator(".notice-attention")).toBeVisible();
  await expect(page.locator('main form[action*="/done/"]')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "after-too-late");
});

test("whoever is set up goes on to the application, and nowhere else", async ({ page, api, mailbox }) => {
  const organizationId = await house(api);
  await allow(api, organizationId, { applicationUrl: APPLICATION, linkHosts: { names: ["*.acme.test"] } });
  const email = address();
  await api.createInvite(await api.createHuman({ email, organizationId }));
  const link = linkIn(await mailbox.waitFor(email));
  await accept(page, link);
  await expect(wayOn(page)).toHaveAttribute("href", APPLICATION);
  await expectAccessible(page);
  await shoot(page, "after-application");
  // Nothing in the address changes where it leads.
  await page.goto(`${new URL(page.url()).pathname}?next=https://evil.test&redirect=https://evil.test`);
  await expect(wayOn(page)).toHaveAttribute("href", APPLICATION);
  await page.goto(link);
  await expect(wayOn(page)).toHaveAttribute("href", APPLICATION);
  await shoot(page, "after-application-again");

  await page.locator("main a.way").first().click();
  await signIn(page, email, PASSWORD, page.url());
  await expect(wayOn(page)).toHaveAttribute("href", APPLICATION);
  await shoot(page, "account-application");

  // The hosts were narrowed since.
  await expect(allow(api, organizationId, { applicationUrl: APPLICATION, linkHosts: { names: ["acme.test"] } })).rejects.toThrow(
    "USHER-pol04",
  );
});
