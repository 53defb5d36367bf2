import { expectAccessible } from "../support/axe";
import type { Api } from "../support/api";
import { Device } from "../support/device";
import { accept, address, beginSetUp, button, linkIn, signIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

let count = 0;

/** An organization of its own, so that no other test meets its policy. */
const house = (api: Api) => api.createOrganization(`House ${process.pid}-${++count}`);

const allow = (api: Api, organization: string, policy: { passwords?: boolean; passkeys?: boolean }) =>
  api.call("PUT", `/v1/organizations/${organization}/policy`, { policy });

const password = 'input[name="password"]';
const passkey = 'form[data-passkey="create"]';

for (const language of ["en", "de", "ar"]) {
  test(`where passkeys alone are allowed, no password is asked for (${language})`, async ({ page, api, mailbox }) => {
    const organizationId = await house(api);
    await allow(api, organizationId, { passwords: false });
    const email = address();
    await api.createInvite(await api.createHuman({ email, organizationId, preferredLanguage: language }));
    if (test.info().project.use.javaScriptEnabled !== false) await Device.of(page);
    await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator(password)).toHaveCount(0);
    await expect(page.locator(passkey)).toHaveCount(1);
    if (test.info().project.use.javaScriptEnabled === false) {
      await expect(page.locator(".scripting-needed")).toBeVisible();
    }
    await expectAccessible(page);
    await shoot(page, `ways-passkey-only-${language}`);
  });
}

test("where passwords alone are allowed, no passkey is offered", async ({ page, api, mailbox }) => {
  const organizationId = await house(api);
  await allow(api, organizationId, { passkeys: false });
  const email = address();
  await api.createInvite(await api.createHuman({ email, organizationId }));
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await expect(page.locator(passkey)).toHaveCount(0);
  await expect(page.locator(password)).toHaveCount(1);
});

test("ways to sign in are read in the order in which they are seen", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await page.goto(linkIn(await mailbox.waitFor(email)));
  await page.locator('form[action$="/continue"] button').click();
  const tops = await page.locator("main h2, main form").evaluateAll((ways) =>
    ways.map((way) => way.getBoundingClientRect()).filter(({ height }) => height > 0).map(({ top }) => top),
  );
  expect(tops.length).toBeGreaterThan(1);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test("whoever has a password where none is used any more is told whom to ask", async ({ page, api, mailbox }) => {
  const organizationId = await house(api);
  const email = address();
  await api.createInvite(await api.createHuman({ email, organizationId }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await allow(api, organizationId, { passwords: false });
  await signIn(page, email);
  await expect(page.locator("#sign-in-problem")).toContainText("House");
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectAccessible(page);
  await shoot(page, "ways-none-left");
  await allow(api, organizationId, {});
  await signIn(page, email);
  await expect(page).toHaveURL(/\/account$/);
});

test("whoever has both is told to take the other @js", async ({ page, api, mailbox }) => {
  const organizationId = await house(api);
  const email = address();
  await api.createInvite(await api.createHuman({ email, organizationId }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await Device.of(page);
  await signIn(page, email);
  await page.locator(`${passkey} [data-ask]`).click();
  await expect(button(page, "/account/passkeys/remove")).toBeVisible();
  await page.locator('form[action="/sign-out"] button').first().click();
  await allow(api, organizationId, { passwords: false });
  await signIn(page, email);
  await expect(page.locator("#sign-in-problem")).toContainText("passkey");
  await expectAccessible(page);
  await shoot(page, "ways-take-the-passkey");
  await page.locator('form[data-passkey="sign-in"] [data-ask]').click();
  await expect(page).toHaveURL(/\/account$/);
  await allow(api, organizationId, { passkeys: false });
  await page.locator('form[action="/sign-out"] button').first().click();
  await page.locator('form[data-passkey="sign-in"] [data-ask]').click();
  await expect(page.locator("#sign-in-problem")).toContainText("password");
});
