import { type Case, of } from "./case";
import type { World } from "./world";

/** Nobody is called there but by a test. */
const settings = { url: "https://hooks.example.test/usher" };
const UNKNOWN = { code: 5, id: "USHER-whk04" };
const unknown = () => ({ webhookId: "unknown" });
const stranger = ({ callers }: World) => ({ authorization: callers.stranger });
const viewer = ({ callers }: World) => ({ authorization: callers.viewer });

let count = 0;

/** An organization of its own: one holds twenty at most. */
async function place({ api }: World): Promise<{ organizationId: string }> {
  return { organizationId: await api.createOrganization(`Webhooks ${process.pid} ${(count += 1)}`) };
}

async function added(world: World): Promise<{ webhookId: string }> {
  const body = { ...(await place(world)), settings };
  const { webhookId } = await world.api.call<{ webhookId: string }>("POST", "/v1/webhooks", body);
  return { webhookId };
}

const changed = { answer: { details: { sequence: "2", resourceOwner: "<id>" } } };
const unchanged = { answer: { details: { sequence: "1" } } };

export const WEBHOOKS: Case[] = [
  ...of("CreateWebhook", [
    {
      title: "of an organization",
      input: async (world) => ({ ...(await place(world)), settings }),
      outcome: { answer: { webhookId: "<id>", details: { sequence: "1" } } },
    },
    {
      title: "without an address",
      input: ({ organization }) => ({ organizationId: organization, settings: {} }),
      outcome: { code: 3, id: "USHER-whkur" },
    },
    {
      title: "without settings",
      input: ({ organization }) => ({ organizationId: organization }),
      outcome: { code: 3, id: "" },
    },
    {
      title: "for an event that no invite has",
      input: ({ organization }) => ({
        organizationId: organization,
        settings: { ...settings, events: ["user.human.added"] },
      }),
      outcome: { code: 3, id: "USHER-whkev" },
    },
    {
      title: "by an owner of another organization",
      input: ({ organization }) => ({ organizationId: organization, settings }),
      headers: stranger,
      outcome: { code: 5, id: "AUTHZ-cdgFk" },
    },
    {
      title: "by a viewer",
      input: ({ organization }) => ({ organizationId: organization, settings }),
      headers: viewer,
      outcome: { code: 7, id: "AUTH-AWfge" },
    },
  ]),
  ...of("GetWebhook", [
    {
      title: "without its secret",
      input: added,
      outcome: { answer: { webhook: { state: "WEBHOOK_STATE_ON", settings } } },
    },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
    { title: "by an owner of another organization", input: added, headers: stranger, outcome: UNKNOWN },
  ]),
  ...of("ListWebhooks", [
    { title: "of an unknown organization", input: () => ({ organizationId: "nowhere" }), outcome: { answer: {} } },
  ]),
  ...of("UpdateWebhook", [
    {
      title: "another address",
      input: async (world) => ({ ...(await added(world)), settings: { url: `${settings.url}/2` } }),
      outcome: changed,
    },
    { title: "nothing", input: added, outcome: { code: 3, id: "" } },
    { title: "an unknown one", input: () => ({ ...unknown(), settings }), outcome: UNKNOWN },
  ]),
  ...of("PauseWebhook", [
    { title: "one that is on", input: added, outcome: changed },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
  ...of("ResumeWebhook", [
    { title: "one that is on", input: added, outcome: unchanged },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
  ...of("RotateWebhookSecret", [
    { title: "with the usual overlap", input: added, outcome: changed },
    {
      title: "with a longer overlap than a week",
      input: async (world) => ({ ...(await added(world)), overlap: "604801s" }),
      outcome: { code: 3, id: "" },
    },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
  ...of("TestWebhook", [
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
    { title: "by an owner of another organization", input: added, headers: stranger, outcome: UNKNOWN },
  ]),
  ...of("ReplayWebhook", [
    {
      title: "from the beginning",
      input: async (world) => ({ ...(await added(world)), fromSequence: "1" }),
      outcome: changed,
    },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
  ...of("ListWebhookDeliveries", [
    { title: "of one that told nothing yet", input: added, outcome: { answer: {} } },
    {
      title: "after a token that is none",
      input: async (world) => ({ ...(await added(world)), pageToken: "x" }),
      outcome: { code: 3, id: "" },
    },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
  ]),
  ...of("DeleteWebhook", [
    { title: "one", input: added, outcome: unchanged },
    { title: "by an owner of another organization", input: added, headers: stranger, outcome: UNKNOWN },
  ]),
];
