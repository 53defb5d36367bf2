import { expect } from "@playwright/test";

import { address } from "../../support/people";
import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

export const signInWays: Flow = {
  title: "passkeys and linked accounts of a person, as far as no device and no provider is needed",
  covers: ["RegisterPasskey", "CreatePasskeyRegistrationLink", "ListPasskeys", "ListIDPLinks"],
  async play({ client }) {
    const profile = { givenName: "Pia", familyName: "Keil" };
    const added = await ask(client, "AddHumanUser", { profile, email: { email: address("pia"), isVerified: false } });
    const userId = String(added.userId);

    const { code } = await ask(client, "CreatePasskeyRegistrationLink", { userId, returnCode: {} });
    expect(code).toEqual({ id: expect.any(String), code: expect.any(String) });
    const registered = await ask(client, "RegisterPasskey", { userId, code: code ?? {} });
    expect(registered.publicKeyCredentialCreationOptions).toMatchObject({ publicKey: { rp: { id: "localhost" } } });
    // Registering begins it; only a device ends it.
    expect((await ask(client, "ListPasskeys", { userId })).result).toBeUndefined();
    await expectRefusal(client, "RemovePasskey", { userId, passkeyId: "unknown" }, { code: 5, id: "COMMAND-DAfb2" });

    expect((await ask(client, "ListIDPLinks", { userId })).result).toBeUndefined();
    const unknown = { userId, idpId: "unknown", linkedUserId: "unknown" };
    await expectRefusal(client, "RemoveIDPLink", unknown, { code: 5, id: "USHER-idlnf" });
  },
};
