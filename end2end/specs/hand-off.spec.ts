import type { Browser, Page } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { Device, withoutPasskeys } from "../support/device";
import { address, beginSetUp, button, choosePassword, linkIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";
import type { Usher } from "../support/usher";

const PASSKEY = "AUTHENTICATION_METHOD_TYPE_PASSKEY";
const create = (page: Page) => page.locator('form[data-passkey="create"] [data-ask]');
const toPhone = (page: Page) => button(page, "/on-phone");

/** The phone's browser, which knows nothing of the laptop's. */
async function phoneOf(browser: Browser, usher: Usher): Promise<Page> {
  const context = await browser.newContext({ baseURL: usher.url, locale: "en", viewport: { width: 360, height: 740 } });
  return context.newPage();
}

/** What the code on the screen says; the page says it in letters as well. */
async function linkOnScreen(laptop: Page): Promise<string> {
  await expect(laptop.locator("svg.qr-code")).toBeVisible();
  return (await laptop.locator(".qr-address").textContent()) ?? "";
}

test("the phone makes the passkey and the laptop goes on by itself @js", async ({ page, browser, api, mailbox, usher }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  await withoutPasskeys(page);
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await toPhone(page).click();
  await expect(page).toHaveURL(/\/on-phone$/);
  await expectAccessible(page);
  await shoot(page, "hand-off");
  const link = await linkOnScreen(page);

  const phone = await phoneOf(browser, usher);
  const device = await Device.of(phone);
  await phone.goto(link);
  await expect(phone).toHaveURL(/\/on-phone$/);
  await expect(phone.locator("main")).toContainText(email);
  await expectAccessible(phone);
  await shoot(phone, "on-phone");
  await toPhone(phone).click();
  await expect(phone).toHaveURL(/\/set-up$/);
  expect(await api.authenticationMethods(userId), "nothing is spent before").toEqual([]);
  await create(phone).click();
  await expect(phone).toHaveURL(/\/on-phone\/done$/);
  await expectAccessible(phone);
  await shoot(phone, "on-phone-done");
  expect(await device.passkeys()).toBe(1);
  expect(await api.authenticationMethods(userId)).toEqual([PASSKEY]);

  await expect(page).toHaveURL(new RegExp(`/invite/${userId}/done$`));
  await phone.context().close();
});

test("a code is taken once, and not by looking at it", async ({ page, browser, api, mailbox, usher }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await toPhone(page).click();
  const link = await linkOnScreen(page);
  const [phone, other] = [await phoneOf(browser, usher), await phoneOf(browser, usher)];
  for (const look of [phone, other, phone]) {
    await look.goto(link);
    await expect(toPhone(look)).toBeVisible();
  }
  await toPhone(phone).click();
  await expect(phone).toHaveURL(/\/set-up$/);
  await toPhone(other).click();
  await expect(toPhone(other)).toHaveCount(0);
  await expectAccessible(other);
  await shoot(other, "on-phone-over");
  // A phone sets up what its person likes; the laptop is told by a press where no script looks for it.
  await choosePassword(phone);
  await expect(phone).toHaveURL(/\/on-phone\/done$/);
  if (test.info().project.use.javaScriptEnabled === false) await page.locator('a.button[href$="/on-phone"]').click();
  await expect(page).toHaveURL(new RegExp(`/invite/${userId}/done$`));
  await phone.context().close();
  await other.context().close();
});

test("the hand-off reads from right to left too @js", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email, preferredLanguage: "ar" }));
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await toPhone(page).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(page);
  await shoot(page, "hand-off-ar");
});
