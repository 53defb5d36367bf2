import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import { expectAccessible } from "../support/axe";
import { address } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const WITHOUT_MAIL = { USHER_SMTP_URL: "", USHER_MAIL_FROM: "" };

const form = (page: Page) => page.locator('form[action="/api/save_email_provider"]');
const save = (page: Page) => form(page).locator('button:not([data-does])[type="submit"]');
const tryOut = (page: Page) => form(page).locator('button[data-does="try"]');
const row = (page: Page, name: string) => page.locator("tbody tr", { hasText: name });
const turn = (page: Page, name: string, standing: string) =>
  row(page, name).locator(`form:has(input[value="${standing}"]) button`);

async function fillIn(page: Page, url: string, host: string): Promise<void> {
  await page.goto(`${url}/admin/mail`);
  await page.locator('a[href="/admin/mail/new?kind=smtp"]').click();
  await expect(form(page)).toBeVisible();
  await form(page).locator('input[name="name"]').fill("Our mail server");
  await form(page).locator('input[name="host"]').fill(host);
  await form(page).locator('select[name="tls"]').selectOption("optional");
  await form(page).locator('select[name="auth"]').selectOption("none");
  await form(page).locator('input[name="sender_address"]').fill("invites@example.test");
}

test("a mail server is tried out, saved, used, and carries mails", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({ settings: WITHOUT_MAIL });
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/mail`);
  await expectAccessible(page);
  await shoot(page, "mailing-empty");

  // Nobody listens there: plain words, and what is to be done.
  await fillIn(page, usher.url, "127.0.0.1:9");
  const receiver = address("trial");
  await form(page).locator('input[name="recipient"]').fill(receiver);
  await tryOut(page).click();
  await expect(page.locator(".notice-problem")).toContainText("Nobody answers at this server and port");
  await expect(form(page).locator('input[name="host"]')).toHaveValue("127.0.0.1:9");

  await form(page).locator('input[name="host"]').fill(`127.0.0.1:${mailbox.port}`);
  await form(page).locator('input[name="recipient"]').fill(receiver);
  await tryOut(page).click();
  await expect(page.locator(".notice-good")).toContainText(receiver);
  await page.locator("details.trial summary").click();
  await expect(page.locator(".trial-lines")).toContainText("MAIL FROM:<invites@example.test>");
  await mailbox.waitFor(receiver);
  await expectAccessible(page);
  await shoot(page, "mailing-trial");

  await save(page).click();
  await expect(page).toHaveURL(/\/admin\/mail\/\d+(\?saved)?$/);
  await page.goto(`${usher.url}/admin/mail`);
  await turn(page, "Our mail server", "active").click();
  await expect(row(page, "Our mail server").locator(".badge-good")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "mailing-list");

  const email = address("carried");
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const mail = await mailbox.waitFor(email);
  expect(mail.from?.text).toContain("invites@example.test");

  await row(page, "Our mail server").locator('a[href*="?remove="]').click();
  await page.locator('form[action^="/api/remove_email_provider"] button').click();
  await expect(row(page, "Our mail server")).toHaveCount(0);
});

test("an endpoint shows its key once, and what is refused keeps what was typed", async ({ page, startUsher }) => {
  const { usher, api } = await startUsher();
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/mail/new?kind=http`);
  await form(page).locator('input[name="endpoint"]').fill("https://user@hooks.example.test/");
  await save(page).click();
  await expect(page.locator(".notice-problem")).toContainText("https://");
  await expect(form(page).locator('input[name="endpoint"]')).toHaveValue("https://user@hooks.example.test/");
  await form(page).locator('input[name="endpoint"]').fill("https://hooks.example.test/mail");
  await save(page).click();
  await expect(page.locator("#signing-key")).toHaveText(/^[\w-]{43}$/);
  await expectAccessible(page);
  await shoot(page, "mailing-key");
  // The setting's mail server is named, and is not for changing here.
  await page.goto(`${usher.url}/admin/mail`);
  await expect(page.locator("[data-setting]")).toContainText("USHER_SMTP_URL");
  await expect(page.locator("[data-setting] button, [data-setting] a")).toHaveCount(0);
  await row(page, "hooks.example.test").locator('a[href^="/admin/mail/"]').first().click();
  await expect(page.locator("#signing-key")).toHaveCount(0);
});

for (const language of ["ar", "de"]) {
  test(`the pages speak ${language}`, async ({ page, usher, admin }) => {
    await admin.signIn(page);
    await page.goto(`${usher.url}/language?lang=${language}&next=/admin/mail`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await shoot(page, `mailing-list-${language}`);
    await page.goto(`${usher.url}/admin/mail/new?kind=smtp`);
    await expectAccessible(page);
    await shoot(page, `mailing-form-${language}`);
  });
}
