import type { JsonObject } from "@bufbuild/protobuf";
import type { ConnectError } from "@connectrpc/connect";
import { ErrorDetailSchema } from "@zitadel/proto/zitadel/message_pb.js";

/** What programs match on, alike for every form. */
export interface Refusal {
  /** The number of google.rpc.Code. */
  code: number;
  /** Empty where the refusal has none. */
  id: string;
  message: string;
}

export interface Acceptance {
  code: 0;
  answer: JsonObject;
}

export type Outcome = Acceptance | Refusal;

export function accepted(outcome: Outcome): outcome is Acceptance {
  return outcome.code === 0;
}

export function refusedBy(error: ConnectError): Refusal {
  const [detail] = error.findDetails(ErrorDetailSchema);
  return { code: error.code, id: detail?.id ?? "", message: error.rawMessage };
}

/** How a stream ends that the server cut short. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
