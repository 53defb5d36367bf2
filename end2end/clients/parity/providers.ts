import { type Case, NOBODY, person } from "./case";

const urls = { successUrl: "https://app.example/yes", failureUrl: "https://app.example/no" };
const idpLink = { idpId: "unknown", userId: "6516849804890468048", userName: "maria@acme.example" };

/** Who comes back from a provider is for the pages' tests: here is every way not to get there. */
export const PROVIDERS: Case[] = [
  {
    operation: "StartIdentityProviderIntent",
    title: "an unknown provider",
    input: () => ({ idpId: "unknown", urls }),
    outcome: { code: 5, id: "USHER-idp04" },
  },
  { operation: "StartIdentityProviderIntent", title: "no way back", input: () => ({ idpId: "unknown" }), outcome: { code: 3, id: "" } },
  {
    operation: "RetrieveIdentityProviderIntent",
    title: "what nobody began",
    input: () => ({ idpIntentId: "unknown", idpIntentToken: "unknown" }),
    outcome: { code: 9, id: "USHER-intnt" },
  },
  {
    operation: "AddIDPLink",
    title: "to an unknown provider",
    input: async (world) => ({ ...(await person(world)), idpLink }),
    outcome: { code: 5, id: "USHER-idp04" },
  },
  { operation: "ListIDPLinks", title: "none", input: person, outcome: { answer: {} } },
  { operation: "ListIDPLinks", title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "COMMAND-Wgvn4" } },
  {
    operation: "RemoveIDPLink",
    title: "one that is not there",
    input: async (world) => ({ ...(await person(world)), idpId: "unknown", linkedUserId: "unknown" }),
    outcome: { code: 5, id: "USHER-idlnf" },
  },
];
