import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

import type { JsonObject, JsonValue } from "@bufbuild/protobuf";
import { expect } from "@playwright/test";

import { type Call, type Client, headersOf } from "./client";
import { type Outcome, type Refusal, Refused } from "./outcome";

export interface Row {
  method: string;
  /** `{user_id}` stands for one segment. */
  path: string;
  operation: string;
  /** Of success. */
  status: number;
  /** Answers one JSON object on each line. */
  streams: boolean;
}

const STATUSES: Record<string, number> = { OK: 200, CREATED: 201 };

/** The server's own table: a row added there is looked for here. */
export const ROWS: readonly Row[] = rows(
  readFileSync(join(import.meta.dirname, "../../../server/src/rest/routes.rs"), "utf8"),
);

function rows(source: string): Row[] {
  const row = /^ {4}([A-Z]+) "([^"]+)" \w+ => (\w+)( stream)?,\s+(\w+)\(/gm;
  return [...source.matchAll(row)].map(([, method = "", path = "", status = "", stream, operation = ""]) => ({
    method,
    path,
    operation,
    status: STATUSES[status] ?? 0,
    streams: stream !== undefined,
  }));
}

export interface RestRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  /** Absent where the message is empty or the method carries none. */
  body?: string;
}

export interface RestAnswer {
  status: number;
  body: string;
}

/** What takes a request to the server and brings the answer back, whole or line by line. */
export interface Carrier {
  fetch(request: RestRequest): Promise<RestAnswer>;
  lines(request: RestRequest): AsyncIterable<string>;
}

export class RestClient implements Client {
  constructor(
    private readonly carrier: Carrier,
    private readonly token: string,
  ) {}

  carries({ operation }: Call): boolean {
    return !rowOf(operation).streams;
  }

  async call(call: Call): Promise<Outcome> {
    const row = rowOf(call.operation);
    return outcome(row, await this.carrier.fetch(request(row, call, this.token)));
  }

  async *follow(call: Call): AsyncIterable<JsonObject> {
    for await (const line of this.carrier.lines(request(rowOf(call.operation), call, this.token))) {
      const { result, ...refusal } = JSON.parse(line);
      if (!result) throw new Refused(refused(refusal.error ?? refusal));
      yield result;
    }
  }
}

function rowOf(operation: string): Row {
  const row = ROWS.find((row) => row.operation === operation);
  if (!row) throw new Error(`no row serves ${operation}`);
  return row;
}

function request({ method, path, operation }: Row, call: Call, token: string): RestRequest {
  const rest = { ...call.input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const field = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = rest[field];
    if (typeof value !== "string") throw new Error(`${operation} needs ${field}`);
    delete rest[field];
    return encodeURIComponent(value);
  });
  const headers = { ...headersOf(call, token), "content-type": "application/json" };
  const isEmpty = Object.keys(rest).length === 0;
  if (isEmpty) return { method, path: filled, headers };
  if (method === "GET") return { method, path: `${filled}?${new URLSearchParams(query(rest))}`, headers };
  return { method, path: filled, headers, body: JSON.stringify(rest) };
}

/** `{ ctx: { orgId: "1" } }` is `ctx.orgId=1`. */
function query(message: JsonObject, prefix = ""): [string, string][] {
  return Object.entries(message).flatMap(([name, value]) =>
    isObject(value) ? query(value, `${prefix}${name}.`) : [[`${prefix}${name}`, String(value)] as [string, string]],
  );
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The gateway's status for each code. */
const STATUS_OF: Record<number, number> = {
  3: 400,
  4: 504,
  5: 404,
  6: 409,
  7: 403,
  8: 429,
  9: 400,
  10: 409,
  12: 501,
  13: 500,
  14: 503,
  16: 401,
};

function outcome(row: Row, { status, body }: RestAnswer): Outcome {
  const answer = JSON.parse(body);
  if (status < 300) {
    expect(status, row.operation).toBe(row.status);
    return { code: 0, answer };
  }
  expect(status, body).toBe(STATUS_OF[answer.code]);
  return refused(answer);
}

function refused({ code, message, details }: { code: number; message: string; details: { id: string }[] }): Refusal {
  expect(details, message).toBeInstanceOf(Array);
  return { code, id: details[0]?.id ?? "", message };
}

/** Debian's `curl`, as the documentation shows it. */
export function curl(url: string): Carrier {
  const args = ({ method, path, headers, body }: RestRequest) => [
    "--silent",
    "--show-error",
    "--no-buffer",
    ...["--max-time", "20", "--request", method],
    ...Object.entries(headers).flatMap(([name, value]) => ["--header", `${name}: ${value}`]),
    ...(body === undefined ? [] : ["--data", body]),
    url + path,
  ];
  return {
    async fetch(request) {
      const { stdout } = await promisify(execFile)("curl", [...args(request), "--write-out", "\n%{http_code}"]);
      const end = stdout.lastIndexOf("\n");
      return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) };
    },
    async *lines(request) {
      const { stdout } = spawn("curl", args(request), { stdio: ["ignore", "pipe", "inherit"] });
      yield* createInterface(stdout);
    },
  };
}
