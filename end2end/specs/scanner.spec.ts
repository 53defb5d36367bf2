import type { Browser, Page } from "@playwright/test";
import type { ParsedMail } from "mailparser";

import type { Api } from "../support/api";
import type { Mailbox } from "../support/mailbox";
import { accept, address, beginSetUp, button, choosePassword, hasCode, linkIn, PASSWORD, signIn } from "../support/people";
import { Scanner } from "../support/scanner";
import { expect, test } from "../support/test";

/** Every address of the mail: of the invitation, and of "not expecting this?". */
function linksIn(mail: ParsedMail): string[] {
  const links = [...new Set(mail.text?.match(/https?:\/\/\S+code=\S+/g) ?? [])];
  expect(links).toHaveLength(2);
  return links;
}

function newestLink(mailbox: Mailbox, email: string): string {
  return linkIn(mailbox.to(email).findLast(hasCode) as ParsedMail);
}

async function scan(page: Page, browser: Browser, mail: ParsedMail, types: boolean): Promise<void> {
  const links = linksIn(mail);
  await Scanner.ask(page.request, links);
  const pressed = await Scanner.detonate(browser, links, { types });
  expect(pressed.length).toBeGreaterThan(0);
  await page.context().clearCookies();
}

interface Event {
  /** Its last word. */
  kind: string;
  detail?: string;
}

async function timeline(api: Api, email: string): Promise<{ inviteId: string; events: Event[] }> {
  const found = await api.call<{ invites: { id: string }[] }>("POST", "/v1/invites/_search", { email });
  const inviteId = found.invites[0]?.id ?? "";
  const path = `/v1/invites/${inviteId}/timeline`;
  const { events } = await api.call<{ events: { type: string; detail?: string }[] }>("GET", path);
  return { inviteId, events: events.map(({ type, detail }) => ({ kind: type.split(".").at(-1) ?? "", detail })) };
}

/** Declined by a machine that ticks boxes as well, it is opened again. */
async function openAgain(page: Page, link: string): Promise<void> {
  await page.goto(link);
  const reopen = button(page, "/reopen");
  if (await reopen.isVisible()) await reopen.click();
  await expect(button(page, "/continue")).toBeVisible();
}

