import assert from "node:assert/strict";
import { generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";

import { expect, type Page } from "@playwright/test";
import Provider from "oidc-provider";

/** An ID token that is wrong in one way and signed all the same. */
export type Lie = "nonce" | "expired" | "issuer";

export const CLIENT_ID = "usher";
export const CLIENT_SECRET = "between the two of us";

/** At one like Apple. */
export const TEAM_ID = "ABCDE12345";
export const KEY_ID = "KEY7654321";

/** An account is called by its address; `unverified.` in front says that nobody looked whether it is theirs. */
const UNVERIFIED = "unverified.";

/** A real OpenID provider, on another host than usher's as browsers see it. */
export class IdentityProvider {
  /** Told from now on. */
  lie?: Lie;
  /** From now on codes are taken and never answered. */
  isStuck = false;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    /** What signs the client's secrets at one like Apple, in the file that one gives out. */
    readonly keyFile?: string,
  ) {}

  static async start(callbackUrl: string, { likeApple = false } = {}): Promise<IdentityProvider> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    assert(address && typeof address === "object");
    const client = likeApple ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : undefined;
    const keyFile = client?.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const own = new IdentityProvider(server, `http://127.0.0.1:${address.port}`, keyFile);
    const method = likeApple ? "client_secret_post" : "client_secret_basic";
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = { ...privateKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" };
    const provider = new Provider(own.issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [callbackUrl],
          token_endpoint_auth_method: method,
        },
      ],
      clientAuthMethods: [method],
      // Apple has no other place for the address.
      conformIdTokenClaims: !likeApple,
      jwks: { keys: [key] },
      cookies: { keys: ["for tests alone"] },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({
          sub: id,
          email: id.replace(UNVERIFIED, ""),
          email_verified: !id.startsWith(UNVERIFIED),
        }),
      }),
    });
    if (client) {
      provider.Client.prototype.compareClientSecret = (secret: string) => isSignedFor(own.issuer, secret, client.publicKey);
    }
    provider.use(async (context, next) => {
      const redeems = context.path === "/token" && context.method === "POST";
      if (redeems && own.isStuck) {
        context.respond = false;
        return;
      }
      await next();
      const answer = context.body as { id_token?: string } | undefined;
      if (!redeems || !own.lie || !answer?.id_token) return;
      const [header, claims] = answer.id_token.split(".");
      const told = { ...JSON.parse(Buffer.from(claims ?? "", "base64url").toString()), ...lies(own.lie) };
      const signed = `${header}.${Buffer.from(JSON.stringify(told)).toString("base64url")}`;
      const signature = sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url");
      context.body = { ...answer, id_token: `${signed}.${signature}` };
    });
    server.on("request", provider.callback());
    return own;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}

/** A token of our client for this provider, as Apple wants it in the place of a secret. */
function isSignedFor(issuer: string, token: string, key: KeyObject): boolean {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const { iss, aud, sub, exp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
  const isOurs = iss === TEAM_ID && aud === issuer && sub === CLIENT_ID && Number(exp) > Date.now() / 1000;
  const signed = Buffer.from(`${header}.${claims}`);
  return isOurs && verify("sha256", signed, { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"));
}

function lies(lie: Lie): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    nonce: { nonce: "of somebody else" },
    expired: { iat: now - 7200, exp: now - 3600 },
    issuer: { iss: "https://evil.example" },
  }[lie];
}

/** On the provider's pages: signs in, and agrees to what usher asks for. */
export async function signInThere(page: Page, account: string): Promise<void> {
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/interaction\//);
  await page.locator('input[name="login"]').fill(account);
  await page.locator('input[name="password"]').fill("any");
  await page.locator("button.login-submit").click();
  await expect(page.locator('input[name="prompt"][value="consent"]')).toBeAttached();
  await page.locator("button.login-submit").click();
}

/** On the provider's pages: changes one's mind. */
export async function turnBackThere(page: Page): Promise<void> {
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/interaction\//);
  await page.locator('a[href$="/abort"]').click();
}
