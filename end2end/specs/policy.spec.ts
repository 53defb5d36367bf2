import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import { expectAccessible } from "../support/axe";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

let count = 0;
const name = (what: string) => `${what} ${process.pid}-${++count}`;

const form = (page: Page) => page.locator('form[action="/api/set_policy"]');
const field = (page: Page, of: string) => page.locator(`[data-field="${of}"]`);

async function save(page: Page): Promise<void> {
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator(".desk-top .notice")).toBeVisible();
}

test("an organization sets a value, keeps to it, and goes back to the instance's", async ({ page, admin, api }) => {
  const called = name("Acme");
  const organization = await api.createOrganization(called);
  await admin.signIn(page);
  await page.goto("/admin/organizations");
  await expectAccessible(page);
  await shoot(page, "policy-list");
  await page.getByRole("link", { name: called, exact: true }).click();
  await expect(page).toHaveURL(`/admin/organizations/${organization}/policy`);
  await expect(page.locator("h1")).toContainText(called);
  await expectAccessible(page);
  await shoot(page, "policy");

  await page.locator("#min_password_chars").fill("12");
  await page.locator("#code_profile").selectOption("nist");
  await page.locator("#invited_domains").fill("acme.example\n*.acme.example");
  await save(page);
  await expect(page.locator(".notice-good")).toBeVisible();
  for (const own of ["min_password_chars", "code_profile", "invited_domains"]) {
    await expect(field(page, own)).toHaveAttribute("data-source", "own");
  }
  await expect(field(page, "link_hours")).not.toHaveAttribute("data-source", "own");
  await expect(page.locator("#invited_domains")).toHaveValue("*.acme.example\nacme.example");
  await expect(page.locator(".policy-log > li")).toHaveCount(1);
  await expectAccessible(page);
  await shoot(page, "policy-saved");

  await page.locator('input[name="inherit-min_password_chars"]').check();
  await page.locator("#code_profile").selectOption("");
  await save(page);
  await expect(field(page, "min_password_chars")).not.toHaveAttribute("data-source", "own");
  await expect(page.locator("#min_password_chars")).toHaveValue("");
  await expect(field(page, "code_profile")).not.toHaveAttribute("data-source", "own");
  await expect(field(page, "invited_domains")).toHaveAttribute("data-source", "own");
  await expect(page.locator(".policy-log > li")).toHaveCount(2);
});

test("a colour nobody can read is refused with the next one, and what was typed stays", async ({ page, admin, api }) => {
  const organization = await api.createOrganization(name("Pale"));
  await admin.signIn(page);
  await page.goto(`/admin/organizations/${organization}/policy`);
  await page.locator("#application_name").fill("Portal 7");
  await page.locator("#background_light").fill("#ffffff");
  await page.locator("#font_light").fill("#777777");
  await save(page);
  await expect(page.locator(".notice-problem")).toContainText("#767676");
  await expect(page.locator("#application_name")).toHaveValue("Portal 7");
  await expect(page.locator("#font_light")).toHaveValue("#777777");
  await expectAccessible(page);
  await shoot(page, "policy-refused");
  await page.locator("#font_light").fill("#767676");
  await save(page);
  await expect(page.locator(".notice-good")).toBeVisible();
  await expect(field(page, "font_light")).toHaveAttribute("data-source", "own");
});

test("the next readable colour is proposed while one is typed @js", async ({ page, admin, api }) => {
  const organization = await api.createOrganization(name("Live"));
  await admin.signIn(page);
  await page.goto(`/admin/organizations/${organization}/policy`);
  await page.waitForLoadState("networkidle");
  await page.locator("#background_dark").fill("#000000");
  await page.locator("#primary_dark").fill("#101010");
  await expect(field(page, "primary_dark").locator("[data-proposed]")).toContainText("#757575");
  await page.locator("#primary_dark").fill("#757575");
  await expect(field(page, "primary_dark").locator("[data-proposed]")).toHaveCount(0);
});

test("organizations inherit what the instance sets", async ({ page, startUsher }) => {
  const { usher, api } = await startUsher();
  const organization = await api.createOrganization(name("Heir"));
  await (await Admin.of(usher, api)).signIn(page);
  await page.goto(`${usher.url}/admin/instance/policy`);
  await page.locator("#default_language").selectOption("de");
  await save(page);
  await expect(field(page, "default_language")).toHaveAttribute("data-source", "own");
  await page.goto(`${usher.url}/admin/organizations/${organization}/policy`);
  await expect(field(page, "default_language").locator(".field-hint").first()).toContainText("Deutsch");
  await expect(field(page, "default_language")).not.toHaveAttribute("data-source", "own");
});

for (const language of ["de", "ar"]) {
  test(`the policy speaks ${language}`, async ({ page, admin, api }) => {
    const organization = await api.createOrganization(name("Acme"));
    await admin.signIn(page);
    await page.goto(`/language?lang=${language}&next=/admin/organizations/${organization}/policy`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await shoot(page, `policy-${language}`);
  });
}
