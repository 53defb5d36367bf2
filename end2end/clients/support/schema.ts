import {
  type DescMessage,
  type DescMethod,
  type DescService,
  type JsonObject,
  type Message,
  type MessageShape,
  createFileRegistry,
  fromJson,
  toJson,
} from "@bufbuild/protobuf";
import type { FileDescriptorSet } from "@bufbuild/protobuf/wkt";
import { WireType } from "@bufbuild/protobuf/wire";
import { OrganizationService } from "@zitadel/proto/zitadel/org/v2/org_service_pb.js";
import { SessionService } from "@zitadel/proto/zitadel/session/v2/session_service_pb.js";
import { SettingsService } from "@zitadel/proto/zitadel/settings/v2/settings_service_pb.js";
import { UserService } from "@zitadel/proto/zitadel/user/v2/user_service_pb.js";

/** Services and their messages, from whoever published them. */
export class Schema {
  private constructor(private readonly methods: DescMethod[]) {}

  static of(services: DescService[]): Schema {
    return new Schema(services.flatMap(({ methods }) => methods));
  }

  /** Every service of the files but gRPC's own. */
  static described(files: FileDescriptorSet): Schema {
    const registry = createFileRegistry(files);
    const services = [...registry].filter((type) => type.kind === "service");
    return Schema.of(services.filter(({ typeName }) => !typeName.startsWith("grpc.")));
  }

  /** Those of its methods that a form can carry. */
  where(fits: (method: DescMethod) => boolean): Schema {
    return new Schema(this.methods.filter(fits));
  }

  /** By its name; the management service's, which are the administrator's too, begin with `Management`. */
  method(operation: string): DescMethod {
    const method = this.find(operation);
    if (!method) throw new Error(`no service has ${operation}`);
    return method;
  }

  find(operation: string): DescMethod | undefined {
    return this.methods.find((method) => knownAs(method) === operation);
  }
}

function knownAs({ name, parent }: DescMethod): string {
  return parent.typeName === "zitadel.management.v1.ManagementService" ? `Management${name}` : name;
}

/** What ZITADEL publishes. */
export const published = Schema.of([UserService, OrganizationService, SessionService, SettingsService]);

export function procedure({ parent, name }: DescMethod): string {
  return `/${parent.typeName}/${name}`;
}

export function write(desc: DescMessage, input: JsonObject): Message {
  const { returnCode, ...rest } = input;
  const oneof = desc.field.returnCode?.oneof;
  if (!oneof || !returnCode || !("sendCode" in rest)) return fromJson(desc, input);
  // The published messages know sendCode and returnCode only as alternatives. On the wire, both can be there.
  const message: Message = fromJson(desc, rest);
  message.$unknown = [
    { no: desc.field.returnCode?.number ?? 0, wireType: WireType.LengthDelimited, data: new Uint8Array([0]) },
  ];
  return message;
}

export function read<Desc extends DescMessage>(desc: Desc, answer: MessageShape<Desc>): JsonObject {
  return toJson(desc, answer) as JsonObject;
}
