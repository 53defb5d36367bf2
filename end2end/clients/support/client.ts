import type { JsonObject } from "@bufbuild/protobuf";

import type { Outcome } from "./outcome";

export interface Call {
  /** The name of the RPC, such as `CreateInviteCode`. */
  operation: string;
  /** The request in protobuf's JSON. */
  input: JsonObject;
  /** Names in lower case. Without `authorization`, an owner of the installation calls. */
  headers?: Record<string, string>;
  /** Without any `authorization`. */
  anonymous?: boolean;
}

/** A program nobody of usher wrote, speaking one form of the API. */
export interface Client {
  call(call: Call): Promise<Outcome>;
  /** Not every form can carry every call. */
  carries(call: Call): boolean;
  /** A call that is answered by a stream; throws `Refused`. */
  follow?(call: Call): AsyncIterable<JsonObject>;
}

/** The headers of a call, with whoever calls when the call says nothing of it. */
export function headersOf({ headers = {}, anonymous = false }: Call, token: string): Record<string, string> {
  return anonymous ? headers : { authorization: `Bearer ${token}`, ...headers };
}