for (const types of [false, true]) {
  const who = types ? "a scanner that fills in and ticks everything too" : "a scanner that presses everything";

  test(`${who}, and then the person gets in`, async ({ page, api, mailbox, browser }) => {
    const email = address();
    const userId = await api.createHuman({ email });
    await api.createInvite(userId);
    const mail = await mailbox.waitFor(email, hasCode);
    await scan(page, browser, mail, types);
    expect(await api.authenticationMethods(userId)).toEqual([]);
    const kinds = (await timeline(api, email)).events.map(({ kind }) => kind);
    expect(kinds).toContain("started");
    expect(kinds.includes("declined")).toBe(types);
    if (types) await openAgain(page, linkIn(mail));
    await accept(page, linkIn(mail));
    await signIn(page, email);
    await expect(page).toHaveURL(/\/account$/);
  });

  test(`${who} while the person chooses a password`, async ({ page, api, mailbox, browser }) => {
    const email = address();
    await api.createInvite(await api.createHuman({ email }));
    const mail = await mailbox.waitFor(email, hasCode);
    await beginSetUp(page, linkIn(mail));
    await Scanner.detonate(browser, linksIn(mail), { types });
    if (types) {
      await openAgain(page, linkIn(mail));
      await button(page, "/continue").click();
    }
    await choosePassword(page);
    await expect(page).toHaveURL(/\/done$/);
  });

  test(`${who} on a link that was replaced`, async ({ page, api, mailbox, browser }) => {
    const email = address();
    const userId = await api.createHuman({ email });
    await api.createInvite(userId);
    const first = await mailbox.waitFor(email, hasCode);
    await api.resendInvite(userId);
    await mailbox.waitFor(email, (mail) => hasCode(mail) && linkIn(mail) !== linkIn(first));
    await scan(page, browser, first, types);
    // It asked for links as often as it could, and all of them went to the person.
    await expect(async () => {
      await page.goto(newestLink(mailbox, email));
      await expect(page.locator('form[action$="/continue"], form[action$="/reopen"]')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const newest = newestLink(mailbox, email);
    if (types) await openAgain(page, newest);
    await accept(page, newest);
  });

  test(`${who} on a link that ended, and on an invitation that did`, async ({ page, startUsher, mailbox, browser }) => {
    const { usher, api } = await startUsher({ clock: true });
    const email = address();
    await api.createInvite(await api.createHuman({ email }));
    const mail = await mailbox.waitFor(email, hasCode);
    await usher.travel("+73h");
    await scan(page, browser, mail, types);
    const newer = await mailbox.waitFor(email, (other) => hasCode(other) && linkIn(other) !== linkIn(mail));
    if (types) await openAgain(page, linkIn(newer));
    await page.goto(linkIn(newer));
    await expect(button(page, "/continue")).toBeVisible();

    await usher.travel("+8d");
    await scan(page, browser, newer, types);
    await page.goto(linkIn(newer));
    await expect(button(page, "/new-invitation")).toBeVisible();
  });

  test(`${who} on an invitation that was withdrawn, and the next one`, async ({ page, api, admin, mailbox, browser }) => {
    const email = address();
    const userId = await api.createHuman({ email });
    await api.createInvite(userId);
    const mail = await mailbox.waitFor(email, hasCode);
    await admin.revoke(userId);
    await scan(page, browser, mail, types);
    await page.goto(linkIn(mail));
    await expect(page.locator("main form")).toHaveCount(0);
    await api.createInvite(userId);
    const next = await mailbox.waitFor(email, (other) => hasCode(other) && linkIn(other) !== linkIn(mail));
    await accept(page, linkIn(next));
  });

  test(`${who} in a browser where somebody else is signed in`, async ({ page, api, mailbox, browser }) => {
    const [joe, email] = [address(), address()];
    await api.createInvite(await api.createHuman({ email: joe }));
    await accept(page, linkIn(await mailbox.waitFor(joe, hasCode)));
    await signIn(page, joe);
    const userId = await api.createHuman({ email });
    await api.createInvite(userId);
    const mail = await mailbox.waitFor(email, hasCode);
    await page.goto(linkIn(mail));
    await expect(page.locator("main")).toContainText(joe);
    await Scanner.detonate(browser, linksIn(mail), { types, as: await page.context().storageState() });
    expect(await api.authenticationMethods(userId)).toEqual([]);
    await page.context().clearCookies();
    if (types) await openAgain(page, linkIn(mail));
    await accept(page, linkIn(mail));
  });

  test(`${who} where too many codes were wrong`, async ({ page, startUsher, mailbox, browser }) => {
    const { usher, api } = await startUsher({ clock: true });
    const email = address();
    await api.createInvite(await api.createHuman({ email }));
    const mail = await mailbox.waitFor(email, hasCode);
    const wrong = new URL(linkIn(mail));
    wrong.searchParams.set("code", "2222-2222-2222");
    for (let tries = 0; tries < 6; tries += 1) await page.goto(wrong.href);
    await page.goto(linkIn(mail));
    await expect(button(page, "/continue")).toBeHidden();
    await scan(page, browser, mail, types);
    await usher.travel("+2h");
    await accept(page, linkIn(mail));
  });

  test(`${who} after the person is done`, async ({ page, api, mailbox, browser }) => {
    const email = address();
    const userId = await api.createHuman({ email });
    await api.createInvite(userId);
    const mail = await mailbox.waitFor(email, hasCode);
    await accept(page, linkIn(mail));
    await scan(page, browser, mail, types);
    expect(await api.authenticationMethods(userId)).toEqual(["AUTHENTICATION_METHOD_TYPE_PASSWORD"]);
    await signIn(page, email, PASSWORD);
    await expect(page).toHaveURL(/\/account$/);
  });
}

test("a scanner's visit is told apart on the timeline, once", async ({ page, api, mailbox, admin, usher }) => {
  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  const mail = await mailbox.waitFor(email, hasCode);
  await Scanner.ask(page.request, linksIn(mail));
  await page.goto(linkIn(mail));
  await expect(button(page, "/continue")).toBeVisible();
  const { inviteId, events } = await timeline(api, email);
  expect(events.map(({ kind }) => kind)).toEqual(["added", "sent", "scanned", "opened"]);
  expect(events[2]?.detail).toMatch(/^HEAD: /);

  await page.context().clearCookies();
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/invites/${inviteId}`);
  const scanned = page.locator('ol.timeline [data-event="user.human.invite.scanned"]');
  await expect(scanned).toContainText("probably by a mail scanner");
});
