import { expect } from "@playwright/test";

import { address, codeIn, linkIn } from "../../support/people";
import { ask, expectRefusal } from "../support/ask";
import type { Client } from "../support/client";
import type { Flow } from "./flow";

const CODE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const TEMPLATE = "https://portal.example.test/join?user={{.UserID}}&code={{.Code}}&org={{.OrgID}}";

async function person(client: Client): Promise<{ userId: string; email: string }> {
  const email = address("guest");
  const { userId } = await ask(client, "AddHumanUser", {
    profile: { givenName: "Gül", familyName: "Öztürk" },
    email: { email, isVerified: false },
  });
  return { userId: String(userId), email };
}

export const sendingAndReturning: Flow = {
  title: "a code is sent, returned, both, or sent unasked",
  covers: ["AddHumanUser", "CreateInviteCode"],
  async play({ client, mailbox }) {
    const { userId, email } = await person(client);
    const returned = await ask(client, "CreateInviteCode", { userId, returnCode: {} });
    expect(returned.inviteCode).toMatch(CODE);
    expect(returned.details).toMatchObject({ sequence: "2", resourceOwner: expect.any(String) });

    const sent = await ask(client, "CreateInviteCode", {
      userId,
      sendCode: { urlTemplate: TEMPLATE, applicationName: "Tea & Co" },
    });
    expect(sent.inviteCode).toBeUndefined();
    const mail = await mailbox.waitFor(email);
    expect(mail.text).toContain("Tea & Co");
    expect(mail.text).toContain(`https://portal.example.test/join?user=${userId}&code=`);

    const both = await ask(client, "CreateInviteCode", { userId, sendCode: {}, returnCode: {} });
    expect(both.inviteCode).toMatch(CODE);
    await mailbox.waitFor(email, (mail) => mail.text?.includes(String(both.inviteCode)) ?? false);

    const someoneElse = await person(client);
    const unasked = await ask(client, "CreateInviteCode", { userId: someoneElse.userId });
    expect(unasked.inviteCode).toBeUndefined();
    expect(linkIn(await mailbox.waitFor(someoneElse.email))).toContain(`/invite/${someoneElse.userId}`);
    // The returned code went into no mail.
    expect(mailbox.to(email)).toHaveLength(2);
  },
};

export const verifying: Flow = {
  title: "a code is resent, replaced and spent",
  covers: ["ResendInviteCode", "VerifyInviteCode", "GetUserByID"],
  async play({ client, mailbox }) {
    const { userId, email } = await person(client);
    const nothing = { code: 9, id: "COMMAND-Wr3gq" };
    await expectRefusal(client, "ResendInviteCode", { userId }, nothing);
    const { inviteCode: first } = await ask(client, "CreateInviteCode", { userId, returnCode: {} });
    await ask(client, "ResendInviteCode", { userId });
    const second = codeIn(await mailbox.waitFor(email));
    expect(second).not.toBe(first);

    const wrong = { code: 3, id: "COMMAND-Wgn4q" };
    await expectRefusal(client, "VerifyInviteCode", { userId, verificationCode: String(first) }, wrong);
    // As people type it.
    await ask(client, "VerifyInviteCode", { userId, verificationCode: ` ${second.toLowerCase().replaceAll("-", " ")}` });
    await expectRefusal(client, "VerifyInviteCode", { userId, verificationCode: second }, wrong);
    const { user } = await ask(client, "GetUserByID", { userId });
    expect(user).toMatchObject({ human: { email: { email, isVerified: true } } });
  },
};
