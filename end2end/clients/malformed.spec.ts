import { Metadata } from "@grpc/grpc-js";

import { channel } from "./support/grpc-js";
import { expect, test } from "./support/test";

const PROCEDURE = "/zitadel.user.v2.UserService/CreateInviteCode";
/** A field that ends behind the message's end. */
const CUT_OFF = new Uint8Array([0x0a, 0xff]);
const WRONG_TYPE = '{"userId": 5, "sendCode": "yes"}';

test("what no client writes is an invalid argument in every form", async ({ usher, owner }) => {
  const authorization = `Bearer ${owner}`;
  const post = async (path: string, contentType: string, body: string | typeof CUT_OFF) => {
    const headers = { authorization, "content-type": contentType };
    const answer = await fetch(usher.url + path, { method: "POST", headers, body });
    return { status: answer.status, ...(await answer.json()) };
  };
  for (const body of [WRONG_TYPE, "{", "<xml/>"]) {
    expect(await post("/v2/users/1/invite_code", "application/json", body)).toMatchObject({ status: 400, code: 3 });
    expect(await post(PROCEDURE, "application/json", body)).toMatchObject({ status: 400, code: "invalid_argument" });
  }
  expect(await post(PROCEDURE, "application/proto", CUT_OFF)).toMatchObject({ status: 400, code: "invalid_argument" });

  const metadata = new Metadata();
  metadata.set("authorization", authorization);
  const asIs = (bytes: Buffer) => bytes;
  const grpc = channel(usher.url);
  for (const path of [PROCEDURE, "/v2/users/1/invite_code"]) {
    const error = await new Promise((resolve) => {
      grpc.makeUnaryRequest(path, asIs, asIs, Buffer.from(CUT_OFF), metadata, resolve);
    });
    expect(error).toMatchObject({ code: 3 });
  }
  grpc.close();
});
