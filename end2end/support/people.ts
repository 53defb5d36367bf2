import { expect, type Page } from "@playwright/test";
import type { ParsedMail } from "mailparser";

let count = 0;

/** An address no other test uses. */
export function address(name = "maria"): string {
  count += 1;
  return `${name}-${process.pid}-${count}@example.test`;
}

/** Strong enough for every rule. */
export const PASSWORD = "seven quiet tangerines";

/** Invites have one, receipts have none. */
export function hasCode(mail: ParsedMail): boolean {
  return mail.text?.includes("code=") ?? false;
}

/** The link of an invite mail, from its text part. */
export function linkIn(mail: ParsedMail): string {
  const link = mail.text?.match(/https?:\/\/\S+\/invite\/\S+\?code=\S+/g)?.find((link) => !link.includes("not-expected"));
  expect(link, mail.text).toBeDefined();
  return link as string;
}

/** The code of an invite mail, in groups of four, from its text part. */
export function codeIn(mail: ParsedMail): string {
  const code = mail.text?.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/)?.[0];
  expect(code, mail.text).toBeDefined();
  return code as string;
}

/** The button of the form that posts to a path ending so. */
export function button(page: Page, path: string) {
  return page.locator(`form[action$="${path}"] button[type="submit"], form[action$="${path}"] button:not([type])`).first();
}

/** Opens the link and presses "Continue": the page on which a password is chosen. */
export async function beginSetUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await button(page, "/continue").click();
  await expect(page).toHaveURL(/\/set-up$/);
}

/** Chooses a password on the set-up page, in both fields when there are two. */
export async function choosePassword(page: Page, password = PASSWORD): Promise<void> {
  await page.locator('input[name="password"]').fill(password);
  const repeated = page.locator('input[name="repeated"]');
  if (await repeated.isVisible()) await repeated.fill(password);
  await button(page, "/set-up").click();
}

/** From the link to the first credential. */
export async function accept(page: Page, link: string, password = PASSWORD): Promise<void> {
  await beginSetUp(page, link);
  await choosePassword(page, password);
  await expect(page).toHaveURL(/\/done$/);
}

export async function signIn(page: Page, loginName: string, password = PASSWORD, path = "/sign-in"): Promise<void> {
  await page.goto(path);
  await page.locator('input[name="login_name"]').fill(loginName);
  await page.locator('input[name="password"]').fill(password);
  await button(page, "/sign-in").click();
}
