/** Asks the API itself, so that an answer says what the API says. */
export type ApiReader = (document: string, variables: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** A clause that says something, as the documents of this room ask for it. */
export interface Said {
  quote: string;
  clause: { id: string };
  policy: { id: string };
}

export const SAID = /* GraphQL */ `fragment Said on Citation { quote clause { id } policy { id } }`;
