import { Api } from "../support/api";
import { address } from "../support/people";
import { INBOX, Postfix } from "../support/postfix";
import { expect, test as base } from "../support/test";
import { freePort } from "../support/usher";

const RETURNS = "bounces.example.test";
const AWAY = "away.example.test";

/** An usher that sends by a real mail server, which brings back what others refuse. */
const test = base.extend<{ behindPostfix: Api }>({
  behindPostfix: async ({ startUsher, mailbox }, use, testInfo) => {
    const lmtp = await freePort();
    const postfix = await Postfix.start({ lmtp: { [RETURNS]: lmtp }, smtp: { [AWAY]: mailbox.port } });
    try {
      const settings = {
        USHER_SMTP_URL: `smtp://127.0.0.1:${postfix.port}`,
        USHER_MAIL_RETURN_PATH: `bounce@${RETURNS}`,
        USHER_LMTP_LISTEN: `127.0.0.1:${lmtp}`,
      };
      const { api } = await startUsher({ settings });
      await use(api);
    } finally {
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach("postfix's log", { body: await postfix.log(), contentType: "text/plain" });
      }
      await postfix.stop();
    }
  },
});

interface Mail {
  state: string;
  reply?: string;
  queueId?: string;
}

async function invite(api: Api, email: string): Promise<string> {
  const person = { givenName: "Maria", familyName: "Silva", email };
  const { inviteId } = await api.call<{ inviteId: string }>("POST", "/v1/invites", { person, sendCode: {} });
  return inviteId;
}

async function mail(api: Api, id: string): Promise<Mail> {
  const { invite } = await api.call<{ invite: { mail: Mail } }>("GET", `/v1/invites/${id}`);
  return invite.mail;
}

async function events(api: Api, id: string): Promise<string[]> {
  const { events } = await api.call<{ events: { type: string }[] }>("GET", `/v1/invites/${id}/timeline`);
  return events.map(({ type }) => type.replace("user.human.invite.", "")).filter((type) => /^mail|sent$/.test(type));
}

test("what another server refuses comes back through postfix, and the invite says so", async ({
  behindPostfix: api,
  mailbox,
}) => {
  const email = address("refused").replace(/@.*/, `@${AWAY}`);
  mailbox.answer(email, "reject");
  const id = await invite(api, email);
  await expect.poll(async () => (await mail(api, id)).state).toBe("MAIL_STATE_BOUNCED");
  const told = await mail(api, id);
  expect(told.reply).toContain("5.1.1 No such mailbox");
  expect(told.queueId).toMatch(/^[0-9A-Za-z]+$/);
  expect(await events(api, id)).toEqual(["code.sent", "mail.bounced"]);
});

test("what postfix lays into a mailbox is told as delivered", async ({ behindPostfix: api }) => {
  const id = await invite(api, `maria@${INBOX}`);
  await expect.poll(() => events(api, id)).toEqual(["code.sent", "mail.delivered"]);
  expect((await mail(api, id)).state).toBe("MAIL_STATE_SENT");
});
