import type { JsonValue } from "@bufbuild/protobuf";

import { shape } from "./parity/shape";
import { CASES } from "./parity/table";
import { World } from "./parity/world";
import { accepted } from "./support/outcome";
import { EVERY_FORM, expect, test as base } from "./support/test";

const test = base.extend<object, { world: World }>({
  world: [async ({ usher, api }, use) => use(await World.of(usher, api)), { scope: "worker" }],
});

for (const { title, operation, input, headers, anonymous, outcome } of CASES) {
  test(`${operation}: ${title}: the same in every form`, async ({ world, clients }) => {
    const outcomes: Record<string, JsonValue> = {};
    for (const name of EVERY_FORM) {
      const call = { operation, input: await input(world), headers: headers?.(world), anonymous };
      const client = clients[name];
      if (!client.carries(call)) continue;
      const got = await client.call(call);
      outcomes[name] = accepted(got) ? { answer: shape(got.answer) } : { code: got.code, id: got.id, message: got.message };
    }
    const [first, ...others] = Object.entries(outcomes);
    expect(others.length, "forms to compare").toBeGreaterThanOrEqual(5);
    expect(first?.[1]).toMatchObject(outcome);
    // As a whole: the difference names the form.
    expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((name) => [name, first?.[1]])));
  });
}
