import { expect } from "@playwright/test";

import { address } from "../../support/people";
import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

const HOUR_MS = 60 * 60 * 1000;

/** usher's own service, which ZITADEL's packages do not know. */
export const inviteService: Flow = {
  title: "a person is invited, looked at, given more time and told no",
  covers: ["PreviewMail", "InvitePerson", "GetInvite", "ListInvites", "ExtendInvite", "GetTimeline", "RevokeInvite"],
  async play({ client }) {
    const email = address("newcomer");
    const person = { givenName: "New", familyName: "Comer", email };
    const preview = await ask(client, "PreviewMail", { person, note: "See you on Monday." });
    expect(preview).toMatchObject({ recipient: email, text: expect.stringContaining("See you on Monday.") });

    const invited = await ask(client, "InvitePerson", { person, returnCode: {} });
    expect(invited).toMatchObject({ inviteCode: expect.any(String), link: expect.stringContaining("/invite/") });
    const inviteId = String(invited.inviteId);
    await expectRefusal(client, "InvitePerson", { person }, { code: 6, id: "V3-DKcYh" });

    const { invites } = await ask(client, "ListInvites", { email: email.toUpperCase(), state: "INVITE_STATE_PENDING" });
    expect(invites).toMatchObject([{ id: inviteId, userId: invited.userId }]);

    const later = new Date(Date.parse(String(invited.expirationDate)) + HOUR_MS).toISOString();
    const extended = await ask(client, "ExtendInvite", { inviteId, expirationDate: later });
    expect(Date.parse(String(extended.expirationDate))).toBe(Date.parse(later));
    await expectRefusal(client, "ExtendInvite", { inviteId, expirationDate: later }, { code: 3, id: "USHER-ext01" });

    await ask(client, "RevokeInvite", { inviteId });
    await expectRefusal(client, "RevokeInvite", { inviteId }, { code: 9, id: "USHER-inv09" });
    expect((await ask(client, "GetInvite", { inviteId })).invite).toMatchObject({ state: "INVITE_STATE_REVOKED" });
    const { events } = await ask(client, "GetTimeline", { inviteId });
    expect(events).toMatchObject([
      { type: "user.human.invite.code.added" },
      { type: "user.human.invite.extended" },
      { type: "user.human.invite.revoked" },
    ]);
    await expectRefusal(client, "GetInvite", { inviteId: "nothing" }, { code: 5, id: "USHER-inv04" });
  },
};
