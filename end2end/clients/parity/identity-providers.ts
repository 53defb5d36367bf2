import { type Case, of } from "./case";
import type { World } from "./world";

/** Nobody answers there: these calls ask nobody. */
const settings = { name: "Parity", issuer: "https://id.example.test", clientId: "usher", clientSecret: "secret" };
const kind = "PROVIDER_KIND_OIDC";
const UNKNOWN = { code: 5, id: "USHER-idp04" };
const unknown = () => ({ providerId: "unknown" });
const stranger = ({ callers }: World) => ({ authorization: callers.stranger });

async function added({ api, organization }: World): Promise<{ providerId: string }> {
  const body = { organizationId: organization, kind, settings };
  const { providerId } = await api.call<{ providerId: string }>("POST", "/v1/identity_providers", body);
  return { providerId };
}

const changed = { answer: { details: { sequence: "2", resourceOwner: "<id>" } } };

export const IDENTITY_PROVIDERS: Case[] = [
  ...of("AddIdentityProvider", [
    {
      title: "of an organization",
      input: ({ organization }) => ({ organizationId: organization, kind, settings }),
      outcome: { answer: { providerId: "<id>", details: { sequence: "1" } } },
    },
    {
      title: "that begins with nothing",
      input: ({ organization }) => ({ organizationId: organization, kind, settings: {} }),
      outcome: { code: 3, id: "USHER-idpnm" },
    },
    {
      title: "of an unknown kind",
      input: ({ organization }) => ({ organizationId: organization, settings }),
      outcome: { code: 3, id: "" },
    },
    {
      title: "of Apple without a key",
      input: ({ organization }) => ({
        organizationId: organization,
        kind: "PROVIDER_KIND_APPLE",
        settings: { clientId: "usher", apple: { teamId: "ABCDE12345", keyId: "KEY7654321" } },
      }),
      outcome: { code: 3, id: "USHER-idpky" },
    },
    {
      title: "by an owner of another organization",
      input: ({ organization }) => ({ organizationId: organization, kind, settings }),
      headers: stranger,
      outcome: { code: 5, id: "AUTHZ-cdgFk" },
    },
    {
      title: "by a viewer",
      input: ({ organization }) => ({ organizationId: organization, kind, settings }),
      headers: ({ callers }) => ({ authorization: callers.viewer }),
      outcome: { code: 7, id: "AUTH-AWfge" },
    },
  ]),
  ...of("GetIdentityProvider", [
    {
      title: "without its secret",
      input: added,
      outcome: { answer: { identityProvider: { isActive: true, hasClientSecret: true, settings: { name: "Parity" } } } },
    },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
    { title: "by an owner of another organization", input: added, headers: stranger, outcome: UNKNOWN },
  ]),
  ...of("ListIdentityProviders", [
    { title: "of an unknown organization", input: () => ({ organizationId: "nowhere" }), outcome: { answer: {} } },
  ]),
  ...of("UpdateIdentityProvider", [
    {
      title: "another name",
      input: async (world) => ({ ...(await added(world)), settings: { ...settings, name: "Changed" } }),
      outcome: changed,
    },
    { title: "nothing", input: added, outcome: { code: 3, id: "" } },
    { title: "an unknown one", input: () => ({ ...unknown(), settings }), outcome: UNKNOWN },
  ]),
  ...of("DeactivateIdentityProvider", [
    { title: "one", input: added, outcome: changed },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
  ...of("ActivateIdentityProvider", [
    { title: "one that is active", input: added, outcome: { answer: { details: { sequence: "1" } } } },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
  ...of("RemoveIdentityProvider", [
    { title: "one", input: added, outcome: changed },
    { title: "by an owner of another organization", input: added, headers: stranger, outcome: UNKNOWN },
  ]),
  ...of("TestIdentityProvider", [
    { title: "nothing", input: () => ({}), outcome: { code: 3, id: "" } },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
];
