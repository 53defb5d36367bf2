import type { JsonObject } from "@bufbuild/protobuf";

import { PASSWORD, address } from "../../support/people";
import { type Case, NOBODY, person } from "./case";
import type { World } from "./world";

const profile = { givenName: "Maria", familyName: "Lopez" };
const human = (world: World): JsonObject => ({
  profile,
  email: { email: address("parity"), isVerified: false },
  organization: { orgId: world.organization },
});

export const USERS: Case[] = [
  { operation: "AddHumanUser", title: "a person", input: human, outcome: { answer: { userId: "<id>" } } },
  {
    operation: "AddHumanUser",
    title: "an address that is taken",
    input: async (world) => {
      const email = address("taken");
      await world.api.createHuman({ email, organizationId: world.organization });
      return { ...human(world), email: { email, isVerified: false } };
    },
    outcome: { code: 6, id: "V3-DKcYh" },
  },
  { operation: "AddHumanUser", title: "nobody", input: () => ({}), outcome: { code: 3, id: "" } },
  {
    operation: "CreateUser",
    title: "a person",
    input: ({ organization }) => ({
      organizationId: organization,
      human: { profile, email: { email: address("parity"), isVerified: false } },
    }),
    outcome: { answer: { id: "<id>" } },
  },
  {
    operation: "GetUserByID",
    title: "a person",
    input: person,
    outcome: { answer: { user: { state: "USER_STATE_ACTIVE", human: { profile } } } },
  },
  { operation: "GetUserByID", title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "QUERY-Dfbg2" } },
  {
    operation: "ListUsers",
    title: "one of them",
    input: async (world) => ({ queries: [{ inUserIdsQuery: { userIds: [await world.person()] } }] }),
    outcome: { answer: { details: { totalResult: "1" }, result: [{ state: "USER_STATE_ACTIVE" }] } },
  },
  {
    operation: "ListUsers",
    title: "none of them",
    input: () => ({ queries: [{ emailQuery: { emailAddress: "nobody@example.test" } }] }),
    outcome: { answer: {} },
  },
  { operation: "ListUsers", title: "a filter that says nothing", input: () => ({ queries: [{}] }), outcome: { code: 3, id: "" } },
  { operation: "DeleteUser", title: "a person", input: person, outcome: { answer: {} } },
  { operation: "DeleteUser", title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "COMMAND-Wgvn4" } },
  {
    operation: "ListAuthenticationMethodTypes",
    title: "a password",
    input: async (world) => ({ userId: await world.member() }),
    outcome: { answer: { authMethodTypes: ["AUTHENTICATION_METHOD_TYPE_PASSWORD"] } },
  },
  {
    operation: "ListAuthenticationMethodTypes",
    title: "none, with the domain said",
    input: async (world) => ({
      userId: await world.person(),
      domainQuery: { domain: "localhost", includeWithoutDomain: true },
    }),
    outcome: { answer: {} },
  },
  {
    operation: "SetPassword",
    title: "with permission",
    input: async (world) => ({ ...(await person(world)), newPassword: { password: PASSWORD } }),
    outcome: { answer: {} },
  },
  {
    operation: "SetPassword",
    title: "too short",
    input: async (world) => ({ ...(await person(world)), newPassword: { password: "short" } }),
    outcome: { code: 3, id: "DOMAIN-HuJf6" },
  },
];

export const STATES: Case[] = [
  { operation: "LockUser", title: "an active person", input: person, outcome: { answer: {} } },
  { operation: "LockUser", title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "COMMAND-450yxuqrh1" } },
  { operation: "UnlockUser", title: "an active person", input: person, outcome: { code: 9, id: "COMMAND-olb9vb0oca" } },
  { operation: "DeactivateUser", title: "an active person", input: person, outcome: { answer: {} } },
  { operation: "ReactivateUser", title: "an active person", input: person, outcome: { code: 9, id: "COMMAND-s5qqcz97hf" } },
  {
    operation: "UpdateHumanUser",
    title: "another name",
    input: async (world) => ({ ...(await person(world)), profile: { ...profile, nickName: "Mary" } }),
    outcome: { answer: {} },
  },
  { operation: "UpdateHumanUser", title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "COMMAND-ugjs0upun6" } },
];
