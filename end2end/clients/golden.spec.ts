import { type JsonObject, fromBinary, toBinary } from "@bufbuild/protobuf";

import { PASSWORD } from "../support/people";
import { ask } from "./support/ask";
import { published, read, write } from "./support/schema";
import { expect, test } from "./support/test";

// Bytes that another implementation made.
const USER = "69629026806489455";
const REQUESTS: { operation: string; json: JsonObject; hex: string }[] = [
  { operation: "CreateInviteCode", json: { userId: USER }, hex: "0a113639363239303236383036343839343535" },
  {
    operation: "CreateInviteCode",
    json: { userId: USER, returnCode: {} },
    hex: "0a1136393632393032363830363438393435351a00",
  },
  {
    operation: "CreateInviteCode",
    json: { userId: USER, sendCode: {} },
    hex: "0a1136393632393032363830363438393435351200",
  },
  {
    operation: "VerifyInviteCode",
    json: { userId: USER, verificationCode: "AB12CD" },
    hex: "0a1136393632393032363830363438393435351206414231324344",
  },
];
const ANSWER = {
  json: {
    details: { sequence: "2", changeDate: "2025-03-25T17:01:17.264Z", resourceOwner: "69629023906488334" },
    inviteCode: "AB12CD",
  },
  hex: "0a220802120b08ddc28bbf061080a4f17d1a1136393632393032333930363438383333341206414231324344",
};
/** `zitadel.v1.ErrorDetail` of COMMAND-EF34g, in base64 without padding, as Connect wants it. */
const DETAIL = "Cg1DT01NQU5ELUVGMzRnEhtVc2VyIGlzIGFscmVhZHkgaW5pdGlhbGl6ZWQ";

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

test("both descriptions of the messages write and read the known bytes", ({ schema }) => {
  for (const described of [schema, published]) {
    for (const { operation, json, hex: known } of REQUESTS) {
      const { input } = described.method(operation);
      expect(hex(toBinary(input, write(input, json)))).toBe(known);
      expect(read(input, fromBinary(input, Buffer.from(known, "hex")))).toEqual(json);
    }
    const { output } = described.method("CreateInviteCode");
    expect(read(output, fromBinary(output, Buffer.from(ANSWER.hex, "hex")))).toEqual(ANSWER.json);
    expect(hex(toBinary(output, write(output, ANSWER.json)))).toBe(ANSWER.hex);
  }
});

test("the server takes the known bytes and answers the known detail", async ({ usher, owner, clients }) => {
  const client = clients["Connect in JSON"];
  await ask(client, "AddHumanUser", {
    userId: USER,
    profile: { givenName: "Golden", familyName: "Bytes" },
    email: { email: "golden@example.test", isVerified: false },
  });
  const send = async ({ operation, hex: known }: { operation: string; hex: string }) =>
    fetch(`${usher.url}/zitadel.user.v2.UserService/${operation}`, {
      method: "POST",
      headers: { authorization: `Bearer ${owner}`, "content-type": "application/proto" },
      body: Buffer.from(known, "hex"),
    });
  for (const request of REQUESTS) {
    const answer = await send(request);
    if (request.operation === "VerifyInviteCode") {
      expect(await answer.json()).toMatchObject({ code: "invalid_argument", message: "Code is invalid (COMMAND-Wgn4q)" });
      continue;
    }
    expect(answer.status).toBe(200);
    const { output } = published.method(request.operation);
    const { inviteCode } = read(output, fromBinary(output, new Uint8Array(await answer.arrayBuffer())));
    expect(inviteCode !== undefined).toBe("returnCode" in request.json);
  }
  await ask(client, "SetPassword", { userId: USER, newPassword: { password: PASSWORD } });
  const refusal = await send({ operation: "CreateInviteCode", hex: REQUESTS[0]?.hex ?? "" });
  const { details } = await refusal.json();
  expect(details).toMatchObject([{ type: "zitadel.v1.ErrorDetail", value: DETAIL }]);
});
