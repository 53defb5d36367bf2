import { Admin } from "../support/admin";
import { expectAccessible } from "../support/axe";
import { address, beginSetUp, button, linkIn } from "../support/people";
import { CLIENT_ID, CLIENT_SECRET, IdentityProvider, signInThere } from "../support/provider";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

test("whoever has nothing but a linked account proves who they are there", async ({ page, startUsher, mailbox }) => {
  const { usher, api } = await startUsher({ clock: true, settings: { USHER_ALLOW_PRIVATE_ADDRESSES: "true" } });
  const provider = await IdentityProvider.start(`${usher.url}/idp/callback`);
  const admin = await Admin.of(usher, api);
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/providers/new?preset=oidc`);
  const form = page.locator('form[action="/api/save_provider"]');
  for (const [field, value] of Object.entries({
    name: "Acme SSO",
    issuer: provider.issuer,
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
  })) {
    await form.locator(`input[name="${field}"]`).fill(value);
  }
  await form.locator('button:not([data-does])[type="submit"]').click();
  await expect(page).toHaveURL(/\/admin\/providers\/\d+(\?saved)?$/);
  await page.context().clearCookies();

  const email = address();
  await api.createInvite(await api.createHuman({ email }));
  await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
  await page.locator("a.provider").click();
  await signInThere(page, email);
  await expect(page).toHaveURL(/\/done$/);
  await page.locator('main a[href^="/sign-in/idp/"]').click();
  await expect(page).toHaveURL(`${usher.url}/account`);

  await usher.travel("+11m");
  await button(page, "/account/identities/remove").click();
  await expect(page).toHaveURL(`${usher.url}/account/confirm`);
  await expect(page.locator("a.provider")).toHaveText("Continue with Acme SSO");
  await expectAccessible(page);
  await shoot(page, "confirm-provider");
  await page.locator("a.provider").click();
  await expect(page).toHaveURL(`${usher.url}/account?proven=yes`);
  await expect(page.locator(".notice-good")).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "account-proven");
  // What was asked for takes one more press, and a word that it is meant.
  await button(page, "/account/identities/remove").click();
  await expect(page.locator("#last-way")).toBeVisible();
  await provider.stop();
});
