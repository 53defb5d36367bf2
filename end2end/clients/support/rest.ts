import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import type { JsonObject, JsonValue } from "@bufbuild/protobuf";
import { expect } from "@playwright/test";

import { type Call, type Client, headersOf } from "./client";
import type { Outcome } from "./outcome";

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

/** What takes a request to the server and brings the answer back. */
type Fetch = (request: RestRequest) => Promise<RestAnswer>;

export class RestClient implements Client {
  constructor(
    private readonly fetch: Fetch,
    private readonly token: string,
  ) {}

  carries({ operation }: Call): boolean {
    return ROWS.some((row) => row.operation === operation && !row.streams);
  }

  async call(call: Call): Promise<Outcome> {
    const row = ROWS.find(({ operation }) => operation === call.operation);
    if (!row) throw new Error(`no row serves ${call.operation}`);
    const answer = await this.fetch(request(row, call, this.token));
    return outcome(row, answer);
  }
}

export function request({ method, path, operation }: Row, call: Call, token: string): RestRequest {
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
  expect(answer.details, body).toBeInstanceOf(Array);
  return { code: answer.code, id: answer.details[0]?.id ?? "", message: answer.message };
}

/** Debian's `curl`, as the documentation shows it. */
export function curl(url: string): Fetch {
  return async ({ method, path, headers, body }) => {
    const args = ["--silent", "--show-error", "--max-time", "20", "--request", method];
    for (const [name, value] of Object.entries(headers)) args.push("--header", `${name}: ${value}`);
    if (body !== undefined) args.push("--data", body);
    const { stdout } = await promisify(execFile)("curl", [...args, "--write-out", "\n%{http_code}", url + path]);
    const end = stdout.lastIndexOf("\n");
    return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) };
  };
}
