import type { Api } from "../support/api";
import { expectAccessible } from "../support/axe";
import { address, button, PASSWORD, signIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

const NEW = "nine purple umbrellas";

async function withFirstPassword(api: Api, preferredLanguage = "en"): Promise<string> {
  const email = address();
  const userId = await api.createHuman({ email, preferredLanguage });
  await api.call("POST", `/v2/users/${userId}/password`, { newPassword: { password: PASSWORD, changeRequired: true } });
  return email;
}

for (const language of ["en", "de", "ar"]) {
  test(`a password that has to be changed lets in only after that (${language})`, async ({ page, api }) => {
    const email = await withFirstPassword(api, language);
    await signIn(page, email, PASSWORD, "/sign-in?next=/account/confirm");
    await expect(page).toHaveURL(/\/sign-in\/new-password$/);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page);
    await shoot(page, `new-password-${language}`);
    // There is no session yet.
    const elsewhere = await page.context().newPage();
    await elsewhere.goto("/account");
    await expect(elsewhere).toHaveURL(/\/sign-in/);
    await elsewhere.close();

    const choose = async (password: string) => {
      await page.locator('input[name="password"]').fill(password);
      const repeated = page.locator('input[name="repeated"]');
      if (await repeated.isVisible()) await repeated.fill(password);
      await button(page, "/sign-in/new-password").click();
    };
    await choose(PASSWORD);
    await expect(page.locator('input[name="password"]')).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);
    await shoot(page, `new-password-same-${language}`);
    await choose(NEW);
    // Where the person was going; the proof is fresh, so on to the account.
    await expect(page).toHaveURL(/\/account$/);

    await page.locator('form[action="/sign-out"] button').first().click();
    await signIn(page, email, PASSWORD);
    await expect(page.locator("#sign-in-problem")).toBeVisible();
    await signIn(page, email, NEW);
    await expect(page).toHaveURL(/\/account$/);
  });
}

test("the page leads back to the door for whoever has nothing to change", async ({ page, api }) => {
  await page.goto("/sign-in/new-password");
  await expect(page).toHaveURL(/\/sign-in$/);
  const email = await withFirstPassword(api);
  await signIn(page, email, PASSWORD, "/sign-in?next=https://evil.test");
  await page.locator('input[name="password"]').fill(NEW);
  const repeated = page.locator('input[name="repeated"]');
  if (await repeated.isVisible()) await repeated.fill(NEW);
  await button(page, "/sign-in/new-password").click();
  await expect(page).toHaveURL(/\/account$/);
  await page.goto("/sign-in/new-password");
  await expect(page).toHaveURL(/\/account$/);
});
