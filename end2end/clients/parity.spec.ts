import type { JsonValue } from "@bufbuild/protobuf";

import type { Case } from "./parity/case";
import { shape } from "./parity/shape";
import { CASES } from "./parity/table";
import { World } from "./parity/world";
import type { Client } from "./support/client";
import { accepted } from "./support/outcome";
import { ROWS } from "./support/rest";
import { EVERY_FORM, expect, test as base } from "./support/test";

const test = base.extend<object, { world: World }>({
  world: [async ({ usher, api }, use) => use(await World.of(usher, api)), { scope: "worker" }],
});

/** Absent where the form cannot carry the call. */
async function play(client: Client, world: World, one: Case): Promise<JsonValue | undefined> {
  const { operation, anonymous } = one;
  const call = { operation, input: await one.input(world), headers: one.headers?.(world), anonymous };
  if (!client.carries(call)) return undefined;
  const outcome = await client.call(call);
  return accepted(outcome) ? { answer: shape(outcome.answer) } : { ...outcome };
}

for (const one of CASES) {
  test(`${one.operation}: ${one.title}: the same in every form`, async ({ world, clients }) => {
    const played = await Promise.all(
      EVERY_FORM.map(async (name) => ({ name, outcome: await play(clients[name], world, one) })),
    );
    await one.tidy?.(world);
    const outcomes = played.filter(({ outcome }) => outcome !== undefined);
    expect(outcomes.length, "forms to compare").toBeGreaterThanOrEqual(6);
    const [{ outcome: first } = {}] = outcomes;
    expect(first).toMatchObject(one.outcome);
    // As a whole: the difference names the form.
    expect(outcomes).toEqual(outcomes.map(({ name }) => ({ name, outcome: first })));
  });
}

test("every call is in the table", () => {
  const played = new Set(CASES.map(({ operation }) => operation));
  const answersOnce = ROWS.filter(({ streams }) => !streams).map(({ operation }) => operation);
  expect([...played].sort()).toEqual(answersOnce.sort());
});
