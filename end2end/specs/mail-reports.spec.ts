import { createHmac } from "node:crypto";

import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import { expectAccessible } from "../support/axe";
import { address } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const setUp = (page: Page) => page.locator('form[action="/api/set_up_mail_reports"]');
const shown = (page: Page, id: string) => page.locator(`code#${id}`);

async function tell(to: string, secret: string, words: object): Promise<number> {
  const body = JSON.stringify(words);
  const seconds = Math.floor(Date.now() / 1000);
  const mark = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  const headers = { "ZITADEL-Signature": `t=${seconds},v1=${mark}`, "Content-Type": "application/json" };
  return (await fetch(to, { method: "POST", headers, body })).status;
}

test("a provider's report of a mail that came back is on the invite", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({ settings: { USHER_SMTP_URL: "", USHER_MAIL_FROM: "" } });
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);

  await page.goto(`${usher.url}/admin/mail/new?kind=smtp`);
  const form = page.locator('form[action="/api/save_email_provider"]');
  await form.locator('input[name="name"]').fill("Our mail server");
  await form.locator('input[name="host"]').fill(`127.0.0.1:${mailbox.port}`);
  await form.locator('select[name="tls"]').selectOption("optional");
  await form.locator('select[name="auth"]').selectOption("none");
  await form.locator('input[name="sender_address"]').fill("invites@example.test");
  await form.locator('button:not([data-does])[type="submit"]').click();
  await expect(page).toHaveURL(/\/admin\/mail\/\d+(\?saved)?$/);
  const provider = page.url().replace(/\?.*/, "");
  await page.goto(`${usher.url}/admin/mail`);
  await page.locator('form:has(input[value="active"]) button').click();
  await expect(page.locator(".badge-good")).toBeVisible();

  await page.goto(provider);
  await expectAccessible(page);
  await shoot(page, "mail-reports-none");
  // A key is asked for where usher cannot make it.
  await setUp(page).locator('select[name="reporter"]').selectOption("ses");
  await setUp(page).locator("button").click();
  await expect(page.locator(".notice-problem")).toContainText("ARN");
  await setUp(page).locator('select[name="reporter"]').selectOption("generic");
  await setUp(page).locator("button").click();
  await expect(shown(page, "reports-secret")).toBeVisible();
  const secret = await shown(page, "reports-secret").innerText();
  const hook = await shown(page, "reports-address").innerText();
  expect(hook).toMatch(/\/hooks\/mail\/[\w-]{43}$/);
  await expectAccessible(page);
  await shoot(page, "mail-reports");

  const email = address("reported");
  await api.createInvite(await api.createHuman({ email }));
  const mail = await mailbox.waitFor(email);
  const words = { mail: mail.messageId, event: "bounced", reply: "550 5.1.1 User unknown" };
  expect(await tell(hook, "another secret", words)).toBe(401);
  expect(await tell(hook, secret, words)).toBe(200);
  await page.goto(`${usher.url}/admin/invites`);
  await page.locator("tbody a", { hasText: email }).or(page.locator("tbody tr", { hasText: email }).locator("a")).first().click();
  await expect(page.locator('[data-mail-state="bounced"]')).toContainText("User unknown");

  // Shown this once; and it can be stopped.
  await page.goto(provider);
  await expect(shown(page, "reports-secret")).toHaveCount(0);
  await page.locator('form[action="/api/stop_mail_reports"] button').click();
  await expect(shown(page, "reports-address")).toHaveCount(0);
  expect(await tell(hook, secret, words)).toBe(404);
});
