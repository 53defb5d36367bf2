import type { Page } from "@playwright/test";

import { Api, ApiError } from "../support/api";
import { expectAccessible } from "../support/axe";
import { address } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

let count = 0;
const name = (what: string) => `${what} ${process.pid}-${++count}`;

const form = (page: Page) => page.locator('form[action="/api/create_token"]');
const row = (page: Page, of: string) => page.locator("tbody tr", { hasText: of });

async function open(page: Page): Promise<void> {
  await page.goto("/admin/tokens");
  await page.locator("details.desk-fold > summary").click();
  await expect(form(page)).toBeVisible();
}

/** Makes a token and returns it. */
async function make(page: Page, called: string, role = "IAM_OWNER"): Promise<string> {
  await open(page);
  await form(page).locator('input[name="name"]').fill(called);
  await form(page).locator('select[name="role"]').selectOption(role);
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator("#new-token")).toHaveText(/^usher_pat_[0-9a-f]{16}_[\w-]{43}$/);
  return (await page.locator("#new-token").innerText()).trim();
}

async function revoke(page: Page, called: string): Promise<void> {
  await row(page, called).locator('a[href*="?revoke="]').click();
  await page.locator('form[action="/api/revoke_token"] .button-danger:visible').click();
  await expect(page.locator(".desk-top .notice-good")).toContainText(called);
}

test("a token is made, used, seen as used, and revoked", async ({ page, admin, usher }) => {
  const called = name("CI runner");
  await admin.signIn(page);
  const token = await make(page, called);
  await expectAccessible(page);
  await shoot(page, "tokens-made");
  await expect(row(page, called)).toHaveCount(1);
  await page.reload();
  await expect(page.locator("#new-token")).toHaveCount(0);
  expect(await page.content()).not.toContain(token);

  const before = await row(page, called).innerText();
  const api = new Api(usher.url, token);
  await api.createHuman({ email: address() });
  await page.reload();
  await expect(row(page, called)).not.toHaveText(before);

  await revoke(page, called);
  const refusal = await api.createHuman({ email: address() }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiError);
  expect((refusal as ApiError).status).toBe(401);
  await expect(row(page, called)).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "tokens-revoked");
});

test("the list tells roles, places, ends and who made it", async ({ page, admin, api, usher }) => {
  const organization = await api.createOrganization(name("Branch"));
  await usher.token("ORG_USER_MANAGER", organization);
  await admin.signIn(page);
  await open(page);
  const called = name("Reporting");
  await form(page).locator('input[name="name"]').fill(called);
  await form(page).locator('select[name="role"]').selectOption("ORG_OWNER_VIEWER");
  await form(page).locator('select[name="organization_id"]').selectOption(organization);
  await form(page).locator('input[name="valid_until"]').fill("");
  await expectAccessible(page);
  await shoot(page, "tokens-form");
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator("#new-token")).toBeVisible();
  await page.goto("/admin/tokens");
  await expect(row(page, called)).toContainText("Branch");
  await expect(row(page, called)).toContainText("Administrator");
  await expectAccessible(page);
  await shoot(page, "tokens");
});

test("the question before revoking can be declined", async ({ page, admin }) => {
  const called = name("Nightly");
  await admin.signIn(page);
  await make(page, called);
  await row(page, called).locator('a[href*="?revoke="]').click();
  await expectAccessible(page);
  await shoot(page, "tokens-revoke");
  await page.locator("dialog[open] .button-quiet, section.card-attention .button-quiet").first().click();
  await expect(row(page, called)).toHaveCount(1);
});

test("what is wrong is said under its field before anything is sent @js", async ({ page, admin }) => {
  await admin.signIn(page);
  await open(page);
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator("#name-problem")).not.toBeEmpty();
  await expect(page.locator("#role-problem")).not.toBeEmpty();
  await form(page).locator('input[name="valid_until"]').fill("2020-01-01");
  await expect(page.locator("#valid_until-problem")).not.toBeEmpty();
  await expectAccessible(page);
  await shoot(page, "tokens-problems");
});

test("what was typed stays when the server refuses it", async ({ page, admin }) => {
  test.skip(test.info().project.use.javaScriptEnabled !== false, "with a script it is refused before it is sent");
  await admin.signIn(page);
  await open(page);
  await form(page).locator('input[name="name"]').fill("   ");
  await form(page).locator('select[name="role"]').selectOption("IAM_OWNER_VIEWER");
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator(".notice-problem")).toBeVisible();
  await expect(form(page)).toBeVisible();
  await expect(form(page).locator('select[name="role"]')).toHaveValue("IAM_OWNER_VIEWER");
});

test("an ended token is shown as such", async ({ page, startUsher }) => {
  const { usher, api } = await startUsher({ clock: true });
  const { Admin } = await import("../support/admin");
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/tokens`);
  await page.locator("details.desk-fold > summary").click();
  await form(page).locator('input[name="name"]').fill("Short");
  await form(page).locator('select[name="role"]').selectOption("IAM_OWNER_VIEWER");
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator("#new-token")).toBeVisible();
  await usher.travel("+91d");
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/tokens`);
  await expect(row(page, "Short").locator(".badge-attention")).toBeVisible();
});

for (const language of ["de", "ar"]) {
  test(`the tokens page speaks ${language}`, async ({ page, admin }) => {
    await admin.signIn(page);
    await make(page, name("Portal"));
    await page.goto(`/language?lang=${language}&next=/admin/tokens`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await page.locator("details.desk-fold > summary").click();
    await expectAccessible(page);
    await shoot(page, `tokens-${language}`);
  });
}
