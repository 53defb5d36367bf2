import type { Case } from "./case";
import { EMAIL_PROVIDERS } from "./email-providers";
import { IDENTITY_PROVIDERS } from "./identity-providers";
import { INVITE_SERVICE } from "./invite-service";
import { INVITES } from "./invites";
import { MAIL_TEXTS } from "./mail-texts";
import { ORGANIZATIONS, SETTINGS } from "./organizations";
import { PASSKEYS } from "./passkeys";
import { POLICIES } from "./policies";
import { PROVIDERS } from "./providers";
import { SESSIONS } from "./sessions";
import { STATES, USERS } from "./users";
import { WEBHOOKS } from "./webhooks";

export const CASES: Case[] = [
  ...INVITES,
  ...USERS,
  ...STATES,
  ...PASSKEYS,
  ...PROVIDERS,
  ...IDENTITY_PROVIDERS,
  ...EMAIL_PROVIDERS,
  ...MAIL_TEXTS,
  ...ORGANIZATIONS,
  ...SETTINGS,
  ...POLICIES,
  ...SESSIONS,
  ...INVITE_SERVICE,
  ...WEBHOOKS,
];
