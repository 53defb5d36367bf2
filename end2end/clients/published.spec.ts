import { Code, ConnectError } from "@connectrpc/connect";
import { Metadata, type ServiceClientConstructor, credentials } from "@grpc/grpc-js";
import { createServerTransport } from "@zitadel/client/node";
import { createOrganizationServiceClient, createSessionServiceClient, createUserServiceClient } from "@zitadel/client/v2";
import { ErrorDetailSchema } from "@zitadel/proto/zitadel/message_pb.js";
import { UserState } from "@zitadel/proto/zitadel/user/v2/user_pb.js";
import { GrpcReflection } from "grpc-js-reflection-client";

import { PASSWORD, address } from "../support/people";
import { expect, test } from "./support/test";

// Code as the packages' own documentation has it, with their types and names.

test("@zitadel/client is pointed at usher by its address alone", async ({ usher, owner }) => {
  const transport = createServerTransport(owner, { baseUrl: usher.url });
  const users = createUserServiceClient(transport);
  const organizations = createOrganizationServiceClient(transport);

  const { organizationId } = await organizations.addOrganization({ name: `Published ${process.pid}` });
  const { userId, details } = await users.addHumanUser({
    organization: { org: { case: "orgId", value: organizationId } },
    profile: { givenName: "Maria", familyName: "Lopez" },
    email: { email: address(), verification: { case: "isVerified", value: false } },
  });
  expect(details?.sequence).toBe(1n);
  const { inviteCode } = await users.createInviteCode({ userId, verification: { case: "returnCode", value: {} } });
  await users.verifyInviteCode({ userId, verificationCode: inviteCode });
  const { user } = await users.getUserByID({ userId });
  expect(user?.state).toBe(UserState.ACTIVE);
  expect(user?.details?.resourceOwner).toBe(organizationId);

  const refusal = await users.createInviteCode({ userId: "nobody" }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ConnectError);
  const error = refusal as ConnectError;
  expect(error.code).toBe(Code.NotFound);
  expect(error.message).toBe("[not_found] User could not be found (COMMAND-Wgvn4)");
  expect(error.findDetails(ErrorDetailSchema)).toMatchObject([
    { id: "COMMAND-Wgvn4", message: "User could not be found" },
  ]);

  const languages = { headers: { "accept-language": "de" } };
  const german = await users.createInviteCode({ userId: "nobody" }, languages).catch(ConnectError.from);
  expect(german).not.toMatchObject({ message: error.message });
  expect(german).toMatchObject({ message: expect.stringContaining("(COMMAND-Wgvn4)") });
});

test("@zitadel/client checks a password with a session", async ({ usher, owner }) => {
  const transport = createServerTransport(owner, { baseUrl: usher.url });
  const users = createUserServiceClient(transport);
  const sessions = createSessionServiceClient(transport);
  const { userId } = await users.addHumanUser({
    profile: { givenName: "Maria", familyName: "Lopez" },
    email: { email: address(), verification: { case: "isVerified", value: true } },
    passwordType: { case: "password", value: { password: PASSWORD } },
  });

  const { sessionId, sessionToken } = await sessions.createSession({
    checks: { user: { search: { case: "userId", value: userId } }, password: { password: PASSWORD } },
    metadata: { shop: new Uint8Array([1, 2]) },
    lifetime: { seconds: 300n },
  });
  const { session } = await sessions.getSession({ sessionId, sessionToken });
  expect(session?.factors?.user?.id).toBe(userId);
  expect(session?.factors?.password?.verifiedAt?.seconds).toBeGreaterThan(0n);
  expect(session?.metadata.shop).toEqual(new Uint8Array([1, 2]));

  const wrong = { sessionId, checks: { password: { password: "wrong" } } };
  const refusal = await sessions.setSession(wrong).catch((error: unknown) => error);
  expect((refusal as ConnectError).message).toBe("[invalid_argument] Password is invalid (COMMAND-3M0fs)");
  await sessions.deleteSession({ sessionId, sessionToken });
  expect((await sessions.listSessions({ queries: [{ query: { case: "idsQuery", value: { ids: [sessionId] } } }] })).sessions).toEqual([]);
});

test("a call that usher does not serve is unimplemented", async ({ usher, owner }) => {
  const users = createUserServiceClient(createServerTransport(owner, { baseUrl: usher.url }));
  const refusal = await users.setPhone({ userId: "nobody", phone: "+4112345678" }).catch(ConnectError.from);
  expect(refusal).toMatchObject({ code: Code.Unimplemented });
});

for (const version of ["v1", "v1alpha"]) {
  test(`@grpc/grpc-js makes itself a client of what reflection ${version} says`, async ({ usher, owner }) => {
    const { host } = new URL(usher.url);
    const reflection = new GrpcReflection(host, credentials.createInsecure(), {}, version);
    expect(await reflection.listServices()).toEqual(
      expect.arrayContaining(["zitadel.user.v2.UserService", "usher.invite.v1.InviteService", "grpc.health.v1.Health"]),
    );
    const described = await reflection.getDescriptorBySymbol("zitadel.org.v2.OrganizationService");
    const { zitadel } = described.getPackageObject({ longs: String, enums: String }) as unknown as Described;
    const client = new zitadel.org.v2.OrganizationService(host, credentials.createInsecure());
    const metadata = new Metadata();
    metadata.set("authorization", `Bearer ${owner}`);
    // The package spells names as the .proto files do.
    const answer = await new Promise<unknown>((resolve, reject) => {
      client.listOrganizations?.({ queries: [{ default_query: {} }] }, metadata, (error: unknown, answer: unknown) =>
        error ? reject(error) : resolve(answer),
      );
    });
    client.close();
    expect(answer).toMatchObject({ details: { total_result: "1" }, result: [{ state: "ORGANIZATION_STATE_ACTIVE" }] });
  });
}

interface Described {
  zitadel: { org: { v2: { OrganizationService: ServiceClientConstructor } } };
}
