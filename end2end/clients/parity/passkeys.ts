import { type Case, NOBODY, person } from "./case";

const answer = { id: "AAAA", rawId: "AAAA", type: "public-key", response: {} };

/** The answer of a device is for the pages' tests: here is what leads to it, and every way to be refused. */
export const PASSKEYS: Case[] = [
  {
    operation: "RegisterPasskey",
    title: "with permission",
    input: async (world) => ({ ...(await person(world)), authenticator: "PASSKEY_AUTHENTICATOR_PLATFORM" }),
    outcome: {
      answer: {
        passkeyId: "<id>",
        publicKeyCredentialCreationOptions: {
          publicKey: {
            rp: { id: "localhost" },
            challenge: "<token>",
            authenticatorSelection: { authenticatorAttachment: "platform", residentKey: "required" },
          },
        },
      },
    },
  },
  {
    operation: "RegisterPasskey",
    title: "a wrong code",
    input: async (world) => ({ ...(await person(world)), code: { id: "unknown", code: "AAAA" } }),
    outcome: { code: 3, id: "COMMAND-Eeb2a" },
  },
  {
    operation: "RegisterPasskey",
    title: "another domain",
    input: async (world) => ({ ...(await person(world)), domain: "elsewhere.example" }),
    outcome: { code: 3, id: "USHER-pkdom" },
  },
  { operation: "RegisterPasskey", title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "COMMAND-Wgvn4" } },
  {
    operation: "VerifyPasskeyRegistration",
    title: "what nobody began",
    input: async (world) => ({
      ...(await person(world)),
      passkeyId: "unknown",
      publicKeyCredential: answer,
      passkeyName: "Phone",
    }),
    outcome: { code: 9, id: "USHER-pkend" },
  },
  {
    operation: "CreatePasskeyRegistrationLink",
    title: "returned",
    input: async (world) => ({ ...(await person(world)), returnCode: {} }),
    outcome: { answer: { code: { id: "<id>", code: "<code>" } } },
  },
  {
    operation: "CreatePasskeyRegistrationLink",
    title: "a template with an unknown variable",
    input: async (world) => ({ ...(await person(world)), sendLink: { urlTemplate: "https://a.example/{{.Name}}" } }),
    outcome: { code: 3, id: "DOMAIN-ieYa7" },
  },
  { operation: "ListPasskeys", title: "none", input: person, outcome: { answer: {} } },
  { operation: "ListPasskeys", title: "an unknown user", input: () => NOBODY, outcome: { code: 5, id: "QUERY-Dfbg2" } },
  {
    operation: "RemovePasskey",
    title: "one that is not there",
    input: async (world) => ({ ...(await person(world)), passkeyId: "unknown" }),
    outcome: { code: 5, id: "COMMAND-DAfb2" },
  },
];
