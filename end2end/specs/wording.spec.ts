import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import { expectAccessible } from "../support/axe";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const form = (page: Page) => page.locator('form[aria-labelledby="wording-form"]');
const field = (page: Page, name: string) => form(page).locator(`[name="${name}"]`);
const save = (page: Page) => form(page).locator('button[type="submit"]:not([name])');
const look = (page: Page, name: string) => form(page).locator(`button[value="${name}"]`);
const frame = (page: Page) => page.frameLocator('iframe[name="mail-preview"]');
const versions = (page: Page) => page.locator('section[aria-labelledby="wording-versions"] > ol > li');

test("words are tried, refused, saved and brought back", async ({ page, startUsher }) => {
  const { usher, api } = await startUsher();
  await (await Admin.of(usher, api)).signIn(page);
  await page.goto(`${usher.url}/admin/texts`);
  await expect(field(page, "subject")).toHaveValue("");
  await expect(form(page)).toContainText("{{.InviterName}} invites you to {{.ApplicationName}}");
  await expectAccessible(page);
  await shoot(page, "wording");

  await expect(frame(page).locator("h1")).toContainText("invites you to");

  // Seen before it is saved, by day and by night, and without HTML.
  await field(page, "title").fill("Come in, {{.DisplayName}} <b>&");
  await field(page, "text").fill("One line\nand another.\n\nA second paragraph.");
  await look(page, "light").click();
  await expect(frame(page).locator("h1")).toContainText("<b>&");
  const ground = () => frame(page).locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const byDay = await ground();
  await shoot(page, "wording-preview");
  await look(page, "dark").click();
  await expect.poll(ground).not.toBe(byDay);
  await look(page, "text").click();
  await expect(frame(page).locator("pre")).toContainText("and another.\n\nA second paragraph.");
  await expect(field(page, "title")).toHaveValue("Come in, {{.DisplayName}} <b>&");

  // What is wrong stands beside its field, and nothing that was typed is lost.
  await field(page, "subject").fill("{{.Nobody}}");
  await look(page, "light").click();
  await expect(frame(page).locator("li")).toContainText("Nobody");
  await save(page).click();
  await expect(page.locator("#subject-problem")).toContainText("Nobody");
  await expect(field(page, "subject")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "text")).toHaveValue("One line\nand another.\n\nA second paragraph.");
  await expectAccessible(page);
  await shoot(page, "wording-refused");

  await field(page, "subject").fill("For {{.DisplayName}}");
  await save(page).click();
  await expect(page.locator(".notice-good")).toBeVisible();
  await expect(versions(page)).toHaveCount(1);
  await field(page, "subject").fill("Another");
  await save(page).click();
  await expect(versions(page)).toHaveCount(2);
  await versions(page).nth(1).locator("button").click();
  await expect(field(page, "subject")).toHaveValue("For {{.DisplayName}}");
  await expect(versions(page)).toHaveCount(3);
  await expectAccessible(page);
  await shoot(page, "wording-versions");
});

test("two who change the same words are told of each other", async ({ page, startUsher }) => {
  const { usher, api } = await startUsher();
  await (await Admin.of(usher, api)).signIn(page);
  await page.goto(`${usher.url}/admin/texts?language=ar`);
  await expect(field(page, "subject")).toHaveAttribute("dir", "rtl");
  await field(page, "subject").fill("mine");
  await api.call("PUT", "/admin/v1/text/message/invite_user/ar", { subject: "theirs" });
  await save(page).click();
  await expect(page.locator("#texts-problem")).toBeVisible();
  await expect(field(page, "subject")).toHaveValue("mine");
  await expect(versions(page).first()).toContainText("theirs");
  await save(page).click();
  await expect(page.locator(".notice-good")).toBeVisible();
  await expect(versions(page)).toHaveCount(2);
});
