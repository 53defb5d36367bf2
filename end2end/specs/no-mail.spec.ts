import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import { expectAccessible } from "../support/axe";
import { accept, address, button } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const WITHOUT_MAIL = { USHER_SMTP_URL: "", USHER_MAIL_FROM: "" };

const newLink = (page: Page) => page.locator('form[action="/api/new_link"] button').first();

test("without a mail server a link is shown, handed over, and works", async ({ page, browser, startUsher }) => {
  const { usher, api } = await startUsher({ settings: WITHOUT_MAIL });
  const email = address("handed");
  const userId = await api.createHuman({ email });
  const first = (await api.createInvite(userId, { returnCode: {} })).inviteCode as string;
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/invites?search=${encodeURIComponent(email)}`);
  await expect(page.locator('form[action="/api/resend_invite"]')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "no-mail-invites");
  await page.locator("tbody a.who").click();
  await newLink(page).click();
  await expect(page.locator("#result-code")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expectAccessible(page);
  await shoot(page, "no-mail-new-link");
  await expect(page.locator('[data-event="user.human.invite.code.replaced"]')).toBeVisible();
  const link = (await page.locator("#result-link").innerText()).trim();

  const person = await (await browser.newContext()).newPage();
  await person.goto(`${usher.url}/invite/${userId}?code=${first}`);
  await expect(button(person, "/new-link")).toHaveCount(0);
  await expect(person.locator("main")).toContainText(/ask .+ for a new link/);
  await expectAccessible(person);
  await shoot(person, "no-mail-replaced");
  await accept(person, link);
  await person.context().close();
});
