import { expect, type Page, request } from "@playwright/test";

import type { Api } from "./api";
import { PASSWORD, signIn } from "./people";
import { CLIENT_ID, CLIENT_SECRET } from "./provider";
import type { Usher } from "./usher";

/** The administrator that usher's settings name when they name none. */
export const ADMIN = "admin@localhost";

/** An owner of the installation, with a password. */
export class Admin {
  private constructor(private readonly usher: Usher) {}

  static async of(usher: Usher, api: Api): Promise<Admin> {
    const link = await usher.firstAdministratorLink();
    const userId = new URL(link).pathname.split("/").at(-1);
    await api.call("POST", `/v2/users/${userId}/password`, { newPassword: { password: PASSWORD } });
    return new Admin(usher);
  }

  async signIn(page: Page): Promise<void> {
    await signIn(page, ADMIN, PASSWORD, `${this.usher.url}/sign-in`);
    await expect(page).toHaveURL(/\/admin\/invites$/);
  }

  /** Withdraws a person's invite. */
  async revoke(userId: string): Promise<void> {
    await this.submit("revoke_invite", { user_id: userId, back: "" });
  }

  /** An OpenID provider for the whole instance; answers its id. */
  async addProvider(name: string, issuer: string): Promise<string> {
    const client = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, scopes: "openid email profile" };
    const form = { id: "", organization_id: "", preset: "oidc", name, issuer, ...client, addresses: "verified" };
    return JSON.parse(await this.submit("save_provider", form)).id;
  }

  /** Withdraws the invite whose page is open, confirming it as the page asks. */
  async revokeOn(page: Page): Promise<void> {
    await page.locator('a[href$="?revoke"]').click();
    await page.locator('form[action="/api/revoke_invite"] .button-danger:visible').click();
    await expect(page.locator(".desk-outcome .notice-good")).toBeVisible();
  }

  /** What the desk's form sends. */
  private async submit(form: string, fields: Record<string, string>): Promise<string> {
    const browser = await request.newContext({ baseURL: this.usher.url });
    await browser.post("/sign-in", { form: { login_name: ADMIN, password: PASSWORD } });
    const answer = await browser.post(`/api/${form}`, { form: fields });
    const text = await answer.text();
    expect(answer.ok(), text).toBe(true);
    await browser.dispose();
    return text;
  }
}
