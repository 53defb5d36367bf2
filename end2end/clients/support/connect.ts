import type { JsonObject, Message } from "@bufbuild/protobuf";
import { type CallOptions, ConnectError, type Transport } from "@connectrpc/connect";
import { createClientFor } from "@zitadel/client";

import { type Call, type Client, headersOf } from "./client";
import { type Outcome, Refused, refusedBy } from "./outcome";
import { type Schema, read, write } from "./schema";

type Answers = Promise<Message> & AsyncIterable<Message>;
type Methods = Record<string, (input: Message, options: CallOptions) => Answers>;

/** `@zitadel/client`, or Connect's client below it, over any of its transports. */
export class ConnectClient implements Client {
  /** Without a token, the transport brings its own. */
  constructor(
    private readonly schema: Schema,
    private readonly transport: Transport,
    private readonly token?: string,
  ) {}

  carries({ operation, anonymous }: Call): boolean {
    const bringsToken = this.token === undefined;
    return this.schema.find(operation)?.methodKind === "unary" && !(anonymous && bringsToken);
  }

  async call(call: Call): Promise<Outcome> {
    const { output } = this.schema.method(call.operation);
    try {
      return { code: 0, answer: read(output, await this.answers(call)) };
    } catch (error) {
      if (error instanceof ConnectError) return refusedBy(error);
      throw error;
    }
  }

  async *follow(call: Call): AsyncIterable<JsonObject> {
    const { output } = this.schema.method(call.operation);
    try {
      for await (const answer of this.answers(call)) yield read(output, answer);
    } catch (error) {
      throw error instanceof ConnectError ? new Refused(refusedBy(error)) : error;
    }
  }

  /** One or many, as the method has it. */
  private answers(call: Call): Answers {
    const { parent, localName, input } = this.schema.method(call.operation);
    const methods = createClientFor(parent)(this.transport) as unknown as Methods;
    const headers = this.token === undefined ? call.headers : headersOf(call, this.token);
    const method = methods[localName];
    if (!method) throw new Error(`the client has no ${localName}`);
    return method(write(input, call.input), { headers });
  }
}
