import { expect } from "@playwright/test";

import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

let count = 0;

export const webhooks: Flow = {
  title: "a webhook is made, changed, tested, given another secret, replayed, paused, resumed, and deleted",
  covers: [
    "CreateWebhook",
    "GetWebhook",
    "ListWebhooks",
    "UpdateWebhook",
    "PauseWebhook",
    "ResumeWebhook",
    "RotateWebhookSecret",
    "TestWebhook",
    "ReplayWebhook",
    "ListWebhookDeliveries",
    "DeleteWebhook",
  ],
  async play({ client }) {
    const name = `Webhooks ${process.pid} flow ${(count += 1)}`;
    const organizationId = String((await ask(client, "AddOrganization", { name })).organizationId);
    const settings = { url: "https://hooks.example.test/usher", events: ["user.human.invite.accepted"] };
    const made = await ask(client, "CreateWebhook", { organizationId, settings });
    const webhookId = String(made.webhookId);
    expect(made.secret).toMatch(/^usher_whs_[\w-]{43}$/);

    const { webhook } = await ask(client, "GetWebhook", { webhookId });
    expect(webhook).toMatchObject({ organizationId, settings });
    expect(JSON.stringify(webhook)).not.toContain(String(made.secret));
    const listed = await ask(client, "ListWebhooks", { organizationId });
    expect(listed.webhooks).toHaveLength(1);

    await ask(client, "UpdateWebhook", { webhookId, settings: { url: settings.url } });
    const rotated = await ask(client, "RotateWebhookSecret", { webhookId, overlap: "3600s" });
    expect(rotated.secret).not.toBe(made.secret);
    // The name is nobody's: that nobody answers is the answer.
    const { delivery } = await ask(client, "TestWebhook", { webhookId });
    expect(delivery).toMatchObject({ eventType: "usher.webhook.test", attempt: 1 });
    const { deliveries } = await ask(client, "ListWebhookDeliveries", { webhookId, onlyFailed: true });
    expect(deliveries).toHaveLength(1);
    await ask(client, "PauseWebhook", { webhookId });
    await ask(client, "ReplayWebhook", { webhookId, fromSequence: "1" });
    await ask(client, "ResumeWebhook", { webhookId });
    await ask(client, "DeleteWebhook", { webhookId });
    await expectRefusal(client, "GetWebhook", { webhookId }, { code: 5, id: "USHER-whk04" });
  },
};
