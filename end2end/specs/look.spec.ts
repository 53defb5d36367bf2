import type { Page } from "@playwright/test";

import type { Api } from "../support/api";
import { expectAccessible } from "../support/axe";
import { address, beginSetUp, linkIn } from "../support/people";
import { shoot } from "../support/shots";
import { expect, test } from "../support/test";

let count = 0;

const LOOKS = {
  /** What an organization might choose. */
  violet: {
    light: { primary: "#5b2a86", background: "#f4f1fa", font: "#1f1b2e", warn: "#a3123a" },
    dark: { primary: "#c9a7f5", background: "#16121f", font: "#efeaf8", warn: "#ff9aa8" },
  },
  /** Grounds on which black and white are about as hard to read. */
  grey: {
    light: { primary: "#000000", background: "#808080", font: "#000000", warn: "#200000" },
    dark: { primary: "#ffffff", background: "#707070", font: "#ffffff", warn: "#ffffff" },
  },
};

async function house(api: Api, look: object): Promise<string> {
  const id = await api.createOrganization(`Violet House ${process.pid}-${++count}`);
  await api.call("PUT", `/v1/organizations/${id}/policy`, { policy: look });
  return id;
}

const accent = (page: Page) => page.locator("main .button").first().evaluate((one) => getComputedStyle(one).backgroundColor);

for (const [name, look] of Object.entries(LOOKS)) {
  for (const language of name === "violet" ? ["en", "ar"] : ["en"]) {
    test(`an organization's colours are on its people's pages, and can be read (${name}, ${language})`, async ({ page, api, mailbox }) => {
      const organizationId = await house(api, look);
      const email = address();
      await api.createInvite(await api.createHuman({ email, organizationId, preferredLanguage: language }));
      const link = linkIn(await mailbox.waitFor(email));
      await page.goto(link);
      await expect(page.locator(".masthead")).toContainText("Violet House");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await page.emulateMedia({ colorScheme: "light" });
      // The colour changes softly.
      if (name === "violet") await expect.poll(() => accent(page)).toBe("rgb(91, 42, 134)");
      await shoot(page, `look-${name}-ready-${language}`);
      await beginSetUp(page, link);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await shoot(page, `look-${name}-set-up-${language}`);
    });
  }
}

test("nothing comes from elsewhere, and without a code nobody's house is shown", async ({ page, api, mailbox, usher }) => {
  const organizationId = await house(api, { ...LOOKS.violet, logoUrl: "https://cdn.example/logo.svg" });
  const email = address();
  const userId = await api.createHuman({ email, organizationId });
  await api.createInvite(userId);
  const link = linkIn(await mailbox.waitFor(email));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await beginSetUp(page, link);
  expect(new Set(asked)).toEqual(new Set([usher.url]));

  const policy = (await page.request.get(link)).headers()["content-security-policy"];
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("img-src 'self' data:;");

  const stranger = await page.context().browser()!.newContext({ baseURL: usher.url });
  const text = async (path: string) => {
    const html = await (await stranger.request.get(path)).text();
    return html.replace(/nonce="[^"]*"/g, "").replaceAll(userId, "ID").replaceAll("12345", "ID");
  };
  const known = await text(`/invite/${userId}`);
  expect(known).toBe(await text("/invite/12345"));
  expect(known).not.toContain("/look/");
  expect(known).not.toContain("Violet House");
  await stranger.close();
});

test("the address of a style sheet is its colours and nothing else", async ({ request }) => {
  const name = "5b2a86-f4f1fa-1f1b2e-a3123a-c9a7f5-16121f-efeaf8-ff9aa8";
  const good = await request.get(`/look/${name}.css`);
  expect(good.status()).toBe(200);
  expect(good.headers()["content-type"]).toBe("text/css; charset=utf-8");
  expect(good.headers()["cache-control"]).toContain("immutable");
  expect(await good.text()).toContain("--accent: #5b2a86;");
  for (const bad of ["", ".css", `${name}`, `${name}.css.css`, "x.css", `${name.toUpperCase()}.css`, `${name}-000000.css`]) {
    expect((await request.get(`/look/${bad}`)).status(), bad).toBe(404);
  }
});
