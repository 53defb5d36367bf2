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
