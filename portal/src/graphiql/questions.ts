const files = import.meta.glob<string>("./questions/*.graphql", { query: "?raw", import: "default", eager: true });

/** Questions to begin with: GraphiQL opens them, /developers prints them. Their first comment says what each asks. */
export const QUESTIONS: string[] = Object.keys(files)
  .sort()
  .map((name) => files[name] as string);
