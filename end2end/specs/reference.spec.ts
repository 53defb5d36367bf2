import { expectAccessible } from "../support/axe";
import { address } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

test("the reference shows every call, with samples in the chosen language", async ({ page, usher }) => {
  await page.goto("/docs/api");
  const create = page.locator("#CreateInviteCode");
  await expect(create).toContainText("/v2/users/{userId}/invite_code");
  await expect(create.locator("pre.sample:visible")).toHaveCount(1);
  await expect(create.locator("pre.sample:visible")).toContainText(`curl -L '${usher.url}/v2/users/<USER_ID>/invite_code'`);
  await page.getByRole("radio", { name: "ruby" }).check({ force: true });
  await expect(create.locator("pre.sample:visible")).toContainText("Net::HTTP");
  await expectAccessible(page);
  await shoot(page, "reference");
});

test("the reference fits a small screen in every language", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const language of ["en", "de", "ar"]) {
    await page.goto(`/language?lang=${language}&next=/docs/api`);
    const width = await page.locator("html").evaluate((html) => html.scrollWidth).catch(() => 360);
    expect(width, language).toBeLessThanOrEqual(360);
  }
});

test("a call is sent from the reference", { tag: "@js" }, async ({ page, api, usher }) => {
  const userId = await api.createHuman({ email: address() });
  await page.goto("/docs/api");
  await page.locator("#token").fill(await usher.token("IAM_OWNER"));
  const call = page.locator("#CreateInviteCode");
  await call.getByText("Try it").click();
  await call.locator('input[name="userId"]').fill(userId);
  await call.getByLabel("Body").fill('{"returnCode":{}}');
  await call.getByRole("button", { name: "Send" }).click();
  await expect(call.locator("[data-status]")).toHaveText(/^200/);
  await expect(call.locator("[data-headers]")).toContainText("content-type: application/json");
  await expect(call.locator("[data-text]")).toContainText(/"inviteCode": "[0-9A-Z-]{14}"/);
});

test("an administrator gets a token with one click, in every sample and on this page alone", async ({ page, admin, api, usher, request }) => {
  await page.goto("/docs/api");
  await expect(page.locator('form[action="/docs/api"]')).toHaveCount(0);
  await expect(page.locator('.reference-head a[href^="/sign-in"]')).toBeVisible();

  await admin.signIn(page);
  await page.goto("/docs/api");
  const samples = page.locator('pre.sample[data-language="curl"]');
  await expect(samples.first()).toContainText("Bearer <TOKEN>");
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.locator('form[action="/docs/api"] button').click();
  expect((await answered).headers()["cache-control"]).toBe("no-store");

  const shown = await page.locator(".reference-token").innerText();
  const token = shown.match(/usher_pat_[0-9a-f]{16}_[\w-]{43}/)?.[0];
  expect(token, shown).toBeDefined();
  const texts = await samples.allTextContents();
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) expect(text).toContain(`Bearer ${token}`);
  const answer = await request.get(`${usher.url}/v2/settings`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status()).toBe(200);
  await expectAccessible(page, ".reference-head");
  await shoot(page, "reference-token");

  // The organization of the reader, in the samples and where calls are tried.
  const userId = await api.createHuman({ email: address() });
  const { details } = await api.getUser(userId);
  const create = page.locator("#CreateUser");
  await expect(create.locator('pre[data-language="curl"]')).toContainText(details.resourceOwner);
  await expect(create.locator("textarea")).toHaveText(new RegExp(details.resourceOwner));

  await page.goto("/docs/api");
  expect(await page.content()).not.toContain(token);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(stored).not.toContain("usher_pat_");
  await page.goto("/admin/tokens");
  const row = page.locator("tbody tr", { hasText: "API reference (1 hour)" }).first();
  await expect(row).toContainText("Owner");
});

test("nobody gets a token for somebody else", async ({ page, admin, usher, request }) => {
  const stranger = await request.post(`${usher.url}/docs/api`);
  expect(stranger.status()).toBe(401);
  expect(await stranger.text()).not.toContain("usher_pat_");
  await admin.signIn(page);
  const elsewhere = await page.context().request.post(`${usher.url}/docs/api`, {
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  });
  expect(elsewhere.status()).toBe(403);
});

test("with one click the token is in the form that tries a call", { tag: "@js" }, async ({ page, admin }) => {
  await admin.signIn(page);
  await page.goto("/docs/api");
  await page.locator('form[action="/docs/api"] button').click();
  const call = page.locator("#GetGeneralSettings");
  await call.getByText("Try it").click();
  await call.getByRole("button", { name: "Send" }).click();
  await expect(call.locator("[data-status]")).toHaveText(/^200/);
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

test("the list of calls stands open only beside the page", async ({ page }) => {
  const link = page.locator('.reference-nav a[href="#CreateInviteCode"]');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/docs/api");
  await expect(link).toBeVisible();
  await link.focus();
  await expect(link).toBeFocused();
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(link).toBeHidden();
  await page.locator(".reference-nav summary").click();
  await expect(link).toBeVisible();
  await link.click();
  await expect(page.locator("#CreateInviteCode h3")).toBeInViewport();
});

test("a sample is copied in the language that is shown", { tag: "@js" }, async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/docs/api");
  await page.getByRole("radio", { name: "python" }).check({ force: true });
  const call = page.locator("#CreateInviteCode");
  const copy = call.locator("[data-copy]").first();
  await copy.click();
  await expect(copy).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await call.locator('pre[data-language="python"]').textContent());
  await page.getByRole("radio", { name: "curl" }).focus();
  await expect(copy).toHaveText("Copy");
});

test("the description is there for programs of any origin", async ({ request, usher }) => {
  const first = await request.get(`${usher.url}/openapi.json`);
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  const again = await request.get(`${usher.url}/openapi.json`, { headers: { "if-none-match": first.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});
