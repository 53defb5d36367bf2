import type { Message } from "@bufbuild/protobuf";
import { type CallOptions, ConnectError, type Transport } from "@connectrpc/connect";
import { createClientFor } from "@zitadel/client";

import { type Call, type Client, headersOf } from "./client";
import { type Outcome, refusedBy } from "./outcome";
import { type Schema, read, write } from "./schema";

type Methods = Record<string, (input: Message, options: CallOptions) => Promise<Message>>;

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
    const method = this.schema.method(call.operation);
    const methods = createClientFor(method.parent)(this.transport) as unknown as Methods;
    const headers = this.token === undefined ? call.headers : headersOf(call, this.token);
    try {
      const answer = await methods[method.localName]?.(write(method.input, call.input), { headers });
      return { code: 0, answer: read(method.output, answer as Message) };
    } catch (error) {
      if (error instanceof ConnectError) return refusedBy(error);
      throw error;
    }
  }
}
