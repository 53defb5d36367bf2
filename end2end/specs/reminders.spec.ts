import { Admin } from "../support/admin";
import type { Api } from "../support/api";
import { expectAccessible } from "../support/axe";
import { address, linkIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

async function remindTwice(api: Api): Promise<void> {
  await api.call("PUT", "/v1/instance/policy", {
    policy: { reminders: { hoursBeforeEnd: [48, 24] }, quietHours: "none" },
  });
}

test("a reminder has the same link, and one press ends them", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({ clock: true });
  await remindTwice(api);
  const email = address("reminded");
  await api.createInvite(await api.createHuman({ email }));
  const first = await mailbox.waitFor(email);
  await usher.travel("+25h");
  const reminder = await mailbox.waitFor(email, (mail) => mail.text?.includes("/reminders/") ?? false);
  expect(linkIn(reminder)).toBe(linkIn(first));
  const stop = reminder.text?.match(/http\S+\/reminders\/\S+/)?.[0] ?? "";
  expect(reminder.headers.get("list")).toMatchObject({ unsubscribe: { url: stop } });

  await page.goto(stop);
  await expectAccessible(page);
  await shoot(page, "reminders-stop");
  await page.locator('main form button[type="submit"]').click();
  await expect(page.locator("main form")).toHaveCount(0);
  await expectAccessible(page);
  await shoot(page, "reminders-stopped");

  await (await Admin.of(usher, api)).signIn(page);
  await page.goto(`${usher.url}/admin/invites`);
  await page.locator("tbody a.who", { hasText: "Maria" }).first().click();
  await expect(page.locator('[data-event="user.human.invite.reminder.added"]')).toBeVisible();
  await expect(page.locator('[data-event="user.human.invite.reminder.stopped"]')).toBeVisible();
  await expect(page.locator('form[action^="/api/stop_reminders"]')).toHaveCount(0);
});

test("an admin sees when the next one leaves, and stops them", async ({ page, startUsher }) => {
  const { usher, api } = await startUsher({});
  await remindTwice(api);
  await api.createInvite(await api.createHuman({ email: address("left-alone") }));
  await (await Admin.of(usher, api)).signIn(page);
  await page.locator("tbody a.who").first().click();
  const stop = page.locator('form[action^="/api/stop_reminders"] button');
  await expect(stop).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "reminders-next");
  await stop.click();
  await expect(page.locator(".desk-outcome .notice-good")).toBeVisible();
  await expect(stop).toHaveCount(0);
  await expect(page.locator('[data-event="user.human.invite.reminder.stopped"]')).toBeVisible();
});

test("the page that stops them says the same for any address, right to left as well", async ({ page, usher }) => {
  await page.goto(`${usher.url}/language?lang=ar&next=/reminders/made-up`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(page);
  await shoot(page, "reminders-stop-ar");
  await page.locator('main form button[type="submit"]').click();
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("main form")).toHaveCount(0);
});
