import { type Case, NOBODY, of, person } from "./case";
import type { World } from "./world";

const TOO_LONG = "x".repeat(201);

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

export const INVITES: Case[] = [...CALLERS, ...CREATE, ...VERIFY, ...RESEND];
