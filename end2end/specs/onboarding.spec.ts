import { expectAccessible } from "../support/axe";
import { accept, address, beginSetUp, button, choosePassword, codeIn, hasCode, linkIn, PASSWORD, signIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

test("a mailed link leads to a password and the first sign-in", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId, { sendCode: { applicationName: "CustomerPortal" } });
  const mail = await mailbox.waitFor(email);
  expect(mail.subject).toContain("CustomerPortal");

  await page.goto(linkIn(mail));
  await expect(page, "the code leaves the address bar").toHaveURL(new RegExp(`/invite/${userId}$`));
  await expect(page.locator("main")).toContainText(email);
  await expect(page.locator("main")).toContainText("CustomerPortal");
  await expectAccessible(page);
  await shoot(page, "invite-ready");

  await button(page, "/continue").click();
  await expect(page.locator('input[autocomplete="username"]')).toHaveValue(email);
  await expect(page.locator('input[name="password"]')).toHaveAttribute("autocomplete", "new-password");
  await expectAccessible(page);
  await shoot(page, "invite-set-up");
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
  await expectAccessible(page);
  await shoot(page, "invite-done");

  expect(await api.authenticationMethods(userId)).toEqual(["AUTHENTICATION_METHOD_TYPE_PASSWORD"]);
  expect((await api.getUser(userId)).human?.email.isVerified).toBe(true);

  await page.locator('main a[href^="/sign-in"]').click();
  await expect(page.locator('input[name="login_name"]')).toHaveValue(email);
  await expectAccessible(page);
  await shoot(page, "sign-in");
  await page.locator('input[name="password"]').fill(PASSWORD);
  await button(page, "/sign-in").click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.locator("main")).toContainText(email);
  await expectAccessible(page);
  await shoot(page, "account");
});

test("opening a link any number of times spends nothing", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const link = linkIn(await mailbox.waitFor(email));
  for (let visit = 0; visit < 5; visit++) await page.goto(link);
  await accept(page, link);
});

test("a code can be typed, in any case and spacing", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const code = codeIn(await mailbox.waitFor(email));
  await page.goto("/invite");
  await expectAccessible(page);
  await shoot(page, "invite-no-code");
  await page.locator('input[name="code"]').fill(` ${code.toLowerCase().replaceAll("-", " ")} `);
  await button(page, "/invite").click();
  await expect(page.locator("main")).toContainText(email);
  await button(page, "/continue").click();
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
});

test("a returned code works without any mail, and proves no address", async ({ page, api, mailbox, usher }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  const { inviteCode } = await api.createInvite(userId, { returnCode: {} });
  expect(inviteCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  await accept(page, `${usher.url}/invite/${userId}?code=${inviteCode}`);
  expect(mailbox.to(email).filter(hasCode)).toEqual([]);
  expect((await api.getUser(userId)).human?.email.isVerified ?? false).toBe(false);
});

test("a newer link replaces the one before, which offers to send again", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const first = linkIn(await mailbox.waitFor(email));
  await api.resendInvite(userId);
  await mailbox.waitFor(email, (mail) => linkIn(mail) !== first);
  const second = linkIn(mailbox.to(email)[1]!);
  await page.goto(first);
  await expectAccessible(page);
  await shoot(page, "invite-replaced");
  await button(page, "/new-link").click();
  await shoot(page, "invite-link-sent");
  await expectAccessible(page);
  await mailbox.waitFor(email, (mail) => ![first, second].includes(linkIn(mail)));
  await accept(page, linkIn(mailbox.to(email)[2]!));
});

test("a withdrawn invitation says so to whoever holds its link", async ({ page, api, mailbox, admin }) => {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  const link = linkIn(await mailbox.waitFor(email));
  await admin.revoke(userId);
  await page.goto(link);
  await expect(page.locator('form[action$="/continue"]')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "invite-revoked");
});

test("a used link says that all is set", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const link = linkIn(await mailbox.waitFor(email));
  await accept(page, link);
  await page.goto(link);
  await expect(page.locator('main a[href^="/sign-in"]')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "invite-already-done");
});

test("of two browsers that race, one wins and the other sees that it is done", async ({ browser, api, mailbox, usher }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const link = linkIn(await mailbox.waitFor(email));
  const pages = await Promise.all([1, 2].map(async () => (await browser.newContext({ baseURL: usher.url })).newPage()));
  await Promise.all(pages.map((page) => beginSetUp(page, link)));
  await Promise.all(pages.map((page, at) => choosePassword(page, `${PASSWORD} ${at}`)));
  const won = await Promise.all(
    pages.map(async (page) => {
      await page.waitForURL((url) => !url.pathname.endsWith("/set-up"));
      return page.url().endsWith("/done");
    }),
  );
  expect(won.filter(Boolean)).toHaveLength(1);
  const loser = pages[won.indexOf(false)]!;
  await expect(loser.locator('main a[href^="/sign-in"]')).toBeVisible();
  await Promise.all(pages.map((page) => page.context().close()));
});

test("somebody else who is signed in is told, and nothing is spent", async ({ page, api, mailbox }) => {
  const [joe, maria] = [address("joe"), address()];
  for (const email of [joe, maria]) await api.createInvite(await api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(joe)));
  await signIn(page, joe);
  await expect(page).toHaveURL(/\/account$/);

  const link = linkIn(await mailbox.waitFor(maria));
  await page.goto(link);
  await expect(page.locator("main")).toContainText(maria);
  await expect(page.locator('form[action$="/continue"]')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "invite-wrong-account");
  await page.locator('main form[action="/sign-out"] button').click();
  await expect(page).toHaveURL(/\/invite\/\d+$/);
  await button(page, "/continue").click();
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
});

