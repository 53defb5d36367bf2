import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe";
import { accept, address, button, hasCode, linkIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

async function fillNewPerson(page: Page, email: string, more: { delivery?: string; application?: string } = {}): Promise<void> {
  await page.goto("/admin/invites/new");
  await page.locator('input[name="given_name"]').fill("Maria");
  await page.locator('input[name="family_name"]').fill("Silva");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="application_name"]').fill(more.application ?? "CustomerPortal");
  await page.locator(`input[name="delivery"][value="${more.delivery ?? "send"}"]`).check();
}

const submit = (page: Page) => page.locator('form[action="/api/create_invite"] button[type="submit"]');
const result = (page: Page) => page.locator("[data-invite]");

test("an admin invites a new person by mail, who gets in", async ({ page, admin, mailbox, browser, usher }) => {
  const email = address();
  await admin.signIn(page);
  await page.goto("/admin/invites/new");
  await expectAccessible(page);
  await shoot(page, "desk-invite");
  await fillNewPerson(page, email);
  await submit(page).click();
  await expect(result(page)).toContainText(email);
  await expectAccessible(page);
  await shoot(page, "desk-invite-sent");
  const inviteId = await result(page).getAttribute("data-invite");
  const mail = await mailbox.waitFor(email);
  expect(mail.subject).toContain("CustomerPortal");

  const person = await (await browser.newContext({ baseURL: usher.url })).newPage();
  await accept(person, linkIn(mail));
  await person.context().close();

  await page.goto(`/admin/invites?search=${encodeURIComponent(email)}`);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await expectAccessible(page);
  await shoot(page, "desk-invites");
  await page.goto(`/admin/invites/${inviteId}`);
  await expect(page.locator("ol.timeline > li")).not.toHaveCount(0);
  const timeline = await page.locator("ol.timeline").innerText();
  expect(timeline).toContain("250");
  await expectAccessible(page);
  await shoot(page, "desk-invite-timeline");
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

test("the code and the link are shown once, with a QR code, and no mail leaves", async ({ page, admin, mailbox, browser, usher }) => {
  const email = address();
  await admin.signIn(page);
  await fillNewPerson(page, email, { delivery: "return" });
  await submit(page).click();
  await expect(page.locator("#result-code")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await result(page).locator("summary").first().click();
  await expect(result(page).locator("svg[role=img]")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "desk-invite-returned");
  const link = await page.locator("#result-link").innerText();
  const person = await (await browser.newContext({ baseURL: usher.url })).newPage();
  await accept(person, link.trim());
  await person.context().close();
  expect(mailbox.to(email).filter(hasCode)).toEqual([]);
});

test("send and return do both", async ({ page, admin, mailbox }) => {
  const email = address();
  await admin.signIn(page);
  await fillNewPerson(page, email, { delivery: "both" });
  await submit(page).click();
  const code = await page.locator("#result-code").innerText();
  expect((await mailbox.waitFor(email)).text).toContain(code.trim());
});

test("the mail's state follows live to the server's word @js", async ({ page, admin, mailbox }) => {
  await admin.signIn(page);
  const [good, bad] = [address(), address("nobody")];
  mailbox.answer(bad, "reject");
  await fillNewPerson(page, good);
  await submit(page).click();
  await expect(result(page).locator('[data-mail-state="sent"]')).toBeVisible();
  await fillNewPerson(page, bad);
  await submit(page).click();
  await expect(result(page).locator('[data-mail-state="failed"]')).toContainText("No such mailbox");
  await shoot(page, "desk-invite-refused");
  await page.goto(`/admin/invites?search=${encodeURIComponent(bad)}`);
  await expect(page.locator("tbody .badge-attention")).toBeVisible();
});

test("what was typed stays when it is refused", async ({ page, admin, api }) => {
  const email = address();
  await api.createHuman({ email, username: email });
  await admin.signIn(page);
  await fillNewPerson(page, email, { application: "Portal 7" });
  await submit(page).click();
  await expect(page.locator('[role="alert"], .notice-problem').first()).toBeVisible();
  await expect(page.locator('input[name="given_name"]')).toHaveValue("Maria");
  await expect(page.locator('input[name="email"]')).toHaveValue(email);
  await expect(page.locator('input[name="application_name"]')).toHaveValue("Portal 7");
  await expectAccessible(page);
  await shoot(page, "desk-invite-problem");
  await page.locator('a[href*="/admin/invites/new?q="]').click();
  await expect(page.locator("#q")).toHaveValue(email);
});

test("an invite is sent again and withdrawn from its page", async ({ page, admin, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const first = linkIn(await mailbox.waitFor(email));
  await admin.signIn(page);
  await page.goto(`/admin/invites?search=${encodeURIComponent(email)}`);
  await page.locator("tbody a.who").click();
  await expect(page).toHaveURL(/\/admin\/invites\/[0-9a-f-]+$/);
  await page.locator('form[action="/api/resend_invite"] button').first().click();
  await mailbox.waitFor(email, (mail) => linkIn(mail) !== first);
  await expect(page.locator(".desk-outcome .notice-good")).toBeVisible();

  await admin.revokeOn(page);
  await expect(page.locator('form[action="/api/revoke_invite"]:visible')).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto(linkIn(mailbox.to(email)[1]!));
  await expect(page.locator('form[action$="/continue"]')).toHaveCount(0);
});

test("the list filters and pages in its address", async ({ page, admin, api }) => {
  const tag = `page${Date.now()}`;
  for (let at = 0; at < 27; at++) await api.createInvite(await api.createHuman({ email: address(tag) }), { returnCode: {} });
  await admin.signIn(page);
  await page.goto(`/admin/invites?search=${tag}&status=pending`);
  await expect(page.locator("tbody tr")).toHaveCount(25);
  await page.locator('a[rel="next"]').click();
  await expect(page.locator("tbody tr")).toHaveCount(2);
  await page.goto(`/admin/invites?search=${tag}&status=accepted`);
  await expect(page.locator("tbody tr")).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "desk-invites-none");
});

test("live checks speak before anything is sent @js", async ({ page, admin, api, mailbox, browser, usher }) => {
  const email = address("settled");
  await api.createInvite(await api.createHuman({ email }));
  const person = await (await browser.newContext({ baseURL: usher.url })).newPage();
  await accept(person, linkIn(await mailbox.waitFor(email)));
  await person.context().close();
  await admin.signIn(page);
  await page.goto("/admin/invites/new");
  await page.locator('input[name="email"]').fill("maria@gmial.com");
  await page.locator('input[name="email"]').blur();
  await expect(page.getByText("gmail.com")).toBeVisible();
  await page.locator('input[name="url_template"]').fill("https://app.example/join?code={{.Code}}");
  await expect(page.locator("[data-link-preview]")).toContainText("https://app.example/join?code=");
  await page.locator('input[name="url_template"]').fill("https://app.example/{{.Nope}}");
  await page.locator('input[name="url_template"]').blur();
  await expect(page.locator("#url_template-problem, .field-problem").first()).toBeVisible();
  await page.locator('input[name="url_template"]').fill("javascript:alert({{.Code}})");
  await expect(page.locator("#url_template-problem")).toContainText("no address");
  await page.locator('input[name="url_template"]').fill("https://app.example/hello");
  await expect(page.getByText("has to type it")).toBeVisible();
  await page.locator('textarea[name="note"]').fill("Hello\nsee https://evil.example/x");
  await expect(page.locator("q")).toHaveText("Hello see …");
  await page.locator('input[name="q"]').fill(email);
  await page.locator("#people [role=option], .desk-people [role=option]").first().click();
  await expect(page.locator("#chosen-person")).toContainText(email);
  await expect(submit(page)).toBeDisabled();
});

test("a refusal goes with the next try, also one that the form turns down @js", async ({ page, admin, api }) => {
  const email = address();
  await api.createHuman({ email, username: email });
  await admin.signIn(page);
  await fillNewPerson(page, email);
  await submit(page).click();
  await expect(page.locator(".notice-problem")).toBeVisible();
  await page.locator('input[name="email"]').fill(address());
  await page.locator('input[name="url_template"]').fill("https://app.example/{{.Nope}}");
  await submit(page).click();
  await expect(page.locator(".notice-problem")).toHaveCount(0);
  await expect(page.locator("#url_template")).toBeFocused();
});

for (const language of ["de", "ar"]) {
  test(`the desk speaks ${language}`, async ({ page, admin, api }) => {
    await api.createInvite(await api.createHuman({ email: address() }), { returnCode: {} });
    await admin.signIn(page);
    await page.goto(`/language?lang=${language}&next=/admin/invites`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await shoot(page, `desk-invites-${language}`);
    await page.goto("/admin/invites/new");
    await expectAccessible(page);
    await shoot(page, `desk-invite-${language}`);
  });
}

test("every script and style of the desk loads and hydrates without a word on the console @js", async ({ page, admin }) => {
  const words: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && words.push(message.text()));
  page.on("pageerror", (error) => words.push(String(error)));
  await admin.signIn(page);
  for (const path of ["/admin/invites", "/admin/invites/new"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(words).toEqual([]);
});

test("the first administrator comes in by the printed link", async ({ page, startUsher }) => {
  const { usher } = await startUsher();
  await accept(page, await usher.firstAdministratorLink());
  await page.locator('main a[href^="/sign-in"]').click();
  await page.locator('input[name="password"]').fill("seven quiet tangerines");
  await button(page, "/sign-in").click();
  await expect(page).toHaveURL(/\/admin\/invites$/);
  await expectAccessible(page);
  await shoot(page, "desk-empty");
});
