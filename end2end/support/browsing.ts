import type { JsonObject } from "@bufbuild/protobuf";
import type { Browser, Page } from "@playwright/test";

import { Device } from "./device";
import { IdentityProvider, signInThere } from "./provider";
import { test as base } from "./test";

/** Where the samples and tests have people sent back to; only this browser knows it. */
const PROGRAM = /^https:\/\/app\.example(\.com)?\//;

/** What happens in people's browsers between two calls of a program: each time in a new one. */
export class Browsing {
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** The device's answer to what RegisterPasskey told it. */
  makesPasskey(options: JsonObject): Promise<JsonObject> {
    return this.inNewBrowser(async (page) => {
      await Device.of(page);
      await page.goto(`${this.url}/invite`);
      return page.evaluate(async (options) => {
        const { publicKey } = JSON.parse(options);
        const asked = PublicKeyCredential.parseCreationOptionsFromJSON(publicKey);
        const made = (await navigator.credentials.create({ publicKey: asked })) as PublicKeyCredential;
        return made.toJSON() as unknown as JsonObject;
      }, JSON.stringify(options));
    });
  }

  /** To the provider and back: what the program's address is told. */
  comesBackFrom(authUrl: string, account: string): Promise<URLSearchParams> {
    return this.inNewBrowser(async (page) => {
      // Nobody is there: that the browser sets out is all there is.
      const setsOut = page.waitForRequest(PROGRAM);
      await page.goto(authUrl);
      await signInThere(page, account);
      return new URL((await setsOut).url()).searchParams;
    });
  }

  private async inNewBrowser<Result>(visit: (page: Page) => Promise<Result>): Promise<Result> {
    const context = await this.browser.newContext();
    try {
      return await visit(await context.newPage());
    } finally {
      await context.close();
    }
  }
}

/** A provider of the whole instance, under the client of `provider.ts`. */
export interface KnownProvider {
  idpId: string;
  issuer: string;
}

interface PerWorker {
  browsing: Browsing;
  provider: KnownProvider;
}

/** An usher that may talk to a provider on this machine, and knows one. */
export const test = base.extend<object, PerWorker>({
  settings: [{ USHER_ALLOW_PRIVATE_ADDRESSES: "true" }, { scope: "worker" }],
  browsing: [async ({ browser, usher }, use) => use(new Browsing(browser, usher.url)), { scope: "worker" }],
  provider: [
    async ({ usher, admin }, use) => {
      const provider = await IdentityProvider.start(`${usher.url}/idp/callback`);
      const { issuer } = provider;
      await use({ idpId: await admin.addProvider("Acme SSO", issuer), issuer });
      await provider.stop();
    },
    { scope: "worker" },
  ],
});
