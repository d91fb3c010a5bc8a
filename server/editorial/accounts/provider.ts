import type { Role } from "../../../schema/enums/role.ts";

/** Another system that people sign in at (OpenID Connect), as the environment names it. */
export interface Provider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What is asked of it: `openid profile email`, and what brings the claim of roles where that is another. */
  scopes: string[];
  /** The claim that says what somebody is: a text, or a list of them. */
  roleClaim: string;
  /** Which of its values gives which role. */
  roles: Record<string, Role>;
}

/** The roles that a profile of the provider gives, each once. */
export function rolesOf({ roleClaim, roles }: Provider, profile: Record<string, unknown>): Role[] {
  const values = [profile[roleClaim]].flat().map(String);
  return [...new Set(values.filter((value) => Object.hasOwn(roles, value)).map((value) => roles[value] as Role))].sort();
}
