import { address } from "../../support/people";
import { type Case, person } from "./case";
import type { World } from "./world";

const UNKNOWN = { code: 5, id: "USHER-inv04" };
const DAY_MS = 24 * 60 * 60 * 1000;

const newcomer = (world: World) => ({
  givenName: "New",
  familyName: "Comer",
  email: address("newcomer"),
  organizationId: world.organization,
});
const invite = async (world: World) => ({ inviteId: await world.invite() });
const nothing = () => ({ inviteId: "nothing" });
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

export const INVITE_SERVICE: Case[] = [
  {
    operation: "InvitePerson",
    title: "the code is mailed and returned",
    input: (world) => ({ person: newcomer(world), sendCode: {}, returnCode: {}, note: "Welcome." }),
    outcome: { answer: { inviteCode: "<code>", userId: "<id>" } },
  },
  {
    operation: "InvitePerson",
    title: "an address that is none",
    input: (world) => ({ person: { ...newcomer(world), email: "nobody" } }),
    outcome: { code: 3, id: "EMAIL-599BI" },
  },
  {
    operation: "PreviewMail",
    title: "for a user",
    input: person,
    outcome: { answer: { language: "en" } },
  },
  { operation: "PreviewMail", title: "for nobody", input: () => ({}), outcome: { code: 3, id: "" } },
  {
    operation: "GetInvite",
    title: "an open one",
    input: invite,
    outcome: { answer: { invite: { state: "INVITE_STATE_PENDING" } } },
  },
  { operation: "GetInvite", title: "an unknown one", input: nothing, outcome: UNKNOWN },
  {
    operation: "ListInvites",
    title: "none of them",
    input: () => ({ email: "nobody@example.test" }),
    outcome: { answer: {} },
  },
  {
    operation: "ListInvites",
    title: "a page that is none",
    input: () => ({ pageToken: "nothing" }),
    outcome: { code: 3, id: "" },
  },
  {
    operation: "GetTimeline",
    title: "of an open one",
    input: invite,
    outcome: { answer: { events: [{ type: "user.human.invite.code.added" }] } },
  },
  { operation: "GetTimeline", title: "of an unknown one", input: nothing, outcome: UNKNOWN },
  {
    operation: "ExtendInvite",
    title: "to a later day",
    input: async (world) => ({ ...(await invite(world)), expirationDate: inDays(30) }),
    outcome: { answer: { expirationDate: "<time>" } },
  },
  {
    operation: "ExtendInvite",
    title: "too far away",
    input: async (world) => ({ ...(await invite(world)), expirationDate: inDays(91) }),
    outcome: { code: 3, id: "USHER-exp01" },
  },
  { operation: "RevokeInvite", title: "an open one", input: invite, outcome: { answer: {} } },
  { operation: "RevokeInvite", title: "an unknown one", input: nothing, outcome: UNKNOWN },
];
