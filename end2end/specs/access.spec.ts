import { expectAccessible } from "../support/axe";
import { accept, address, button, linkIn, PASSWORD, signIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

test("a wrong password and an unknown name look the same", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  const refusals = [];
  for (const name of [email, address("nobody")]) {
    await signIn(page, name, "not the password");
    await expect(page.locator('input[name="login_name"]')).toHaveValue(name);
    refusals.push((await page.locator("main").innerText()).replaceAll(name, "NAME"));
  }
  expect(refusals[0]).toBe(refusals[1]);
  await expectAccessible(page);
  await shoot(page, "sign-in-wrong");
});

test("five wrong passwords make the next try wait, the right one included", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher();
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  for (let attempt = 0; attempt < 5; attempt++) await signIn(page, email, `wrong ${attempt}`, `${usher.url}/sign-in`);
  await signIn(page, email, PASSWORD, `${usher.url}/sign-in`);
  await expect(page).toHaveURL(/\/sign-in$/);
  await shoot(page, "sign-in-slowed-down");
});

test("sessions are listed and can be ended elsewhere", async ({ page, api, mailbox, browser, usher }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await signIn(page, email);
  await expect(page).toHaveURL(/\/account$/);

  const elsewhere = await browser.newContext({ baseURL: usher.url });
  const other = await elsewhere.newPage();
  await signIn(other, email);
  await expect(other).toHaveURL(/\/account$/);

  await page.reload();
  const ends = page.locator('form[action="/account/sessions/end"]');
  await expect(ends).toHaveCount(2);
  const current = await page.locator('form[action="/account/sessions/end"] input[name="id"]').evaluateAll((inputs) => inputs.length);
  expect(current).toBe(2);
  // The one that is not this browser's: ending it signs the other browser out.
  for (const row of await page.locator("li", { has: ends }).all()) {
    if (await row.locator("[data-current]").count()) continue;
    await row.locator("button").click();
    break;
  }
  await expect(page).toHaveURL(/\/account$/);
  await expect(ends).toHaveCount(1);
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();

  await page.locator('form[action="/sign-out"] button').first().click();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the own password is changed, and signs out everywhere else", async ({ page, api, mailbox, browser, usher }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await signIn(page, email);
  const other = await (await browser.newContext({ baseURL: usher.url })).newPage();
  await signIn(other, email);
  const change = async (current: string, to: string) => {
    await page.locator('input[name="current"]').fill(current);
    await page.locator('input[name="password"]').fill(to);
    const repeated = page.locator('input[name="repeated"]');
    if (await repeated.isVisible()) await repeated.fill(to);
    await button(page, "/account/password").click();
  };
  await change("not the password", "nine purple umbrellas");
  await expect(page.locator("#current-password-problem")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "account-password-wrong");
  await change(PASSWORD, "nine purple umbrellas");
  await expect(page).toHaveURL(/\/account\?saved=password$/);
  await expect(page.locator(".notice-good")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "account");
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await other.context().close();
});

test("a language is chosen at the foot of the page and kept", async ({ page }) => {
  await page.goto("/sign-in");
  await page.locator('footer a[href*="lang=ar"]').click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(page);
  await shoot(page, "sign-in-ar");
  await page.goto("/invite");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});

test("signing in never leads away from here", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await signIn(page, email, PASSWORD, "/sign-in?next=//evil.example/");
  await expect(page).toHaveURL(/localhost:\d+\/account$/);
});

test("a post from another site is refused", async ({ page, usher }) => {
  const answer = await page.request.post("/sign-in", {
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    form: { login_name: "a", password: "b" },
  });
  expect(answer.status()).toBe(403);
  expect((await page.request.get(`${usher.url}/nowhere`)).status()).toBe(404);
  await page.goto("/nowhere");
  await expectAccessible(page);
  await shoot(page, "not-found");
});

test("people without a role do not see the desk", async ({ page, api, mailbox }) => {
  await page.goto("/admin/invites");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  await signIn(page, email);
  const answer = await page.goto("/admin/invites");
  expect(answer?.status()).toBe(403);
  await expectAccessible(page);
  await button(page, "/sign-out").click();
});
