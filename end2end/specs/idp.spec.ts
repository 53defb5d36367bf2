import type { Page } from "@playwright/test";

import { Admin } from "../support/admin";
import type { Api } from "../support/api";
import { expectAccessible } from "../support/axe";
import { accept, address, beginSetUp, choosePassword, linkIn } from "../support/people";
import {
  CLIENT_ID,
  CLIENT_SECRET,
  IdentityProvider,
  KEY_ID,
  type Lie,
  signInThere,
  TEAM_ID,
  turnBackThere,
} from "../support/provider";
import { shoot } from "../support/shots";
import { expect, test as base } from "../support/test";
import type { Usher } from "../support/usher";

const IDP = "AUTHENTICATION_METHOD_TYPE_IDP";

interface Stage {
  usher: Usher;
  api: Api;
  admin: Admin;
  provider: IdentityProvider;
  /** What people read on its button. */
  name: string;
}

/** An usher that may talk to a provider on this machine, and the provider, not known to it yet. */
const test = base.extend<{ stage: Stage }>({
  stage: async ({ startUsher }, use) => {
    const { usher, api } = await startUsher({ settings: { USHER_ALLOW_PRIVATE_ADDRESSES: "true" } });
    const provider = await IdentityProvider.start(`${usher.url}/idp/callback`);
    await use({ usher, api, admin: await Admin.of(usher, api), provider, name: "Acme SSO" });
    await provider.stop();
  },
});

const form = (page: Page) => page.locator('form[action="/api/save_provider"]');
const save = (page: Page) => form(page).locator('button:not([data-does])[type="submit"]');
const tryOut = (page: Page) => form(page).locator('button[data-does="test"]');
const toProvider = (page: Page) => page.locator("a.provider");
const row = (page: Page, name: string) => page.locator("tbody tr", { hasText: name });

async function fillIn(page: Page, stage: Stage, secret = CLIENT_SECRET): Promise<void> {
  await page.goto(`${stage.usher.url}/admin/providers`);
  await page.locator('a[href="/admin/providers/new?preset=oidc"]').click();
  await expect(form(page)).toBeVisible();
  await form(page).locator('input[name="name"]').fill(stage.name);
  await form(page).locator('input[name="issuer"]').fill(stage.provider.issuer);
  await form(page).locator('input[name="client_id"]').fill(CLIENT_ID);
  await form(page).locator('input[name="client_secret"]').fill(secret);
}

async function addProvider(page: Page, stage: Stage): Promise<void> {
  await stage.admin.signIn(page);
  await fillIn(page, stage);
  await save(page).click();
  await expect(page).toHaveURL(/\/admin\/providers\/\d+(\?saved)?$/);
  await page.context().clearCookies();
}

/** On the set-up page of a new person; answers their id and address. */
async function invited(page: Page, { api }: Stage, mailbox: { waitFor: (email: string) => Promise<never> | Promise<unknown> }) {
  const email = address();
  const userId = await api.createHuman({ email });
  await api.createInvite(userId);
  await beginSetUp(page, linkIn((await mailbox.waitFor(email)) as never));
  return { email, userId };
}

