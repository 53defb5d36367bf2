import { emailProviders } from "./flows/email-providers";
import { mailTexts } from "./flows/mail-texts";
import type { Flow } from "./flows/flow";
import { identityProviders } from "./flows/identity-providers";
import { inviteService } from "./flows/invite-service";
import { sendingAndReturning, verifying } from "./flows/invites";
import { policies } from "./flows/policies";
import { sessions } from "./flows/sessions";
import { settings } from "./flows/settings";
import { identities, passkeys } from "./flows/sign-in-ways";
import { changes, organizations, users } from "./flows/users";
import { webhooks } from "./flows/webhooks";
import { accepted } from "./support/outcome";
import { ROWS } from "./support/rest";
import { CLIENTS, expect, test } from "./support/test";

const PUBLISHED = [
  ...[sendingAndReturning, verifying, users, changes, organizations],
  ...[sessions, settings, passkeys, identities],
];
const FLOWS = [...PUBLISHED, inviteService, policies, identityProviders, emailProviders, mailTexts, webhooks];

/** Streams have tests of their own. */
const STREAMS = ROWS.filter(({ streams }) => streams).map(({ operation }) => operation);

for (const name of CLIENTS) {
  const knows: Flow[] = name.startsWith("@zitadel/") ? PUBLISHED : FLOWS;
  for (const { title, covers, play } of knows) {
    test(`${name}: ${title}`, async ({ clients, mailbox, browsing, provider }) => {
      const client = clients[name];
      const succeeded = new Set<string>();
      await play({
        ...{ mailbox, browsing, provider },
        client: {
          carries: (call) => client.carries(call),
          call: async (call) => {
            const outcome = await client.call(call);
            if (accepted(outcome)) succeeded.add(call.operation);
            return outcome;
          },
        },
      });
      expect([...succeeded]).toEqual(expect.arrayContaining(covers));
    });
  }
}

test("every row of the REST table is called with success", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(20);
  expect(ROWS.filter(({ status }) => status === 0)).toEqual([]);
  const inFlows = new Set(FLOWS.flatMap(({ covers }) => covers));
  // Each row in one place: what a flow calls is no exception.
  expect([...inFlows, ...STREAMS].sort()).toEqual(ROWS.map(({ operation }) => operation).sort());
});
