import type { JsonObject } from "@bufbuild/protobuf";
import { expect } from "@playwright/test";

import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

export const settings: Flow = {
  title: "the settings that a login page needs",
  covers: [
    "GetGeneralSettings",
    "GetLoginSettings",
    "GetPasswordComplexitySettings",
    "GetBrandingSettings",
    "GetActiveIdentityProviders",
  ],
  async play({ client, provider: { idpId } }) {
    const general = await ask(client, "GetGeneralSettings");
    expect(general).toMatchObject({ defaultOrgId: expect.any(String), supportedLanguages: expect.arrayContaining(["ar", "de", "en"]) });
    const contexts: JsonObject[] = [{ instance: true }, { orgId: String(general.defaultOrgId) }];
    for (const ctx of contexts) {
      const { settings: login } = await ask(client, "GetLoginSettings", { ctx });
      expect(login).toMatchObject({ allowUsernamePassword: true });
      const { settings: password } = await ask(client, "GetPasswordComplexitySettings", { ctx });
      // 64 bits: a string in JSON.
      expect(password).toMatchObject({ minLength: expect.stringMatching(/^\d+$/) });
      const { settings: branding } = await ask(client, "GetBrandingSettings", { ctx });
      expect(branding).toMatchObject({ lightTheme: { primaryColor: expect.stringMatching(/^#[0-9a-f]{6}$/i) } });
      const { identityProviders } = await ask(client, "GetActiveIdentityProviders", { ctx, linkingAllowed: true });
      const oidc = { id: idpId, name: "Acme SSO", type: "IDENTITY_PROVIDER_TYPE_OIDC" };
      expect(identityProviders).toContainEqual(expect.objectContaining(oidc));
    }
    await expectRefusal(client, "GetLoginSettings", { ctx: { orgId: "nowhere" } }, { code: 5, id: "ORG-iL9vu" });
  },
};
