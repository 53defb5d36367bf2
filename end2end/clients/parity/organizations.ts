import type { Case } from "./case";
import type { World } from "./world";

export const SETTINGS: Case[] = [
  { operation: "GetGeneralSettings", title: "of the installation", input: () => ({}), outcome: { answer: { defaultLanguage: "en" } } },
  ...["GetLoginSettings", "GetPasswordComplexitySettings", "GetBrandingSettings", "GetActiveIdentityProviders"].flatMap(
    (operation) => [
      { operation, title: "of the installation", input: () => ({ ctx: { instance: true } }), outcome: { answer: {} } },
      {
        operation,
        title: "of an organization",
        input: ({ organization }: World) => ({ ctx: { orgId: organization } }),
        outcome: { answer: {} },
      },
    ],
  ),
];

let organizations = 0;
export const ORGANIZATIONS: Case[] = [
  {
    operation: "AddOrganization",
    title: "a new one",
    input: () => ({ name: `Parity ${process.pid} number ${(organizations += 1)}` }),
    outcome: { answer: { organizationId: "<id>" } },
  },
  {
    operation: "AddOrganization",
    title: "a name that is taken",
    input: async ({ api }) => {
      const name = `Taken ${process.pid} number ${(organizations += 1)}`;
      await api.createOrganization(name);
      return { name };
    },
    outcome: { code: 6, id: "ORG-lapo2m" },
  },
  { operation: "AddOrganization", title: "no name", input: () => ({}), outcome: { code: 3, id: "" } },
  {
    operation: "ListOrganizations",
    title: "one of them",
    input: ({ organization }) => ({ queries: [{ idQuery: { id: organization } }] }),
    outcome: { answer: { result: [{ state: "ORGANIZATION_STATE_ACTIVE" }] } },
  },
];
