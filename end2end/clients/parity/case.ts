import type { JsonObject } from "@bufbuild/protobuf";

import type { World } from "./world";

/** One request and what every form has to make of it. */
export interface Case {
  title: string;
  operation: string;
  /** The request; each form gets one of its own. */
  input: (world: World) => Promise<JsonObject> | JsonObject;
  headers?: (world: World) => Record<string, string>;
  anonymous?: boolean;
  /** Once every form has played it. */
  tidy?: (world: World) => Promise<void>;
  /** A refusal's code and id, or what is part of the answer. */
  outcome: { code: number; id: string } | { answer: JsonObject };
}

export function of(operation: string, cases: Omit<Case, "operation">[]): Case[] {
  return cases.map((one) => ({ operation, ...one }));
}

export const NOBODY = { userId: "nobody" };

export const person = async (world: World) => ({ userId: await world.person() });
