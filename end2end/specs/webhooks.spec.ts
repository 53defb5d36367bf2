import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import type { Api } from "../support/api";
import { expectAccessible } from "../support/axe";
import { address } from "../support/people";
import { isSigned, Receiver } from "../support/receiver";
import { shoot } from "../support/shots";
import { expect, test as base } from "../support/test";
import type { Usher } from "../support/usher";

interface Stage {
  usher: Usher;
  api: Api;
  admin: Admin;
  receiver: Receiver;
}

/** An usher that may talk to a receiver on this machine, and the receiver. */
const test = base.extend<{ stage: Stage }>({
  stage: async ({ startUsher }, use) => {
    const { usher, api } = await startUsher({ clock: true, settings: { USHER_ALLOW_PRIVATE_ADDRESSES: "true" } });
    const receiver = await Receiver.start();
    await use({ usher, api, admin: await Admin.of(usher, api), receiver });
    await receiver.stop();
  },
});

const ADDED = "user.human.invite.code.added";
const form = (page: Page) => page.locator('form[action="/api/save_webhook"]');
const button = (page: Page, of: string) => page.locator(`form[action^="/api/${of}"] button[type="submit"]`);
const good = (page: Page) => page.locator(".desk-top .notice-good");

async function fillIn(page: Page, { usher, receiver }: Stage): Promise<void> {
  await page.goto(`${usher.url}/admin/webhooks`);
  await expect(form(page)).toBeVisible();
  await form(page).locator('input[name="url"]').fill(receiver.url);
}

/** Adds one on the page, opens it, and answers its secret. */
async function add(page: Page, stage: Stage): Promise<string> {
  await stage.admin.signIn(page);
  await fillIn(page, stage);
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator("#webhook-secret")).toHaveText(/^usher_whs_[\w-]{43}$/);
  return (await page.locator("#webhook-secret").innerText()).trim();
}

async function openOne(page: Page): Promise<void> {
  await page.locator("tbody tr a").first().click();
  await expect(page).toHaveURL(/\/admin\/webhooks\/\d+$/);
  await expect(page.locator("#attempts")).toBeVisible();
}

async function invite({ api }: Stage): Promise<string> {
  const userId = await api.createHuman({ email: address() });
  await api.createInvite(userId, { returnCode: {} });
  return userId;
}

test("an admin adds a webhook, and its receiver hears of an invite", async ({ page, stage }) => {
  const { receiver } = stage;
  await stage.admin.signIn(page);
  await page.goto(`${stage.usher.url}/admin/webhooks`);
  await expect(form(page)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "webhooks-none");
  await fillIn(page, stage);
  await form(page).locator('button[type="submit"]').click();
  await expect(page.locator("#webhook-secret")).toBeVisible();
  const secret = (await page.locator("#webhook-secret").innerText()).trim();
  await expectAccessible(page);
  await shoot(page, "webhooks-added");

  const userId = await invite(stage);
  await expect.poll(() => receiver.types).toEqual([ADDED]);
  const [message] = receiver.messages;
  expect(message?.told).toMatchObject({ userId, type: ADDED });
  expect(isSigned(message!, secret)).toBe(true);
  expect(isSigned(message!, `${secret}x`)).toBe(false);

  await page.goto(`${stage.usher.url}/admin/webhooks`);
  expect(await page.content()).not.toContain(secret);
  await shoot(page, "webhooks-list");
  await openOne(page);
  const attempt = page.locator(`[data-attempt="${ADDED}"]`);
  await attempt.locator("summary").click();
  await expect(attempt).toContainText(`"userId":"${userId}"`);
  await expect(attempt).toContainText("answered 200");
  await expectAccessible(page);
  await shoot(page, "webhooks-one");
});

