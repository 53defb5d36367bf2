import { expect } from "@playwright/test";

import { ask, expectRefusal } from "../support/ask";
import type { Flow } from "./flow";

export const mailTexts: Flow = {
  title: "the invitation's words are read, set and taken back, of the instance and of an organization",
  covers: [
    "GetDefaultInviteUserMessageText",
    "GetCustomInviteUserMessageText",
    "SetDefaultInviteUserMessageText",
    "ResetCustomInviteUserMessageTextToDefault",
    "ManagementGetDefaultInviteUserMessageText",
    "ManagementGetCustomInviteUserMessageText",
    "ManagementSetCustomInviteUserMessageText",
    "ManagementResetCustomInviteUserMessageTextToDefault",
  ],
  async play({ client }) {
    const language = "uk";
    const { customText: usual } = await ask(client, "GetDefaultInviteUserMessageText", { language });
    expect(JSON.stringify(usual)).toContain("{{.InviterName}}");

    await ask(client, "SetDefaultInviteUserMessageText", { language, title: "{{ .OrgName }}" });
    const { customText } = await ask(client, "GetCustomInviteUserMessageText", { language });
    expect(customText).toMatchObject({ title: "{{ .OrgName }}" });
    const inherited = await ask(client, "ManagementGetDefaultInviteUserMessageText", { language });
    expect(inherited.customText).toMatchObject({ title: "{{ .OrgName }}", isDefault: true });

    await ask(client, "ManagementSetCustomInviteUserMessageText", { language, buttonText: "→" });
    const own = await ask(client, "ManagementGetCustomInviteUserMessageText", { language });
    expect(own.customText).toMatchObject({ buttonText: "→" });
    await ask(client, "ManagementResetCustomInviteUserMessageTextToDefault", { language });

    await ask(client, "ResetCustomInviteUserMessageTextToDefault", { language });
    expect((await ask(client, "GetCustomInviteUserMessageText", { language })).customText).toEqual(usual);
    await expectRefusal(
      client,
      "ResetCustomInviteUserMessageTextToDefault",
      { language },
      { code: 5, id: "INSTANCE-fju90" },
    );
  },
};
