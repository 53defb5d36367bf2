import { fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  type CallOptions,
  Client as Channel,
  type ChannelOptions,
  Metadata,
  type ServiceError,
  compressionAlgorithms,
  credentials,
  status,
} from "@grpc/grpc-js";

import { address } from "../support/people";
import { ask } from "./support/ask";
import { GrpcJsClient } from "./support/grpc-js";
import { type Schema, procedure, read, write } from "./support/schema";
import { expect, test as base } from "./support/test";

/** As usher allows on one connection. */
const MOST_STREAMS = 256;
const CALLS = 1000;

/** The one connection of `@grpc/grpc-js` under test. */
class Connection {
  private readonly channel: Channel;
  readonly client: GrpcJsClient;

  constructor(
    url: string,
    private readonly schema: Schema,
    private readonly token: string,
    options: ChannelOptions = {},
  ) {
    const alone = { "grpc.use_local_subchannel_pool": 1, ...options };
    this.channel = new Channel(new URL(url).host, credentials.createInsecure(), alone);
    this.client = new GrpcJsClient(schema, this.channel, token);
  }

  watch(inviteId: string, options: CallOptions = {}) {
    const method = this.schema.method("WatchInvite");
    const metadata = new Metadata();
    metadata.set("authorization", `Bearer ${this.token}`);
    return this.channel.makeServerStreamRequest(
      procedure(method),
      (bytes: Buffer) => bytes,
      (bytes: Buffer) => read(method.output, fromBinary(method.output, bytes)),
      Buffer.from(toBinary(method.input, write(method.input, { inviteId }))),
      metadata,
      options,
    );
  }

  close(): void {
    this.channel.close();
  }
}

const test = base.extend<{ connect: (options?: ChannelOptions) => Connection; inviteId: string }>({
  connect: async ({ usher, schema, owner }, use) => {
    const connections: Connection[] = [];
    await use((options) => {
      const connection = new Connection(usher.url, schema, owner, options);
      connections.push(connection);
      return connection;
    });
    for (const connection of connections) connection.close();
  },
  inviteId: async ({ clients }, use) => {
    const person = { givenName: "Con", familyName: "Nection", email: address("con") };
    const { inviteId } = await ask(clients["Connect in JSON"], "InvitePerson", { person, returnCode: {} });
    await use(String(inviteId));
  },
});

/** How the stream ends. */
function end(stream: ReturnType<Connection["watch"]>): Promise<ServiceError> {
  return new Promise((resolve) => stream.on("error", resolve));
}

test("one connection carries a thousand calls, many at once", async ({ connect }) => {
  const { client } = connect();
  const calls = Array.from({ length: CALLS }, () => ask(client, "GetGeneralSettings"));
  const answers = await Promise.all(calls);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test("streams that were given up leave room for others", async ({ connect, inviteId }) => {
  const connection = connect();
  for (let opened = 0; opened <= MOST_STREAMS; opened += 1) {
    const stream = connection.watch(inviteId);
    const ended = end(stream);
    await new Promise((resolve) => stream.once("data", resolve));
    stream.cancel();
    expect((await ended).code).toBe(status.CANCELLED);
  }
  await ask(connection.client, "GetInvite", { inviteId });
});

test("a deadline ends a stream", async ({ connect, inviteId }) => {
  const connection = connect();
  const stream = connection.watch(inviteId, { deadline: Date.now() + 500 });
  stream.resume();
  expect((await end(stream)).code).toBe(status.DEADLINE_EXCEEDED);
  await ask(connection.client, "GetInvite", { inviteId });
});

test("packed requests are read", async ({ connect }) => {
  const { client } = connect({ "grpc.default_compression_algorithm": compressionAlgorithms.gzip });
  const emails = Array.from({ length: 100 }, () => address("packed"));
  const answer = await ask(client, "ListUsers", { queries: [{ inUserEmailsQuery: { userEmails: emails } }] });
  expect(answer).not.toHaveProperty("result");
});
