import type { Page } from "@playwright/test";

import { accept, address, linkIn } from "../support/people";
import { expect, test } from "../support/test";

const row = (page: Page, email: string) => page.locator("tbody tr", { hasText: email });
const labels = (page: Page, email: string) =>
  row(page, email).locator("td").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-label")));

test("an invite that is over shows no end and no actions", async ({ page, browser, api, admin, mailbox, usher }) => {
  const [open, accepted, revoked] = [address("open"), address("accepted"), address("revoked")];
  for (const email of [open, accepted, revoked]) await api.createInvite(await api.createHuman({ email }));
  const person = await browser.newPage({ baseURL: usher.url });
  await accept(person, linkIn(await mailbox.waitFor(accepted)));
  await person.context().close();
  await admin.signIn(page);
  const list = (email: string) => page.goto(`/admin/invites?search=${encodeURIComponent(email)}`);

  await list(revoked);
  await row(page, revoked).locator("a.who").click();
  await admin.revokeOn(page);
  await list(open);
  expect(await labels(page, open)).toEqual(expect.arrayContaining(["Valid until", "Actions"]));
  await expect(row(page, open).locator("time")).toHaveCount(2);
  for (const email of [accepted, revoked]) {
    await list(email);
    await expect(row(page, email)).toHaveCount(1);
    const shown = await labels(page, email);
    expect(shown.filter((label) => label === "Valid until" || label === "Actions")).toEqual([]);
    await expect(row(page, email).locator("time")).toHaveCount(1);
    await expect(row(page, email).locator("button")).toHaveCount(0);
  }
});

test("an end that is left empty is the organization's, and the form says so", async ({ page, api, admin }) => {
  const email = address();
  await admin.signIn(page);
  await page.goto("/admin/invites/new");
  await page.locator('input[name="given_name"]').fill("Maria");
  await page.locator('input[name="family_name"]').fill("Silva");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="delivery"][value="return"]').check();
  const end = page.locator('input[name="valid_until"]');
  await expect(end).not.toHaveAttribute("required");
  await expect(page.locator('label[for="valid_until"]')).toContainText("optional");
  await end.fill("");
  await page.locator('form[action="/api/create_invite"] button[type="submit"]').click();
  await expect(page.locator("[data-invite]")).toContainText(email);
  const search = { email };
  const { invites } = await api.call<{ invites: { expirationDate: string; creationDate: string }[] }>(
    "POST",
    "/v1/invites/_search",
    search,
  );
  const [invite] = invites;
  const days = (Date.parse(invite?.expirationDate ?? "") - Date.parse(invite?.creationDate ?? "")) / 86_400_000;
  expect(days).toBeCloseTo(7, 3);
});

test("the API's reference is at hand wherever an administrator is", async ({ page, admin }) => {
  await admin.signIn(page);
  for (const path of ["/admin/invites", "/admin/invites/new", "/admin/tokens", "/account"]) {
    await page.goto(path);
    await expect(page.locator('a[href="/docs/api"]').first(), path).toBeVisible();
  }
});

test("a sample that is sent as it stands invites to this server", async ({ page, usher }) => {
  await page.goto("/docs/api");
  const own = `${usher.url}/invite/{{.UserID}}?code={{.Code}}`;
  const call = page.locator("#CreateInviteCode");
  const samples = await call.locator("pre[data-language]").allTextContents();
  expect(samples).toHaveLength(9);
  for (const sample of samples) expect(sample).toContain(own);
  // What "try it" begins with.
  await expect(call.locator("textarea")).toHaveValue(new RegExp(own.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
});

test("ways to sign in are read in the order in which they are seen", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await page.goto(linkIn(await mailbox.waitFor(email)));
  await page.locator('form[action$="/continue"] button').click();
  const tops = await page.locator("main h2, main form").evaluateAll((ways) =>
    ways.map((way) => way.getBoundingClientRect()).filter(({ height }) => height > 0).map(({ top }) => top),
  );
  expect(tops.length).toBeGreaterThan(1);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});
