import type { JsonObject } from "@bufbuild/protobuf";
import { expect } from "@playwright/test";

import type { Client } from "./client";
import { accepted } from "./outcome";

/** The answer of a call that has to succeed. */
export async function ask(client: Client, operation: string, input: JsonObject = {}): Promise<JsonObject> {
  const outcome = await client.call({ operation, input });
  if (accepted(outcome)) return outcome.answer;
  throw new Error(`${operation} was refused: ${JSON.stringify(outcome)}`);
}

/** A call that has to be refused with this code and id. */
export async function expectRefusal(
  client: Client,
  operation: string,
  input: JsonObject,
  refusal: { code: number; id: string },
): Promise<void> {
  const outcome = await client.call({ operation, input });
  expect(outcome, operation).toMatchObject(refusal);
  expect(outcome, operation).toMatchObject({ message: expect.stringContaining(refusal.id) });
}