test("a password that many use is refused with the reason, and nothing typed is lost", async ({ page, api, mailbox }) => {
  const email = address();
  const userId = await api.createHuman({ email, givenName: "Wilhelmina", familyName: "Vandenberg" });
  await api.createInvite(userId);
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  const reasons = [];
  for (const bad of ["password1", "wilhelmina", "aaaaaaaaaaaa"]) {
    await choosePassword(page, bad);
    await expect(page.locator('input[name="password"]')).toHaveAttribute("aria-invalid", "true");
    reasons.push(await page.locator(".field-problem:visible").first().innerText());
  }
  expect(new Set(reasons).size, reasons.join("\n")).toBe(3);
  await expectAccessible(page);
  await shoot(page, "invite-password-refused");
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
});

test("wrong codes look like unknown people, and slow down", async ({ page, startUsher }) => {
  const { usher, api } = await startUsher();
  const userId = await api.createHuman({ email: address() });
  const { inviteCode } = await api.createInvite(userId, { returnCode: {} });
  const main = async (path: string) => {
    await page.goto(usher.url + path);
    return page.locator("main").innerText();
  };
  const digits = /\d+/g;
  const wrong = await main(`/invite/${userId}?code=0000-0000-0000`);
  await expectAccessible(page);
  await shoot(page, "invite-wrong-code");
  const unknown = await main("/invite/12345?code=0000-0000-0000");
  expect(unknown.replace(digits, "#")).toBe(wrong.replace(digits, "#"));
  for (let attempt = 0; attempt < 3; attempt++) await main(`/invite/${userId}?code=0000-0000-000${attempt}`);
  const slowed = await main(`/invite/${userId}?code=${inviteCode}`);
  expect(slowed.replace(digits, "#")).not.toBe(wrong.replace(digits, "#"));
  await expect(page.locator('form[action$="/continue"]')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "invite-slowed-down");
});

test("declining takes a ticked box, tells the inviter, and can be taken back", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const mail = await mailbox.waitFor(email);
  const notExpected = mail.text?.match(/https?:\/\/\S+\/not-expected\?code=\S+/)?.[0];
  await page.goto(notExpected as string);
  await expect(page).toHaveURL(/\/not-expected$/);
  await expectAccessible(page);
  await shoot(page, "invite-not-expected");
  await button(page, "/not-expected").click();
  await page.locator('input[name="confirmed"]').check();
  await button(page, "/not-expected").click();
  await shoot(page, "invite-declined");
  await page.goto(linkIn(mail));
  await expect(page.locator('form[action$="/continue"]')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "invite-was-declined");
  await page.goto(`/language?lang=ar&next=${new URL(page.url()).pathname}`);
  await expectAccessible(page);
  await shoot(page, "invite-was-declined-ar");
  await button(page, "/reopen").click();
  await expect(button(page, "/continue")).toBeVisible();
});

test("a declined invite can be taken back for good at the desk", async ({ page, admin, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const mail = await mailbox.waitFor(email);
  await page.goto(mail.text?.match(/https?:\/\/\S+\/not-expected\?code=\S+/)?.[0] as string);
  await page.locator('input[name="confirmed"]').check();
  await button(page, "/not-expected").click();
  await admin.signIn(page);
  await page.goto(`/admin/invites?search=${encodeURIComponent(email)}`);
  await page.locator("tbody a.who").click();
  await expect(page.locator('a[href^="/admin/invites/new?user="]')).toBeVisible();
  await admin.revokeOn(page);
  await page.context().clearCookies();
  await page.goto(linkIn(mail));
  await expect(page.locator('form[action$="/reopen"]')).toHaveCount(0);
});

test("the address of a form leads to the page that has it", async ({ page, api, mailbox }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await page.goto(linkIn(await mailbox.waitFor(email)));
  const invitation = page.url();
  for (const form of ["continue", "new-link", "new-invitation", "reopen"]) {
    await page.goto(`${invitation}/${form}`);
    await expect(page).toHaveURL(invitation);
  }
});

test("an ended link of an open invitation offers a new one; an ended invitation a word to the inviter", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({ clock: true });
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const link = linkIn(await mailbox.waitFor(email));

  await usher.travel("+73h");
  await page.goto(link);
  await expectAccessible(page);
  await shoot(page, "invite-link-expired");
  await button(page, "/new-link").click();
  const newer = linkIn(await mailbox.waitFor(email, (mail) => linkIn(mail) !== link));
  await page.goto(newer);
  await expect(button(page, "/continue")).toBeVisible();

  await usher.travel("+8d");
  await page.goto(newer);
  await expect(page.locator('form[action$="/continue"]')).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "invite-over");
  await button(page, "/new-invitation").click();
  await expectAccessible(page);
  await shoot(page, "invite-asked-again");
});

for (const { language, direction } of [
  { language: "de", direction: "ltr" },
  { language: "ar", direction: "rtl" },
]) {
  test(`mail and pages speak ${language}`, async ({ page, api, mailbox }) => {
    const email = address();
    await api.createInvite(await api.createHuman({ email, preferredLanguage: language }));
    const mail = await mailbox.waitFor(email);
    expect(mail.html).toContain(`lang="${language}"`);
    expect(mail.html).toContain(`dir="${direction}"`);
    await page.goto(linkIn(mail));
    for (const shot of ["ready", "set-up"]) {
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", direction);
      await expectAccessible(page);
      await shoot(page, `invite-${shot}-${language}`);
      if (shot === "ready") await button(page, "/continue").click();
    }
    await choosePassword(page);
    await expect(page).toHaveURL(/\/done$/);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  });
}
