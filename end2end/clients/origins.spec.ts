import { Site } from "./support/browser";
import { expect, test } from "./support/test";

// That a page elsewhere can call at all is shown by the clients in a page. Here: what it may not.

test("a page elsewhere reads refusals, and the pages of usher stay closed to it", async ({ usher, page }) => {
  const site = await Site.start();
  await page.goto(site.url);
  const read = (path: string, init?: RequestInit) =>
    page.evaluate(
      async ({ address, init }) => {
        const answer = await fetch(address, init).catch(() => undefined);
        return answer && { status: answer.status, body: await answer.text() };
      },
      { address: usher.url + path, init },
    );
  for (const path of ["/v2/users/nobody", "/v1/invites/nobody"]) {
    expect(await read(path)).toMatchObject({ status: 401, body: expect.stringContaining("auth header missing") });
  }
  expect(await read("/v2/nowhere")).toMatchObject({ status: 404 });
  // With cookies, nothing can be read; usher's own pages have no words for other origins at all.
  expect(await read("/v2/users/nobody", { credentials: "include" })).toBeUndefined();
  for (const path of ["/sign-in", "/admin/invites", "/debug/ready"]) expect(await read(path)).toBeUndefined();
  site.stop();
});
