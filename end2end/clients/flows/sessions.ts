import { expect } from "@playwright/test";

import { PASSWORD, address } from "../../support/people";
import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

export const sessions: Flow = {
  title: "a program checks what the person it invited has set up",
  covers: ["CreateSession", "SetSession", "GetSession", "ListSessions", "DeleteSession"],
  async play({ client }) {
    const email = address("sara");
    const profile = { givenName: "Sara", familyName: "Lind" };
    const { userId } = await ask(client, "AddHumanUser", { profile, email: { email, isVerified: false } });
    const { inviteCode } = await ask(client, "CreateInviteCode", { userId: String(userId), returnCode: {} });
    await ask(client, "VerifyInviteCode", { userId: String(userId), verificationCode: String(inviteCode) });

    const named = { user: { loginName: email.toUpperCase() } };
    const begun = await ask(client, "CreateSession", { checks: named, metadata: { shop: "cG9ydGFs" } });
    const sessionId = String(begun.sessionId);
    const session = async (sessionToken: string) => (await ask(client, "GetSession", { sessionId, sessionToken })).session;
    expect(await session(String(begun.sessionToken))).toMatchObject({ factors: { user: { id: userId } }, metadata: { shop: "cG9ydGFs" } });

    await ask(client, "SetPassword", { userId: String(userId), newPassword: { password: PASSWORD } });
    const password = { password: { password: PASSWORD } };
    const set = await ask(client, "SetSession", { sessionId, checks: password, lifetime: "300s" });
    expect(await session(String(set.sessionToken))).toMatchObject({
      factors: { user: { displayName: "Sara Lind" }, password: { verifiedAt: expect.stringMatching(/Z$/) } },
      expirationDate: expect.stringMatching(/Z$/),
    });
    const outdated = { sessionId, sessionToken: String(begun.sessionToken) };
    await expectRefusal(client, "GetSession", outdated, { code: 7, id: "QUERY-dsfr3" });
    const wrong = { sessionId, checks: { password: { password: "wrong" } } };
    await expectRefusal(client, "SetSession", wrong, { code: 3, id: "COMMAND-3M0fs" });

    const found = await ask(client, "ListSessions", { queries: [{ userIdQuery: { id: String(userId) } }, { creatorQuery: {} }] });
    expect(found).toMatchObject({ details: { totalResult: "1" }, sessions: [{ id: sessionId }] });
    await ask(client, "DeleteSession", { sessionId });
    await expectRefusal(client, "GetSession", { sessionId }, { code: 5, id: "QUERY-SFeaa" });
  },
};
