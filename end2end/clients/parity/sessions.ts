import { PASSWORD } from "../../support/people";
import { type Case, of } from "./case";
import type { World } from "./world";

const GONE = { code: 5, id: "QUERY-SFeaa" };
const nothing = () => ({ sessionId: "nothing" });

let places = 0;
/** Somewhere else each time: wrong passwords slow a place down. */
const elsewhere = () => ({ ip: `2001:db8:${(places += 1).toString(16)}::1` });

const checks = async (world: World, password: string) => ({
  user: { userId: await world.member() },
  password: { password },
});

const begun = async (world: World) => {
  const session = { checks: { user: { userId: await world.person() } } };
  const { sessionId, sessionToken } = await world.api.call<{ sessionId: string; sessionToken: string }>(
    "POST",
    "/v2/sessions",
    session,
  );
  return { sessionId, sessionToken };
};
const open = async (world: World) => ({ sessionId: (await begun(world)).sessionId });

export const SESSIONS: Case[] = [
  ...of("CreateSession", [
    { title: "of nobody", input: () => ({}), outcome: { answer: { sessionId: "<id>", sessionToken: "<token>" } } },
    {
      title: "with a right password",
      input: async (world) => ({ checks: await checks(world, PASSWORD), lifetime: "60s", metadata: { cart: "NDI=" }, userAgent: elsewhere() }),
      outcome: { answer: { sessionToken: "<token>" } },
    },
    {
      title: "with a wrong password",
      input: async (world) => ({
        checks: { user: { userId: await world.withPassword() }, password: { password: "wrong" } },
        userAgent: elsewhere(),
      }),
      outcome: { code: 3, id: "COMMAND-3M0fs" },
    },
    {
      title: "of somebody without a password",
      input: async (world) => ({ checks: { user: { userId: await world.person() }, password: { password: PASSWORD } } }),
      outcome: { code: 9, id: "COMMAND-3nJ4t" },
    },
    {
      title: "of an unknown user",
      input: () => ({ checks: { user: { loginName: "nobody" } } }),
      outcome: { code: 5, id: "QUERY-Dfbg2" },
    },
    {
      title: "by an owner of another organization",
      input: async (world) => ({ checks: await checks(world, PASSWORD) }),
      headers: ({ callers }) => ({ authorization: callers.stranger }),
      outcome: { code: 5, id: "AUTHZ-cdgFk" },
    },
    { title: "without any time", input: () => ({ lifetime: "0s" }), outcome: { code: 3, id: "" } },
    { title: "with what is not served", input: () => ({ checks: { totp: { code: "123456" } } }), outcome: { code: 12, id: "USHER-nope1" } },
    {
      title: "with a challenge of another domain",
      input: async (world) => ({
        checks: { user: { userId: await world.person() } },
        challenges: {
          webAuthN: { domain: "elsewhere.test", userVerificationRequirement: "USER_VERIFICATION_REQUIREMENT_REQUIRED" },
        },
      }),
      outcome: { code: 3, id: "USHER-rpid1" },
    },
  ]),
  ...of("SetSession", [
    {
      title: "with notes",
      input: async (world) => ({ ...(await open(world)), metadata: { seen: "MQ==" } }),
      outcome: { answer: { sessionToken: "<token>", details: { sequence: "2" } } },
    },
    {
      title: "an answer without a challenge",
      input: async (world) => ({ ...(await open(world)), checks: { webAuthN: { credentialAssertionData: { id: "x", n: [1, null, true] } } } }),
      outcome: { code: 9, id: "COMMAND-Ioqu5" },
    },
    {
      title: "a wrong token, by an owner of another organization",
      input: async (world) => ({ ...(await open(world)), sessionToken: "wrong", lifetime: "60s" }),
      headers: ({ callers }) => ({ authorization: callers.stranger }),
      outcome: { code: 7, id: "COMMAND-sGr42" },
    },
    { title: "an unknown one", input: nothing, outcome: GONE },
  ]),
  ...of("GetSession", [
    {
      title: "one of them",
      input: open,
      outcome: { answer: { session: { sequence: "1", factors: { user: { verifiedAt: "<time>" } } } } },
    },
    {
      title: "with its token",
      input: begun,
      headers: ({ callers }) => ({ authorization: callers.stranger }),
      outcome: { answer: { session: { sequence: "1" } } },
    },
    { title: "an unknown one", input: nothing, outcome: GONE },
  ]),
  ...of("DeleteSession", [
    { title: "one of them", input: open, outcome: { answer: { details: { sequence: "2" } } } },
    { title: "an unknown one", input: nothing, outcome: GONE },
  ]),
  ...of("ListSessions", [
    {
      title: "one of them",
      input: async (world) => ({ queries: [{ idsQuery: { ids: [(await begun(world)).sessionId] } }] }),
      outcome: { answer: { details: { totalResult: "1" } } },
    },
    { title: "a filter that says nothing", input: () => ({ queries: [{}] }), outcome: { code: 3, id: "" } },
  ]),
];
