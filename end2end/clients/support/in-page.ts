import { type JsonObject, fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { createClientTransport } from "@zitadel/client/web";
import { GrpcWebClientBase, MethodDescriptor, MethodType } from "grpc-web";

import type { Call } from "./client";
import { ConnectClient } from "./connect";
import { type Outcome, type Refusal, Refused } from "./outcome";
import type { RestAnswer, RestRequest } from "./rest";
import { Schema, published } from "./schema";

// Runs in the browser, in a page of another origin than usher's.

/** `@zitadel/client` over gRPC-web. */
async function zitadel(baseUrl: string, token: string, call: Call): Promise<Outcome> {
  const transport = createClientTransport(token, { baseUrl });
  return new ConnectClient(published, transport).call(call);
}

export interface Change {
  /** Absent at the end, and where the stream was refused. */
  message?: JsonObject;
  refusal?: Refusal;
}

/**
 * A stream over the same transport. ZITADEL publishes none, so the messages are those that usher itself describes, in
 * base64. Each call of the function gives the next change.
 */
function follow(baseUrl: string, token: string, described: string, call: Call): () => Promise<Change> {
  const bytes = Uint8Array.from(atob(described), (letter) => letter.charCodeAt(0));
  const schema = Schema.described(fromBinary(FileDescriptorSetSchema, bytes));
  const client = new ConnectClient(schema, createClientTransport(token, { baseUrl }));
  const changes = client.follow(call)[Symbol.asyncIterator]();
  return async () => {
    try {
      const { value } = await changes.next();
      return { message: value };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.refusal };
      throw error;
    }
  };
}

export interface TextAnswer {
  /** The message in base64. */
  message?: string;
  /** What the trailers say, where it was refused. */
  refusal?: Record<string, string>;
}

/** Google's `grpc-web` in its text form. The messages are in base64. */
async function text(url: string, message: string, headers: Record<string, string>): Promise<TextAnswer> {
  const client = new GrpcWebClientBase({ format: "text" });
  const asIs = (bytes: Uint8Array) => bytes;
  const method = new MethodDescriptor(url, MethodType.UNARY, Uint8Array, Uint8Array, asIs, asIs);
  const bytes = Uint8Array.from(atob(message), (letter) => letter.charCodeAt(0));
  return new Promise((resolve) => {
    client.rpcCall(url, bytes, headers, method, (error, answer) => {
      if (!error) return resolve({ message: btoa(String.fromCharCode(...answer)) });
      const { code, message, metadata } = error;
      const refusal = { "grpc-status": String(code), "grpc-message": encodeURIComponent(message) };
      resolve({ refusal: { ...metadata, ...refusal } });
    });
  });
}

/** The browser's own `fetch`. */
async function rest(url: string, { method, path, headers, body }: RestRequest): Promise<RestAnswer> {
  const answer = await fetch(url + path, { method, headers, body });
  return { status: answer.status, body: await answer.text() };
}

/** The same, for an answer that comes in pieces: usher sends whole lines. */
async function lines(url: string, { method, path, headers }: RestRequest): Promise<ReadableStreamDefaultReader<string>> {
  const answer = await fetch(url + path, { method, headers });
  if (!answer.body) throw new Error(`${path} has no body`);
  return answer.body.pipeThrough(new TextDecoderStream()).getReader();
}

const inPage = { zitadel, follow, text, rest, lines };
export type InPage = typeof inPage;
Object.assign(globalThis, { inPage });
