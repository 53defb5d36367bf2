import assert from "node:assert/strict";
import { once } from "node:events";
import { type Server, createServer } from "node:http";
import { join } from "node:path";

import { type JsonObject, fromBinary, toBinary } from "@bufbuild/protobuf";
import { type FileDescriptorSet, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { findTrailerError } from "@connectrpc/connect/protocol-grpc";
import type { Page } from "@playwright/test";
import { build } from "esbuild";

import { type Call, type Client, headersOf } from "./client";
import type { InPage } from "./in-page";
import { type Outcome, Refused, refusedBy } from "./outcome";
import type { Carrier } from "./rest";
import { type Schema, procedure, published, read, write } from "./schema";

declare const inPage: InPage;

/** A web site of somebody else, whose page holds the clients. */
export class Site {
  private constructor(private readonly server: Server) {}

  static async start(): Promise<Site> {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, "in-page.ts")],
      bundle: true,
      format: "iife",
      write: false,
    });
    const script = outputFiles[0]?.text;
    const server = createServer((request, response) => {
      const isScript = request.url === "/page.js";
      response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
      response.end(isScript ? script : '<!doctype html><title>Elsewhere</title><script src="/page.js"></script>');
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    return new Site(server);
  }

  /** usher is reached as localhost: for a browser, that is another origin. */
  get url(): string {
    const address = this.server.address();
    assert(address && typeof address === "object");
    return `http://127.0.0.1:${address.port}/`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

/** `@zitadel/client` over gRPC-web. */
export class ZitadelInPage implements Client {
  constructor(
    private readonly page: Page,
    private readonly described: FileDescriptorSet,
    private readonly url: string,
    private readonly token: string,
  ) {}

  carries({ operation, anonymous }: Call): boolean {
    return published.find(operation) !== undefined && !anonymous;
  }

  call(call: Call): Promise<Outcome> {
    return this.page.evaluate(({ url, token, call }) => inPage.zitadel(url, token, JSON.parse(call)), {
      url: this.url,
      token: this.token,
      call: JSON.stringify(call),
    });
  }

  async *follow(call: Call): AsyncIterable<JsonObject> {
    const described = Buffer.from(toBinary(FileDescriptorSetSchema, this.described)).toString("base64");
    const changes = await this.page.evaluateHandle(
      ({ url, token, described, call }) => inPage.follow(url, token, described, JSON.parse(call)),
      { url: this.url, token: this.token, described, call: JSON.stringify(call) },
    );
    for (;;) {
      const { message, refusal } = await changes.evaluate((next) => next());
      if (refusal) throw new Refused(refusal);
      if (!message) return;
      yield message;
    }
  }
}

/** Google's `grpc-web` in its text form. */
export class TextInPage implements Client {
  constructor(
    private readonly page: Page,
    private readonly schema: Schema,
    private readonly url: string,
    private readonly token: string,
  ) {}

  carries({ operation }: Call): boolean {
    return this.schema.find(operation)?.methodKind === "unary";
  }

  async call(call: Call): Promise<Outcome> {
    const method = this.schema.method(call.operation);
    const bytes = toBinary(method.input, write(method.input, call.input));
    const { message = "", refusal } = await this.page.evaluate(
      ({ url, message, headers }) => inPage.text(url, message, headers),
      {
        url: this.url + procedure(method),
        message: Buffer.from(bytes).toString("base64"),
        headers: headersOf(call, this.token),
      },
    );
    const error = refusal && findTrailerError(new Headers(refusal));
    if (error) return refusedBy(error);
    return { code: 0, answer: read(method.output, fromBinary(method.output, Buffer.from(message, "base64"))) };
  }
}

/** The browser's `fetch`. */
export function fetchInPage(page: Page, url: string): Carrier {
  return {
    fetch: (request) => page.evaluate(({ url, request }) => inPage.rest(url, request), { url, request }),
    async *lines(request) {
      const reader = await page.evaluateHandle(({ url, request }) => inPage.lines(url, request), { url, request });
      for (;;) {
        const { done, value } = await reader.evaluate((reader) => reader.read());
        if (value) yield* value.split("\n").filter((line) => line !== "");
        if (done) return;
      }
    },
  };
}
