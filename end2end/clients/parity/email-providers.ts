import { type Case, of } from "./case";
import type { World } from "./world";

/** Nobody listens there: these calls ask nobody. */
const server = { senderAddress: "invites@example.test", senderName: "Parity", host: "mail.example.test:587" };
const endpoint = { endpoint: "https://hooks.example.test/mail" };
const UNKNOWN = { code: 5, id: "QUERY-fwofw" };
const unknown = () => ({ id: "unknown" });
const stranger = ({ callers }: World) => ({ authorization: callers.stranger });
const STRANGER = { code: 5, id: "AUTHZ-cdgFk" };

const added =
  (kind: "smtp" | "http") =>
  async ({ api }: World): Promise<{ id: string }> => {
    const body = kind === "smtp" ? server : endpoint;
    const { id } = await api.call<{ id: string }>("POST", `/admin/v1/email/${kind}`, body);
    return { id };
  };
const changed = { answer: { details: { sequence: "2" } } };

const CASES: Case[] = [
  ...of("AddEmailProviderSMTP", [
    { title: "a mail server", input: () => server, outcome: { answer: { id: "<id>", details: { sequence: "1" } } } },
    { title: "without a port", input: () => ({ ...server, host: "mail" }), outcome: { code: 3, id: "COMMAND-EvAtufIinh" } },
    { title: "without anything", input: () => ({}), outcome: { code: 3, id: "" } },
    { title: "by an owner of an organization", input: () => server, headers: stranger, outcome: STRANGER },
  ]),
  ...of("AddEmailProviderHTTP", [
    { title: "without an address", input: () => ({ endpoint: "nowhere" }), outcome: { code: 3, id: "USHER-mpven" } },
    { title: "by an owner of an organization", input: () => endpoint, headers: stranger, outcome: STRANGER },
  ]),
  ...of("ListEmailProviders", [
    { title: "by an owner of an organization", input: () => ({}), headers: stranger, outcome: STRANGER },
  ]),
  ...of("GetEmailProvider", [
    { title: "by an owner of an organization", input: () => ({}), headers: stranger, outcome: STRANGER },
  ]),
  ...of("GetEmailProviderById", [
    {
      title: "a mail server",
      input: added("smtp"),
      outcome: { answer: { config: { state: "EMAIL_PROVIDER_INACTIVE", smtp: { host: "mail.example.test:587" } } } },
    },
    { title: "an endpoint", input: added("http"), outcome: { answer: { config: { http: endpoint } } } },
    { title: "an unknown one", input: unknown, outcome: UNKNOWN },
    { title: "by an owner of an organization", input: unknown, headers: stranger, outcome: STRANGER },
  ]),
  ...of("UpdateEmailProviderSMTP", [
    {
      title: "another name",
      input: async (world) => ({ ...server, ...(await added("smtp")(world)), senderName: "Changed" }),
      outcome: changed,
    },
    {
      title: "one that is an endpoint",
      input: async (world) => ({ ...server, ...(await added("http")(world)) }),
      outcome: UNKNOWN,
    },
  ]),
  ...of("UpdateEmailProviderSMTPPassword", [
    { title: "of an unknown one", input: () => ({ ...unknown(), password: "next" }), outcome: UNKNOWN },
    { title: "without one", input: unknown, outcome: { code: 3, id: "" } },
  ]),
  ...of("UpdateEmailProviderHTTP", [
    {
      title: "another address",
      input: async (world) => ({ ...(await added("http")(world)), endpoint: "https://hooks.example.test/mails" }),
      outcome: changed,
    },
    { title: "an unknown one", input: () => ({ ...unknown(), ...endpoint }), outcome: UNKNOWN },
  ]),
  ...of("ActivateEmailProvider", [{ title: "an unknown one", input: unknown, outcome: UNKNOWN }]),
  ...of("DeactivateEmailProvider", [
    { title: "one that is off", input: added("smtp"), outcome: { code: 9, id: "COMMAND-km8g3" } },
  ]),
  ...of("RemoveEmailProvider", [
    { title: "one", input: added("smtp"), outcome: changed },
    { title: "by an owner of an organization", input: added("smtp"), headers: stranger, outcome: STRANGER },
  ]),
  ...of("TestEmailProviderSMTPById", [
    { title: "an unknown one", input: () => ({ ...unknown(), receiverAddress: "ana@example.test" }), outcome: UNKNOWN },
  ]),
  ...of("TestEmailProviderSMTP", [
    {
      title: "where nobody listens",
      input: () => ({ ...server, host: "127.0.0.1:9", receiverAddress: "ana@example.test" }),
      outcome: { code: 9, id: "USHER-mpvno" },
    },
  ]),
];

/** Only so many may be there, and every form adds its own. */
export const EMAIL_PROVIDERS = CASES.map((one) => ({ ...one, tidy: ({ api }: World) => api.removeIdleEmailProviders() }));
