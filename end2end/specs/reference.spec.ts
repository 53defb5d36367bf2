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

test("the description is there for programs of any origin", async ({ request, usher }) => {
  const first = await request.get(`${usher.url}/openapi.json`);
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  const again = await request.get(`${usher.url}/openapi.json`, { headers: { "if-none-match": first.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});
