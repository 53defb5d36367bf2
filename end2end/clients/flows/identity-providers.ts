import { expect } from "@playwright/test";

import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

let count = 0;

export const identityProviders: Flow = {
  title: "a provider of an organization is added, changed, named by its policy, switched off and on, and removed",
  covers: [
    "AddIdentityProvider",
    "GetIdentityProvider",
    "ListIdentityProviders",
    "UpdateIdentityProvider",
    "ActivateIdentityProvider",
    "DeactivateIdentityProvider",
    "RemoveIdentityProvider",
    "TestIdentityProvider",
  ],
  async play({ client, provider }) {
    const name = `Providers ${process.pid} number ${(count += 1)}`;
    const organizationId = String((await ask(client, "AddOrganization", { name })).organizationId);
    const settings = { name: "Acme SSO", issuer: "https://sso.example.test", clientId: "usher", clientSecret: "secret" };
    const added = await ask(client, "AddIdentityProvider", { organizationId, kind: "PROVIDER_KIND_OIDC", settings });
    const providerId = String(added.providerId);

    const { identityProvider } = await ask(client, "GetIdentityProvider", { providerId });
    expect(identityProvider).toMatchObject({ organizationId, isActive: true, hasClientSecret: true });
    expect(JSON.stringify(identityProvider)).not.toContain("secret\"");
    const listed = await ask(client, "ListIdentityProviders", { organizationId });
    expect(listed.identityProviders).toHaveLength(1);

    const renamed = { ...settings, name: "Acme", clientSecret: "" };
    await ask(client, "UpdateIdentityProvider", { providerId, settings: renamed });
    const changed = await ask(client, "GetIdentityProvider", { providerId });
    expect(changed.identityProvider).toMatchObject({ settings: { name: "Acme" }, hasClientSecret: true });
    await ask(client, "SetPolicy", { organizationId, policy: { allowedProviders: { ids: [providerId] } } });
    const unknown = { organizationId, policy: { allowedProviders: { ids: ["unknown"] } } };
    await expectRefusal(client, "SetPolicy", unknown, { code: 3, id: "USHER-pol01" });

    // One that is there to answer.
    await ask(client, "TestIdentityProvider", { providerId: provider.idpId });
    await ask(client, "DeactivateIdentityProvider", { providerId });
    await ask(client, "ActivateIdentityProvider", { providerId });
    await ask(client, "RemoveIdentityProvider", { providerId });
    await expectRefusal(client, "GetIdentityProvider", { providerId }, { code: 5, id: "USHER-idp04" });
  },
};
