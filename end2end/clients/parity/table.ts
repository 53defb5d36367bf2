import type { Case } from "./case";
import { INVITE_SERVICE } from "./invite-service";
import { INVITES } from "./invites";
import { ORGANIZATIONS, SETTINGS } from "./organizations";
import { PASSKEYS } from "./passkeys";
import { SESSIONS } from "./sessions";
import { STATES, USERS } from "./users";

export const CASES: Case[] = [
  ...INVITES,
  ...USERS,
  ...STATES,
  ...PASSKEYS,
  ...ORGANIZATIONS,
  ...SETTINGS,
  ...SESSIONS,
  ...INVITE_SERVICE,
];
