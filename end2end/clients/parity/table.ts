import type { JsonObject } from "@bufbuild/protobuf";

import { address } from "../../support/people";
import type { World } from "./world";

/** One request and what every form has to make of it. */
export interface Case {
  title: string;
  operation: string;
  /** The request; each form gets one of its own. */
  input: (world: World) => Promise<JsonObject> | JsonObject;
  headers?: (world: World) => Record<string, string>;
  anonymous?: boolean;
  /** A refusal's code and id, or what is part of the answer. */
  outcome: { code: number; id: string } | { answer: JsonObject };
}

function of(operation: string, cases: Omit<Case, "operation">[]): Case[] {
  return cases.map((one) => ({ operation, ...one }));
}

const TOO_LONG = "x".repeat(201);
const NOBODY = { userId: "nobody" };

const profile = { givenName: "Maria", familyName: "Lopez" };
const human = (world: World): JsonObject => ({
  profile,
  email: { email: address("parity"), isVerified: false },
  organization: { orgId: world.organization },
});

const person = async (world: World) => ({ userId: await world.person() });
const template = (urlTemplate: string) => async (world: World) => ({
  userId: await world.person(),
  sendCode: { urlTemplate },
});

/** Who may call, asked before anything of the message is read. */
const CALLERS = of("CreateInviteCode", [
  { title: "nobody says who calls", input: person, anonymous: true, outcome: { code: 16, id: "" } },
  { title: "no bearer token", input: person, headers: () => ({ authorization: "Basic abc" }), outcome: { code: 16, id: "AUTH-7fs1e" } },
  { title: "an unknown token", input: person, headers: () => ({ authorization: "Bearer abc" }), outcome: { code: 16, id: "AUTH-7fs1e" } },
  {
    title: "an unknown organization in the header",
    input: person,
    headers: () => ({ "x-zitadel-orgid": "nowhere" }),
    outcome: { code: 7, id: "AUTH-Bs7Ds" },
  },
  {
    title: "an owner of another organization",
    input: person,
    headers: ({ callers }) => ({ authorization: callers.stranger }),
    outcome: { code: 5, id: "AUTHZ-cdgFk" },
  },
  {
    title: "a role that may only look",
    input: person,
    headers: ({ callers }) => ({ authorization: callers.viewer }),
    outcome: { code: 7, id: "AUTH-AWfge" },
  },
]);

const CREATE = of("CreateInviteCode", [
  {
    title: "the code is returned",
    input: async (world) => ({ ...(await person(world)), returnCode: {} }),
    outcome: { answer: { inviteCode: "<code>", details: { sequence: "2" } } },
  },
  {
    title: "the code is mailed and returned",
    input: async (world) => ({ ...(await person(world)), sendCode: {}, returnCode: {} }),
    outcome: { answer: { inviteCode: "<code>" } },
  },
  { title: "the code is mailed", input: async (world) => ({ ...(await person(world)), sendCode: {} }), outcome: { answer: {} } },
  { title: "nothing said of the code", input: person, outcome: { answer: {} } },
  {
    title: "by an owner of the organization",
    input: person,
    headers: ({ callers }) => ({ authorization: callers.manager }),
    outcome: { answer: {} },
  },
  { title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "COMMAND-Wgvn4" } },
  { title: "an id of blanks", input: () => ({ userId: " " }), outcome: { code: 3, id: "COMMAND-4jio3" } },
  { title: "an id of 201 characters", input: () => ({ userId: TOO_LONG }), outcome: { code: 3, id: "" } },
  {
    title: "a user who can sign in already",
    input: async (world) => ({ userId: await world.member() }),
    outcome: { code: 9, id: "COMMAND-EF34g" },
  },
  { title: "an empty template", input: template(""), outcome: { code: 3, id: "" } },
  { title: "a template of 201 characters", input: template(`https://${TOO_LONG}`.slice(0, 201)), outcome: { code: 3, id: "" } },
  { title: "a template that does not parse", input: template("https://a.test/{{.Code"), outcome: { code: 3, id: "DOMAIN-oGh5e" } },
  { title: "a template with an unknown name", input: template("https://a.test/{{.Nope}}"), outcome: { code: 3, id: "DOMAIN-ieYa7" } },
  {
    title: "an empty application name",
    input: async (world) => ({ ...(await person(world)), sendCode: { applicationName: "" } }),
    outcome: { code: 3, id: "" },
  },
  {
    title: "a key of 256 characters",
    input: person,
    headers: () => ({ "idempotency-key": "k".repeat(256) }),
    outcome: { code: 3, id: "USHER-idem2" },
  },
]);

