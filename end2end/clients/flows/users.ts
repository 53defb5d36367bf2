import { expect } from "@playwright/test";

import { PASSWORD, address } from "../../support/people";
import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

let count = 0;

export const organizations: Flow = {
  title: "an organization with an administrator is added and found",
  covers: ["AddOrganization", "ListOrganizations"],
  async play({ client }) {
    const name = `Clients ${process.pid} number ${(count += 1)}`;
    const human = { profile: { givenName: "Ann", familyName: "Owner" }, email: { email: address("ann"), isVerified: true } };
    const added = await ask(client, "AddOrganization", { name, admins: [{ human, roles: ["ORG_OWNER"] }] });
    expect(added.createdAdmins).toEqual([{ userId: expect.any(String) }]);
    const found = await ask(client, "ListOrganizations", {
      query: { limit: 10, asc: true },
      sortingColumn: "ORGANIZATION_FIELD_NAME_NAME",
      queries: [{ nameQuery: { name: name.toUpperCase(), method: "TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE" } }],
    });
    expect(found.details).toMatchObject({ totalResult: "1" });
    expect(found.result).toMatchObject([{ id: added.organizationId, name, state: "ORGANIZATION_STATE_ACTIVE" }]);
    await expectRefusal(client, "AddOrganization", { name }, { code: 6, id: "ORG-lapo2m" });
  },
};

export const users: Flow = {
  title: "a user is created, found, given a password and deleted",
  covers: ["CreateUser", "ListUsers", "SetPassword", "ListAuthenticationMethodTypes", "DeleteUser"],
  async play({ client }) {
    const { organizationId } = await ask(client, "AddOrganization", { name: `Users ${process.pid} number ${(count += 1)}` });
    const email = address("joão");
    const created = await ask(client, "CreateUser", {
      organizationId: String(organizationId),
      human: { profile: { givenName: "João", familyName: "Silva" }, email: { email, isVerified: true } },
    });
    const userId = String(created.id);
    expect(created.creationDate).toMatch(/^\d{4}-.+Z$/);

    const queries = [{ organizationIdQuery: { organizationId: String(organizationId) } }];
    const found = await ask(client, "ListUsers", { queries });
    expect(found.result).toMatchObject([{ userId, human: { profile: { givenName: "João" } } }]);

    const methods = { userId, domainQuery: { domain: "localhost", includeWithoutDomain: true } };
    expect((await ask(client, "ListAuthenticationMethodTypes", methods)).authMethodTypes).toBeUndefined();
    await ask(client, "SetPassword", { userId, newPassword: { password: PASSWORD } });
    const { authMethodTypes } = await ask(client, "ListAuthenticationMethodTypes", methods);
    expect(authMethodTypes).toEqual(["AUTHENTICATION_METHOD_TYPE_PASSWORD"]);
    await expectRefusal(client, "CreateInviteCode", { userId }, { code: 9, id: "COMMAND-EF34g" });

    await ask(client, "DeleteUser", { userId });
    await expectRefusal(client, "GetUserByID", { userId }, { code: 5, id: "QUERY-Dfbg2" });
    expect((await ask(client, "ListUsers", { queries })).result).toBeUndefined();
  },
};

const name = { givenName: "Rosa", familyName: "Klein" };

export const changes: Flow = {
  title: "a person is renamed, moved to another address, locked and kept out",
  covers: ["AddHumanUser", "UpdateHumanUser", "LockUser", "UnlockUser", "DeactivateUser", "ReactivateUser", "GetUserByID"],
  async play({ client }) {
    const email = { email: address("rosa"), isVerified: false };
    const added = await ask(client, "AddHumanUser", { profile: name, email });
    const userId = String(added.userId);
    const state = async () => ((await ask(client, "GetUserByID", { userId })).user as { state: string }).state;

    const { inviteCode } = await ask(client, "CreateInviteCode", { userId, returnCode: {} });
    const married = { ...name, familyName: "Groß" };
    const moved = { email: address("rosa"), isVerified: false };
    await ask(client, "UpdateHumanUser", { userId, profile: married, email: moved });
    const { user } = await ask(client, "GetUserByID", { userId });
    expect(user).toMatchObject({ human: { profile: { ...married, displayName: "Rosa Groß" }, email: { email: moved.email } } });
    const replaced = { userId, verificationCode: String(inviteCode) };
    await expectRefusal(client, "VerifyInviteCode", replaced, { code: 3, id: "COMMAND-Wgn4q" });

    await ask(client, "LockUser", { userId });
    expect(await state()).toBe("USER_STATE_LOCKED");
    await expectRefusal(client, "LockUser", { userId }, { code: 9, id: "COMMAND-lgws8wtsqf" });
    await ask(client, "UnlockUser", { userId });
    await ask(client, "DeactivateUser", { userId });
    expect(await state()).toBe("USER_STATE_INACTIVE");
    await expectRefusal(client, "UnlockUser", { userId }, { code: 9, id: "COMMAND-olb9vb0oca" });
    await ask(client, "ReactivateUser", { userId });
    expect(await state()).toBe("USER_STATE_ACTIVE");
  },
};