test("an admin adds a provider, and an invited person comes in with it", async ({ page, stage, mailbox }) => {
  const { api, usher, admin, name } = stage;
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/providers`);
  await expectAccessible(page);
  await shoot(page, "providers-none");
  await fillIn(page, stage, "guessed");
  await tryOut(page).click();
  await expect(form(page).locator(".notice-problem")).toContainText("does not accept this client ID");
  await expect(form(page).locator('input[name="issuer"]')).toHaveValue(stage.provider.issuer);
  await expectAccessible(page);
  await shoot(page, "providers-test-refused");
  await form(page).locator('input[name="client_secret"]').fill(CLIENT_SECRET);
  await tryOut(page).click();
  await expect(form(page).locator(".notice-good")).toBeVisible();
  await form(page).locator('input[name="client_secret"]').fill(CLIENT_SECRET);
  await save(page).click();
  await expect(page).toHaveURL(/\/admin\/providers\/\d+(\?saved)?$/);
  await expect(form(page).locator(".notice-good")).toContainText(name);
  await shoot(page, "providers-saved");
  expect(await page.content()).not.toContain(CLIENT_SECRET);
  await page.goto(`${usher.url}/admin/providers`);
  await expect(row(page, name)).toHaveCount(1);
  await expectAccessible(page);
  await shoot(page, "providers-list");
  for (const state of ["off", "on"]) {
    await row(page, name).locator('form[action="/api/switch_provider"] button').click();
    await expect(page.locator("main .notice-good")).toContainText(`${name} is ${state}.`);
  }
  await page.context().clearCookies();

  const { email, userId } = await invited(page, stage, mailbox);
  await expect(toProvider(page)).toHaveText(`Continue with ${name}`);
  await expectAccessible(page);
  await shoot(page, "idp-set-up");
  await toProvider(page).click();
  await signInThere(page, email);
  await expect(page).toHaveURL(/\/done$/);
  expect(await api.authenticationMethods(userId)).toEqual([IDP]);
  expect((await api.getUser(userId)).human?.email.isVerified).toBe(true);
  await expectAccessible(page);
  await shoot(page, "idp-done");

  await page.locator('main a[href^="/sign-in/idp/"]').click();
  await expect(page).toHaveURL(`${usher.url}/account`);
  const accounts = page.locator("section", { has: page.locator("#identities") });
  await expect(accounts.locator("li")).toHaveCount(1);
  await expect(accounts).toContainText(email);
  await expectAccessible(page);
  await shoot(page, "idp-account");
});

test("another account is shown beside the invited one, and nothing is used up", async ({ page, stage, mailbox }) => {
  await addProvider(page, stage);
  const { email, userId } = await invited(page, stage, mailbox);
  const other = address("joe");
  await toProvider(page).click();
  await signInThere(page, other);
  await expect(page.locator("main")).toContainText(other);
  await expect(page.locator("main")).toContainText(email);
  await expectAccessible(page);
  await shoot(page, "idp-mismatch");
  expect(await stage.api.authenticationMethods(userId)).toEqual([]);
  await page.locator('main a[href$="/set-up"]').click();
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
});

test("an address the provider never looked at is not believed", async ({ page, stage, mailbox }) => {
  await addProvider(page, stage);
  const { email, userId } = await invited(page, stage, mailbox);
  await toProvider(page).click();
  await signInThere(page, `unverified.${email}`);
  await expect(page.locator("main")).toContainText("has not verified");
  await expectAccessible(page);
  await shoot(page, "idp-unverified");
  expect(await stage.api.authenticationMethods(userId)).toEqual([]);
});

test("what a provider answers is checked", async ({ page, stage, mailbox }) => {
  await addProvider(page, stage);
  const { email, userId } = await invited(page, stage, mailbox);
  const lies: Lie[] = ["nonce", "expired", "issuer"];
  for (const [place, lie] of lies.entries()) {
    stage.provider.lie = lie;
    await toProvider(page).click();
    // The provider remembers who signed in.
    if (place === 0) await signInThere(page, email);
    await expect(page.locator("#set-up-problem"), lie).toContainText("does not hold");
    expect(await stage.api.authenticationMethods(userId), lie).toEqual([]);
  }
  await expectAccessible(page);
  await shoot(page, "idp-refused");
  stage.provider.lie = undefined;
  await toProvider(page).click();
  await expect(page).toHaveURL(/\/done$/);
});

test("whoever turns back there finds the invitation as it was", async ({ page, stage, mailbox }) => {
  await addProvider(page, stage);
  const { userId } = await invited(page, stage, mailbox);
  await toProvider(page).click();
  await turnBackThere(page);
  await expect(page.locator("#set-up-problem")).toContainText(`You have stopped at ${stage.name}`);
  await expectAccessible(page);
  await shoot(page, "idp-cancelled");
  expect(await stage.api.authenticationMethods(userId)).toEqual([]);
  await choosePassword(page);
  await expect(page).toHaveURL(/\/done$/);
});

test("a provider that is slow or down says so, and the other ways stay", async ({ page, stage, mailbox }) => {
  await addProvider(page, stage);
  const { email } = await invited(page, stage, mailbox);
  stage.provider.isStuck = true;
  await toProvider(page).click();
  await signInThere(page, email);
  await expect(page.locator("#set-up-problem")).toContainText("does not answer");
  stage.provider.isStuck = false;
  await toProvider(page).click();
  await expect(page).toHaveURL(/\/done$/);

  await stage.provider.stop();
  await stage.admin.signIn(page);
  await page.goto(`${stage.usher.url}/admin/providers`);
  await row(page, stage.name).locator('a[href^="/admin/providers/"]').first().click();
  await tryOut(page).click();
  await expect(form(page).locator(".notice-problem")).toContainText("does not answer");
});

test("a linked account is added and removed by its owner", async ({ page, stage, mailbox }) => {
  await addProvider(page, stage);
  const email = address();
  await stage.api.createInvite(await stage.api.createHuman({ email }));
  await accept(page, linkIn(await mailbox.waitFor(email)));
  const other = address("private");
  await page.locator('main a[href^="/sign-in"]').click();
  await expect(toProvider(page)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, "idp-sign-in");
  await toProvider(page).click();
  await signInThere(page, other);
  await expect(page.locator("#sign-in-problem")).toContainText("Nobody here signs in");
  await shoot(page, "idp-unknown");
  await page.locator('input[name="login_name"]').fill(email);
  await page.locator('input[name="password"]').fill("seven quiet tangerines");
  await page.locator('form[action="/sign-in"] button[type="submit"]').click();
  await expect(page).toHaveURL(/\/account$/);

  await page.locator('a[href^="/account/identities/"]').click();
  await expect(page).toHaveURL(/\/account\?linked=yes$/);
  const accounts = page.locator("section", { has: page.locator("#identities") });
  await expect(accounts.locator("li")).toContainText(other);
  await accounts.locator(".button-danger").click();
  await expect(page.locator('main a[href^="/account/identities/"]')).toBeVisible();
  await expect(accounts.locator("li")).toHaveCount(0);
});

test("a provider is switched off and on, and stays while people come from it", async ({ page, stage, mailbox }) => {
  await addProvider(page, stage);
  const { email } = await invited(page, stage, mailbox);
  await toProvider(page).click();
  await signInThere(page, email);
  await expect(page).toHaveURL(/\/done$/);
  await stage.admin.signIn(page);
  await page.goto(`${stage.usher.url}/admin/providers`);
  await expect(row(page, stage.name).locator('a[href*="?remove="]')).toHaveCount(0);
  const flip = () => row(page, stage.name).locator('form[action="/api/switch_provider"] button').click();
  await flip();
  await expect(page.locator(".desk-top .notice-good")).toContainText("is off");
  await expect(row(page, stage.name)).toContainText("Off");
  await flip();
  await expect(page.locator(".desk-top .notice-good")).toContainText("is on");

  await fillIn(page, { ...stage, name: "Unused" });
  await save(page).click();
  await expect(page).toHaveURL(/\/admin\/providers\/\d+(\?saved)?$/);
  await page.goto(`${stage.usher.url}/admin/providers`);
  await row(page, "Unused").locator('a[href*="?remove="]').click();
  await page.locator('form[action="/api/remove_provider"] .button-danger').click();
  await expect(page.locator(".desk-top .notice-good")).toContainText("Unused");
  await expect(row(page, "Unused")).toHaveCount(0);
  // Newest first, and what is gone is still told.
  const log = page.locator("#provider-log + ol > li > p");
  await expect(log).toHaveCount(5);
  await expect(log.first()).toContainText("Unused was removed");
  await expect(log.nth(2)).toContainText(`${stage.name} was switched on`);
  await expect(log.last()).toContainText(`${stage.name} was added`);
  await expectAccessible(page);
  await shoot(page, "providers-log");
});

test("a provider like Apple takes a signed token and posts its answer", async ({ page, stage, mailbox }) => {
  const { usher, admin } = stage;
  const apple = await IdentityProvider.start(`${usher.url}/idp/callback`, { likeApple: true });
  await admin.signIn(page);
  await page.goto(`${usher.url}/admin/providers/new?preset=apple`);
  await form(page).locator('input[name="issuer"]').fill(apple.issuer);
  await form(page).locator('input[name="client_id"]').fill(CLIENT_ID);
  await form(page).locator('input[name="team_id"]').fill(TEAM_ID);
  await form(page).locator('input[name="key_id"]').fill(KEY_ID);
  const key = form(page).locator('textarea[name="client_secret"]');
  await expectAccessible(page);
  await shoot(page, "providers-apple");
  await key.fill("no key");
  await save(page).click();
  await expect(form(page).locator(".notice-problem")).toContainText(".p8");
  await key.fill(apple.keyFile ?? "");
  await tryOut(page).click();
  await expect(form(page).locator(".notice-good")).toBeVisible();
  await key.fill(apple.keyFile ?? "");
  await save(page).click();
  await expect(page).toHaveURL(/\/admin\/providers\/\d+(\?saved)?$/);
  expect(await page.content()).not.toContain("PRIVATE KEY");
  await page.context().clearCookies();

  const { email, userId } = await invited(page, stage, mailbox);
  await expect(toProvider(page)).toHaveText("Continue with Apple");
  await toProvider(page).click();
  await signInThere(page, email);
  if (test.info().project.use.javaScriptEnabled === false) await page.locator('button[type="submit"]').click();
  await expect(page).toHaveURL(/\/done$/);
  expect(await stage.api.authenticationMethods(userId)).toEqual([IDP]);
  await apple.stop();
});

test("the policy names the providers that people may come from", async ({ page, stage, mailbox }) => {
  const { api, usher, admin } = stage;
  await addProvider(page, stage);
  await admin.signIn(page);
  await fillIn(page, { ...stage, name: "Other SSO" });
  await save(page).click();
  await expect(page).toHaveURL(/\/admin\/providers\/\d+(\?saved)?$/);
  await page.goto(`${usher.url}/admin/instance/policy`);
  const field = page.locator('[data-field="allowed_providers"]');
  await field.locator("select").selectOption("chosen");
  await field.getByLabel("Other SSO").check();
  await page.locator('form[action="/api/set_policy"] button[type="submit"]').click();
  await expect(page.locator(".desk-top .notice-good")).toBeVisible();
  await expect(field.locator("select")).toHaveValue("chosen");
  await expect(field.getByLabel("Other SSO")).toBeChecked();
  await expect(field.getByLabel(stage.name)).not.toBeChecked();
  await expect(page.locator(".policy-log")).toContainText("inherited → Other SSO");
  await expectAccessible(page);
  await shoot(page, "policy-providers");
  await page.context().clearCookies();
  await invited(page, stage, mailbox);
  await expect(toProvider(page)).toHaveText(["Continue with Other SSO"]);
  const { identityProviders } = await api.call<{ identityProviders: unknown[] }>("GET", "/v2/settings/login/idps");
  expect(identityProviders).toHaveLength(1);
});

test("a program sends somebody there and links who comes back", async ({ page, stage }) => {
  await addProvider(page, stage);
  const { api, usher } = stage;
  const email = address();
  const userId = await api.createHuman({ email });
  const { identityProviders } = await api.call<{ identityProviders: { id: string; type: string }[] }>(
    "GET",
    "/v2/settings/login/idps",
  );
  expect(identityProviders).toHaveLength(1);
  const idpId = identityProviders[0]?.id;
  // A page that exists, so that the browser can arrive.
  const urls = { successUrl: `${usher.url}/invite?came=back`, failureUrl: `${usher.url}/invite?came=empty` };
  const start = async () => {
    const { authUrl } = await api.call<{ authUrl: string }>("POST", "/v2/idp_intents", { idpId, urls });
    await page.goto(authUrl);
  };
  await start();
  await turnBackThere(page);
  await expect(page).toHaveURL(/came=empty&id=\d+&error=USHER%2Didpca/);

  await start();
  await signInThere(page, email);
  await expect(page).toHaveURL(/came=back&id=\d+&token=/);
  const back = new URL(page.url()).searchParams;
  expect(back.get("user")).toBeNull();
  const path = `/v2/idp_intents/${back.get("id")}`;
  const who = await api.call<{ idpInformation: { userId: string; rawInformation: { email: string } } }>("POST", path, {
    idpIntentToken: back.get("token"),
  });
  expect(who.idpInformation.rawInformation.email).toBe(email);
  await expect(api.call("POST", path, { idpIntentToken: "guessed" })).rejects.toThrow("USHER-intnt");

  const subject = who.idpInformation.userId;
  await api.call("POST", `/v2/users/${userId}/links`, { idpLink: { idpId, userId: subject, userName: email } });
  expect(await api.authenticationMethods(userId)).toEqual([IDP]);
  const { result } = await api.call<{ result: unknown[] }>("POST", `/v2/users/${userId}/links/_search`, {});
  expect(result).toEqual([{ idpId, userId: subject, userName: email }]);
  const idpIntent = { idpIntentId: back.get("id"), idpIntentToken: back.get("token") };
  const checks = { user: { userId }, idpIntent };
  const { sessionId } = await api.call<{ sessionId: string }>("POST", "/v2/sessions", { checks });
  const { session } = await api.call<{ session: { factors: object } }>("GET", `/v2/sessions/${sessionId}`);
  expect(session.factors).toHaveProperty("intent");
  await expect(api.call("POST", "/v2/sessions", { checks })).rejects.toThrow("COMMAND-Df4bw");
  await page.goto(`${usher.url}/sign-in`);
  await toProvider(page).click();
  await expect(page).toHaveURL(`${usher.url}/account`);
  await api.call("DELETE", `/v2/users/${userId}/links/${idpId}/${encodeURIComponent(subject)}`);
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const language of ["de", "ar"]) {
  test(`the pages speak ${language}`, async ({ page, stage, mailbox }) => {
    await addProvider(page, stage);
    const email = address();
    await stage.api.createInvite(await stage.api.createHuman({ email, preferredLanguage: language }));
    await beginSetUp(page, linkIn(await mailbox.waitFor(email)));
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await shoot(page, `idp-set-up-${language}`);
    await toProvider(page).click();
    await signInThere(page, address("joe"));
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("main")).toContainText(email);
    await expectAccessible(page);
    await shoot(page, `idp-mismatch-${language}`);
    await stage.admin.signIn(page);
    await page.goto(`${stage.usher.url}/language?lang=${language}&next=/admin/providers`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await shoot(page, `providers-list-${language}`);
    await page.goto(`${stage.usher.url}/admin/providers/new?preset=microsoft`);
    await expectAccessible(page);
    await shoot(page, `providers-form-${language}`);
  });
}
