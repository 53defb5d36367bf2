import { expect, test } from "../support/test";

test("usher says that it is alive", async ({ request }) => {
  const answer = await request.get("/debug/healthz");
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toBe("ok");
});
