import type { Case } from "./case";

const policy = { minPasswordChars: 12 };
const noWay = { passwords: false, passkeys: false, identityProviders: false };

export const POLICIES: Case[] = [
  {
    operation: "SetPolicy",
    title: "an organization's",
    input: ({ organization }) => ({ organizationId: organization, policy }),
    outcome: { answer: { details: { resourceOwner: "<id>" } } },
  },
  {
    operation: "SetPolicy",
    title: "no way to sign in",
    input: ({ organization }) => ({ organizationId: organization, policy: noWay }),
    outcome: { code: 3, id: "USHER-pol02" },
  },
  {
    operation: "SetPolicy",
    title: "a value that is none",
    input: ({ organization }) => ({ organizationId: organization, policy: { minPasswordChars: 7 } }),
    outcome: { code: 3, id: "USHER-pol01" },
  },
  {
    operation: "GetPolicy",
    title: "an organization's",
    input: ({ organization }) => ({ organizationId: organization }),
    outcome: { answer: { effective: { passwords: true } } },
  },
  { operation: "GetPolicy", title: "nowhere", input: () => ({ organizationId: "nowhere" }), outcome: { code: 5, id: "ORG-iL9vu" } },
  { operation: "GetInstancePolicy", title: "as it is", input: () => ({}), outcome: { answer: { effective: { passwords: true } } } },
  // Everybody else's tests stand on it: it stays as it is.
  { operation: "SetInstancePolicy", title: "as it was", input: () => ({ policy: {} }), outcome: { answer: {} } },
  {
    operation: "SetInstancePolicy",
    title: "by somebody of an organization",
    input: () => ({ policy: {} }),
    headers: ({ callers }) => ({ authorization: callers.manager }),
    outcome: { code: 5, id: "AUTHZ-cdgFk" },
  },
];
