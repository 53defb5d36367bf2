import type { JsonObject } from "@bufbuild/protobuf";
import { expect } from "@playwright/test";

import { address } from "../../support/people";
import { ask, expectRefusal } from "../support/ask";
import type { Client } from "../support/client";
import type { Flow } from "./flow";

async function pia(client: Client): Promise<string> {
  const profile = { givenName: "Pia", familyName: "Keil" };
  const added = await ask(client, "AddHumanUser", { profile, email: { email: address("pia"), isVerified: false } });
  return String(added.userId);
}

export const passkeys: Flow = {
  title: "a device makes a passkey with a code, and it is listed and removed",
  covers: [
    "RegisterPasskey",
    "VerifyPasskeyRegistration",
    "CreatePasskeyRegistrationLink",
    "ListPasskeys",
    "RemovePasskey",
  ],
  async play({ client, browsing }) {
    const userId = await pia(client);
    const { code } = await ask(client, "CreatePasskeyRegistrationLink", { userId, returnCode: {} });
    expect(code).toEqual({ id: expect.any(String), code: expect.any(String) });
    const registered = await ask(client, "RegisterPasskey", { userId, code: code ?? {} });
    const options = registered.publicKeyCredentialCreationOptions as JsonObject;
    expect(options).toMatchObject({ publicKey: { rp: { id: "localhost" } } });
    // Registering begins it; only a device ends it.
    expect((await ask(client, "ListPasskeys", { userId })).result).toBeUndefined();

    const passkeyId = String(registered.passkeyId);
    const answer = {
      userId,
      passkeyId,
      passkeyName: "Phone",
      publicKeyCredential: await browsing.makesPasskey(options),
    };
    await ask(client, "VerifyPasskeyRegistration", answer);
    await expectRefusal(client, "VerifyPasskeyRegistration", answer, { code: 9, id: "USHER-pkend" });
    const { result } = await ask(client, "ListPasskeys", { userId });
    expect(result).toEqual([{ id: passkeyId, name: "Phone", state: "AUTH_FACTOR_STATE_READY" }]);
    await ask(client, "RemovePasskey", { userId, passkeyId });
    await expectRefusal(client, "RemovePasskey", { userId, passkeyId }, { code: 5, id: "COMMAND-DAfb2" });
  },
};

export const identities: Flow = {
  title: "somebody comes back from a provider, and their account there is linked and unlinked",
  covers: [
    "StartIdentityProviderIntent",
    "RetrieveIdentityProviderIntent",
    "AddIDPLink",
    "ListIDPLinks",
    "RemoveIDPLink",
  ],
  async play({ client, browsing, provider: { idpId } }) {
    const [userId, account] = [await pia(client), address("elsewhere")];
    const urls = { successUrl: "https://app.example/yes", failureUrl: "https://app.example/no" };
    const { authUrl } = await ask(client, "StartIdentityProviderIntent", { idpId, urls });
    const told = await browsing.comesBackFrom(String(authUrl), account);
    const intent = { idpIntentId: told.get("id") ?? "", idpIntentToken: told.get("token") ?? "" };
    const guess = { ...intent, idpIntentToken: "guessed" };
    await expectRefusal(client, "RetrieveIdentityProviderIntent", guess, { code: 9, id: "USHER-intnt" });
    const who = await ask(client, "RetrieveIdentityProviderIntent", intent);
    expect(who).toMatchObject({ idpInformation: { idpId, userId: account, userName: account } });
    expect(who.userId).toBeUndefined();

    const idpLink = { idpId, userId: account, userName: account };
    await ask(client, "AddIDPLink", { userId, idpLink });
    expect((await ask(client, "RetrieveIdentityProviderIntent", intent)).userId).toBe(userId);
    expect((await ask(client, "ListIDPLinks", { userId })).result).toEqual([idpLink]);
    const link = { userId, idpId, linkedUserId: account };
    await ask(client, "RemoveIDPLink", link);
    await expectRefusal(client, "RemoveIDPLink", link, { code: 5, id: "USHER-idlnf" });
  },
};
