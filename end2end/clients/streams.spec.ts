import type { JsonObject } from "@bufbuild/protobuf";

import { address } from "../support/people";
import { ask } from "./support/ask";
import { type Name, expect, test } from "./support/test";

const FOLLOWERS: Name[] = [
  "Connect in JSON",
  "Connect in bytes",
  "gRPC-web in bytes",
  "@zitadel/client over gRPC-web in a page",
  "@grpc/grpc-js with reflection",
  "curl",
  "fetch in a page",
];

for (const name of FOLLOWERS) {
  test(`${name} follows an invite to its end`, async ({ clients }) => {
    const { [name]: client, "Connect in JSON": other } = clients;
    const person = { givenName: "Fay", familyName: "Far", email: address("fay") };
    const invited = await ask(other, "InvitePerson", { person, returnCode: {} });
    const inviteId = String(invited.inviteId);
    const changes = client.follow?.({ operation: "WatchInvite", input: { inviteId } })[Symbol.asyncIterator]();
    const next = async (): Promise<JsonObject | undefined> => (await changes?.next())?.value;

    expect(await next()).toMatchObject({ invite: { id: inviteId, state: "INVITE_STATE_PENDING" } });
    await ask(other, "ExtendInvite", { inviteId, expirationDate: later(invited) });
    expect(await next()).toMatchObject({ events: [{ type: "user.human.invite.extended" }] });
    await ask(other, "RevokeInvite", { inviteId });
    expect(await next()).toMatchObject({ invite: { state: "INVITE_STATE_REVOKED" } });
    expect(await next()).toBeUndefined();
  });

  test(`${name} is told that there is nothing to follow`, async ({ clients }) => {
    const changes = clients[name].follow?.({ operation: "WatchInvite", input: { inviteId: "nothing" } });
    const refusal = { code: 5, id: "USHER-inv04" };
    await expect(changes?.[Symbol.asyncIterator]().next()).rejects.toMatchObject({ refusal });
  });
}

function later({ expirationDate }: JsonObject): string {
  return new Date(Date.parse(String(expirationDate)) + 60 * 60 * 1000).toISOString();
}
