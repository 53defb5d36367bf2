import { type Case, of } from "./case";
import type { World } from "./world";

const english = () => ({ language: "en" });
const unknown = () => ({ language: "xx" });
const UNKNOWN = { code: 3, id: "LANG-lg4DP" };
const stranger = ({ callers }: World) => ({ authorization: callers.stranger });
const STRANGER = { code: 5, id: "AUTHZ-cdgFk" };
/** Each form sets a language that nobody else looks at. */
const words = { language: "tr", subject: "{{.InviterName}}" };

const reading = (operation: string): Case[] =>
  of(operation, [
    { title: "in English", input: english, outcome: { answer: { customText: { isDefault: true } } } },
    { title: "in a language usher does not speak", input: unknown, outcome: UNKNOWN },
  ]);
const setting = (operation: string): Case[] =>
  of(operation, [
    { title: "a subject", input: () => words, outcome: { answer: { details: { sequence: "1" } } } },
    { title: "an unknown variable", input: () => ({ ...words, title: "{{.Me}}" }), outcome: { code: 3, id: "USHER-mtx02" } },
    { title: "open braces", input: () => ({ ...words, title: "{{.Code" }), outcome: { code: 3, id: "USHER-mtx03" } },
  ]);

export const MAIL_TEXTS: Case[] = [
  ...reading("GetDefaultInviteUserMessageText"),
  ...reading("GetCustomInviteUserMessageText"),
  ...setting("SetDefaultInviteUserMessageText"),
  ...of("ResetCustomInviteUserMessageTextToDefault", [
    { title: "what nobody changed", input: english, outcome: { code: 5, id: "INSTANCE-fju90" } },
    { title: "by an owner of an organization", input: english, headers: stranger, outcome: STRANGER },
  ]),
  ...reading("ManagementGetDefaultInviteUserMessageText"),
  ...reading("ManagementGetCustomInviteUserMessageText"),
  ...setting("ManagementSetCustomInviteUserMessageText"),
  ...of("ManagementResetCustomInviteUserMessageTextToDefault", [
    { title: "what nobody changed", input: english, outcome: { code: 5, id: "Org-3b8Jf" } },
  ]),
];
