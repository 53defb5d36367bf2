import { type DescMethod, type JsonObject, create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  type FileDescriptorSet,
  FileDescriptorSetSchema,
} from "@bufbuild/protobuf/wkt";
import { findTrailerError } from "@connectrpc/connect/protocol-grpc";
import { Client as Channel, Metadata, type ServiceError, credentials, status } from "@grpc/grpc-js";
import { GrpcReflection } from "grpc-js-reflection-client";

import { type Call, type Client, headersOf } from "./client";
import { type Outcome, type Refusal, Refused, refusedBy } from "./outcome";
import { type Schema, procedure, read, write } from "./schema";

export function channel(url: string, trusted = credentials.createInsecure()): Channel {
  return new Channel(new URL(url).host, trusted);
}

/** `@grpc/grpc-js` with messages that the server itself describes. */
export class GrpcJsClient implements Client {
  constructor(
    private readonly schema: Schema,
    private readonly channel: Channel,
    private readonly token: string,
    /** The path to call; the RPC's own unless another serves it too. */
    private readonly path: (method: DescMethod, call: Call) => string = procedure,
  ) {}

  carries({ operation }: Call): boolean {
    return this.schema.find(operation)?.methodKind === "unary";
  }

  async call(call: Call): Promise<Outcome> {
    const { path, message, metadata, parse, method } = this.prepare(call);
    return new Promise((resolve) => {
      this.channel.makeUnaryRequest(path, asIs, parse, message, metadata, (error, answer) => {
        if (error) resolve(refused(error));
        else if (answer) resolve({ code: 0, answer: read(method.output, answer) });
      });
    });
  }

  async *follow(call: Call): AsyncIterable<JsonObject> {
    const { path, message, metadata, parse, method } = this.prepare(call);
    try {
      const answers = this.channel.makeServerStreamRequest(path, asIs, parse, message, metadata);
      for await (const answer of answers) yield read(method.output, answer);
    } catch (error) {
      throw new Refused(refused(error as ServiceError));
    }
  }

  private prepare(call: Call) {
    const method = this.schema.method(call.operation);
    const metadata = new Metadata();
    for (const [name, value] of Object.entries(headersOf(call, this.token))) metadata.set(name, value);
    const message = Buffer.from(toBinary(method.input, write(method.input, call.input)));
    const parse = (bytes: Buffer) => fromBinary(method.output, bytes);
    return { method, path: this.path(method, call), message, metadata, parse };
  }
}

function asIs(bytes: Buffer): Buffer {
  return bytes;
}

function refused({ code, details, metadata }: ServiceError): Refusal {
  const trailers = new Headers({ "grpc-status": String(code), "grpc-message": encodeURIComponent(details) });
  const [detail] = metadata.get("grpc-status-details-bin");
  if (detail) trailers.set("grpc-status-details-bin", Buffer.from(detail).toString("base64"));
  const error = findTrailerError(trailers);
  if (!error) throw new Error(`${status[code]}: ${details}`);
  return refusedBy(error);
}

/** The services that the server itself describes, in version 1 of gRPC's reflection. */
export async function reflected(url: string): Promise<FileDescriptorSet> {
  const reflection = new GrpcReflection(new URL(url).host, credentials.createInsecure(), {}, "v1");
  const files = new Map<string, FileDescriptorProto>();
  const add = async (described: Promise<Uint8Array[]>): Promise<void> => {
    for (const bytes of await described) {
      const file = fromBinary(FileDescriptorProtoSchema, bytes);
      if (files.has(file.name)) continue;
      // First what it imports, as the registry wants them in this order.
      for (const name of file.dependency) await add(reflection["getProtoDescriptorByFileName"](name));
      files.set(file.name, file);
    }
  };
  // What the package makes of the files has lost half of it, such as the names of nested messages.
  for (const name of await reflection.listServices()) await add(reflection["getProtoDescriptorBySymbol"](name));
  return create(FileDescriptorSetSchema, { file: [...files.values()] });
}