const VERIFY = of("VerifyInviteCode", [
  {
    title: "the right code",
    input: async (world) => {
      const { userId, code } = await world.invited();
      return { userId, verificationCode: code };
    },
    outcome: { answer: {} },
  },
  {
    title: "a wrong code",
    input: async (world) => ({ userId: (await world.invited()).userId, verificationCode: "WRNG-WRNG-WRNG" }),
    outcome: { code: 3, id: "COMMAND-Wgn4q" },
  },
  {
    title: "a user without an invite",
    input: async (world) => ({ ...(await person(world)), verificationCode: "AB12CD" }),
    outcome: { code: 3, id: "COMMAND-Wgn4q" },
  },
  { title: "no code", input: person, outcome: { code: 3, id: "" } },
  {
    title: "a code of 21 characters",
    input: async (world) => ({ ...(await person(world)), verificationCode: "x".repeat(21) }),
    outcome: { code: 3, id: "" },
  },
  { title: "an unknown user", input: () => ({ ...NOBODY, verificationCode: "AB12CD" }), outcome: { code: 9, id: "COMMAND-F5g2h" } },
  { title: "an id of blanks", input: () => ({ userId: " ", verificationCode: "AB12CD" }), outcome: { code: 3, id: "COMMAND-Gk3f2" } },
]);

const RESEND = of("ResendInviteCode", [
  {
    title: "an open invite",
    input: async (world) => ({ userId: (await world.invited()).userId }),
    outcome: { answer: {} },
  },
  { title: "a user without an invite", input: person, outcome: { code: 9, id: "COMMAND-Wr3gq" } },
  { title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "COMMAND-Wgvn4" } },
]);

const USERS: Case[] = [
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
    input: async (world) => ({ ...(await person(world)), newPassword: { password: "seven quiet tangerines" } }),
    outcome: { answer: {} },
  },
  {
    operation: "SetPassword",
    title: "too short",
    input: async (world) => ({ ...(await person(world)), newPassword: { password: "short" } }),
    outcome: { code: 3, id: "DOMAIN-HuJf6" },
  },
];

const STATES: Case[] = [
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

const SETTINGS: Case[] = [
  { operation: "GetGeneralSettings", title: "of the installation", input: () => ({}), outcome: { answer: { defaultLanguage: "en" } } },
  ...["GetLoginSettings", "GetPasswordComplexitySettings", "GetBrandingSettings", "GetActiveIdentityProviders"].flatMap(
    (operation) => [
      { operation, title: "of the installation", input: () => ({ ctx: { instance: true } }), outcome: { answer: {} } },
      {
        operation,
        title: "of an organization",
        input: ({ organization }: World) => ({ ctx: { orgId: organization } }),
        outcome: { answer: {} },
      },
    ],
  ),
];

let organizations = 0;
const ORGANIZATIONS: Case[] = [
  {
    operation: "AddOrganization",
    title: "a new one",
    input: () => ({ name: `Parity ${process.pid} number ${(organizations += 1)}` }),
    outcome: { answer: { organizationId: "<id>" } },
  },
  {
    operation: "AddOrganization",
    title: "a name that is taken",
    input: async ({ api }) => {
      const name = `Taken ${process.pid} number ${(organizations += 1)}`;
      await api.createOrganization(name);
      return { name };
    },
    outcome: { code: 6, id: "ORG-lapo2m" },
  },
  { operation: "AddOrganization", title: "no name", input: () => ({}), outcome: { code: 3, id: "" } },
  {
    operation: "ListOrganizations",
    title: "one of them",
    input: ({ organization }) => ({ queries: [{ idQuery: { id: organization } }] }),
    outcome: { answer: { result: [{ state: "ORGANIZATION_STATE_ACTIVE" }] } },
  },
];

export const CASES: Case[] = [...CALLERS, ...CREATE, ...VERIFY, ...RESEND, ...USERS, ...STATES, ...SETTINGS, ...ORGANIZATIONS];
