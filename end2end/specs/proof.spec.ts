import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { Device } from "../support/device";
import { accept, address, button, linkIn, PASSWORD, signIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const create = (page: Page) => page.locator('form[data-passkey="create"] [data-ask]');
const rows = (page: Page) => page.locator("section", { has: page.locator("#passkeys") }).locator("li");

test("ways to sign in change only after a fresh proof, and what was asked for is done then @js", async ({
  page,
  mailbox,
  startUsher,
}) => {
  const { usher, api } = await startUsher({ clock: true });
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await Device.of(page);
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await signIn(page, email, PASSWORD, `${usher.url}/sign-in`);
  await create(page).click();
  await expect(rows(page)).toHaveCount(1);

  await usher.travel("+11m");
  // The page was there before: the script looks again, and finds the way through the proof.
  await create(page).click();
  await page.locator('a[href="/account/confirm"]').click();
  await expectAccessible(page);
  await shoot(page, "confirm");
  await page.locator('input[name="password"]').fill("something else entirely");
  await button(page, "/account/confirm").click();
  await expect(page.locator("#confirm-problem")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "confirm-wrong");
  await page.locator('input[name="password"]').fill(PASSWORD);
  await button(page, "/account/confirm").click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(create(page)).toBeVisible();

  await usher.travel("+22m");
  await button(page, "/account/passkeys/remove").click();
  await expect(rows(page)).toHaveCount(0);
  await page.locator('form[data-passkey="prove"] [data-ask]').click();
  // Proven, and removed with it: the account has no passkey left.
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.locator('form[action="/account/passkeys/remove"]')).toHaveCount(0);
});

test("a link of a mail makes a passkey, once @js", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.call("POST", `/v2/users/${userId}/passkeys/registration_link`, {});
  const link = (await mailbox.waitFor(email)).text?.match(/https?:\/\/\S+\/passkey\/\S+/)?.[0] ?? "";
  const device = await Device.of(page);
  for (let look = 0; look < 2; look += 1) {
    await page.goto(link);
    await expect(page).toHaveURL(new RegExp(`/passkey/${userId}$`));
  }
  await expectAccessible(page);
  await shoot(page, "passkey-link");
  await create(page).click();
  await expect(page).toHaveURL(/\/done$/);
  await expectAccessible(page);
  await shoot(page, "passkey-link-done");
  expect(await device.passkeys()).toBe(1);
  expect(await api.authenticationMethods(userId)).toEqual(["AUTHENTICATION_METHOD_TYPE_PASSKEY"]);
  await page.goto(link);
  await expect(create(page)).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "passkey-link-over");
});
