import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import { expectAccessible } from "../support/axe";
import { address } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

/** Long enough that nothing leaves while the test looks. */
const PATIENT = { USHER_MAIL_UNDO_SECONDS: "300" };

async function inviteNewPerson(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/admin/invites/new`);
  await page.locator('input[name="given_name"]').fill("Maria");
  await page.locator('input[name="family_name"]').fill("Silva");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('form[action="/api/create_invite"] button[type="submit"]').click();
  await expect(page.locator("[data-invite]").first()).toContainText(email);
}

test("a mail is taken back before it leaves, and nothing leaves", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({ settings: PATIENT });
  const email = address("undone");
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);
  await inviteNewPerson(page, usher.url, email);
  const invite = await page.locator("[data-invite]").first().getAttribute("data-invite");
  await expect(page.locator("[data-undo]")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "delivery-undo");
  await page.locator("[data-undo] button").click();
  await expect(page.locator(".desk-outcome .notice-good")).toBeVisible();
  await page.goto(`${usher.url}/admin/invites/${invite}`);
  await expect(page.locator('[data-mail-state="cancelled"]')).toBeVisible();
  await expect(page.locator("[data-undo]")).toHaveCount(0);
  await expect(page.locator('[data-event="user.human.invite.revoked"]')).toBeVisible();
  expect(mailbox.to(email)).toEqual([]);
  expect(mailbox.offered(email)).toBe(0);
});

test("a mail that fails says what to do, and its invite is found by that", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({});
  const [bad, good] = [address("bad"), address("good")];
  mailbox.answer(bad, "reject");
  for (const email of [bad, good]) {
    const userId = await api.createHuman({ email });
    await api.createInvite(userId, { sendCode: {} });
  }
  const offered = () => mailbox.offered(bad) + mailbox.offered(good);
  await expect.poll(offered).toBe(2);
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);
  await page.locator('input[name="attention"]').check();
  await page.locator('form[role="search"] button[type="submit"]').click();
  await expect(page).toHaveURL(/attention=1/);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await expect(page.locator("tbody")).toContainText(bad);
  await expectAccessible(page);
  await shoot(page, "delivery-attention");
  await page.locator("tbody a.who").click();
  await expect(page.locator('[data-mail-state="failed"] [data-trouble="no-such-mailbox"]')).toBeVisible();
  const event = page.locator('[data-event="user.human.invite.mail.failed"]');
  await expect(event.locator('[data-trouble="no-such-mailbox"]')).toBeVisible();
  await expect(event).toContainText("No such mailbox");
  await expectAccessible(page);
  await shoot(page, "delivery-trouble");
});