test("a webhook is tested, paused, resumed, given another secret, told again, changed and removed", async ({ page, stage }) => {
  const { receiver } = stage;
  const first = await add(page, stage);
  await page.goto(`${stage.usher.url}/admin/webhooks`);
  await openOne(page);
  await button(page, "test_webhook").click();
  await expect(good(page)).toBeVisible();
  expect(receiver.types).toEqual(["usher.webhook.test"]);
  receiver.answers = 503;
  await button(page, "test_webhook").click();
  await expect(page.locator(".desk-top .notice-problem")).toContainText("503");
  await shoot(page, "webhooks-test-failed");
  receiver.answers = 200;

  await button(page, "switch_webhook").click();
  await expect(page.locator('input[name="on"]')).toHaveValue("yes");
  await shoot(page, "webhooks-paused");
  await button(page, "switch_webhook").click();
  await expect(page.locator('input[name="on"]')).toHaveValue("");

  await page.locator("details", { has: page.locator('[name="hours"]') }).locator("summary").click();
  await button(page, "rotate_webhook_secret").click();
  await expect(page.locator("#webhook-secret")).toBeVisible();
  const second = (await page.locator("#webhook-secret").innerText()).trim();
  expect(second).not.toBe(first);
  await invite(stage);
  await expect.poll(() => receiver.types.at(-1)).toBe(ADDED);
  const message = receiver.messages.at(-1)!;
  expect([first, second].map((secret) => isSigned(message, secret))).toEqual([true, true]);

  const before = receiver.messages.length;
  await page.locator("details", { has: page.locator('[name="from"]') }).locator("summary").click();
  await page.locator('[name="from"]').fill(String(message.told.sequence));
  await button(page, "replay_webhook").click();
  await expect(good(page)).toBeVisible();
  await expect.poll(() => receiver.messages.length).toBe(before + 1);
  expect(receiver.messages.at(-1)?.told.id).toBe(message.told.id);

  await page.locator("details", { has: form(page) }).locator("summary").first().click();
  await form(page).locator(".webhook-events > summary").click();
  await form(page).locator('input[value="user.human.invite.revoked"]').check();
  await form(page).locator('button[type="submit"]').click();
  await expect(good(page)).toBeVisible();
  await invite(stage);

  await page.locator('a[href$="?remove"]').click();
  await shoot(page, "webhooks-remove");
  await button(page, "remove_webhook").click();
  await expect(page).toHaveURL(/\/admin\/webhooks$/);
  await expect(page.locator(".empty")).toBeVisible();
  expect(receiver.messages).toHaveLength(before + 1);
});

test("what a receiver refuses is told again, and shown as such", async ({ page, stage }) => {
  const { receiver, usher } = stage;
  await add(page, stage);
  receiver.answers = 500;
  await invite(stage);
  await expect.poll(() => receiver.messages.length).toBe(1);
  await page.goto(`${usher.url}/admin/webhooks`);
  await expect(page.locator("tbody .badge-attention")).toBeVisible();
  await openOne(page);
  await expectAccessible(page);
  await shoot(page, "webhooks-retrying");
  receiver.answers = 410;
  await usher.travel("+3m");
  await expect.poll(() => receiver.messages.length).toBe(2);
  await page.reload();
  await expect(page.locator("main .badge-problem").first()).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "webhooks-gone");
  receiver.answers = 200;
  await button(page, "switch_webhook").click();
  await expect.poll(() => receiver.messages.length).toBe(3);
  expect(new Set(receiver.messages.map(({ body }) => body)).size).toBe(1);
});

test("a crash between the call and its note tells the same again", async ({ page, stage }) => {
  const { receiver, usher } = stage;
  await add(page, stage);
  receiver.answers = "silence";
  await invite(stage);
  await expect.poll(() => receiver.messages.length).toBe(1);
  await usher.crash();
  receiver.answers = 200;
  // The lease of the one that is gone ends.
  await usher.travel("+1m");
  await expect.poll(() => receiver.messages.length).toBe(2);
  expect(receiver.messages[0]?.body).toBe(receiver.messages[1]?.body);
});

test("an address of the own network is refused unless it is allowed", async ({ startUsher }) => {
  const { api } = await startUsher();
  const settings = { url: "https://127.0.0.1/usher" };
  const { webhookId } = await api.call<{ webhookId: string }>("POST", "/v1/webhooks", { settings });
  const { delivery } = await api.call<{ delivery: { fault: string } }>("POST", `/v1/webhooks/${webhookId}/test`);
  expect(delivery.fault).toBe("WEBHOOK_FAULT_PRIVATE_ADDRESS");
  const plain = { settings: { url: "http://hooks.example.test/usher" } };
  await expect(api.call("POST", "/v1/webhooks", plain)).rejects.toMatchObject({ status: 400 });
});

test.describe("in Arabic", () => {
  test.use({ locale: "ar" });
  test("the pages read from right to left", async ({ page, stage }) => {
    await add(page, stage);
    await invite(stage);
    await expect.poll(() => stage.receiver.messages.length).toBe(1);
    await page.goto(`${stage.usher.url}/admin/webhooks`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await shoot(page, "webhooks-list-ar");
    await openOne(page);
    await shoot(page, "webhooks-one-ar");
  });
});
