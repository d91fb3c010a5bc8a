import source from "../styles/tokens.css?raw";

/** A value that the whole portal uses by its name. */
export interface Token {
  name: string;
  /** By day, as tokens.css writes it. */
  value: string;
  /** In the dark, where it differs. */
  dark: string | null;
}

/** The custom properties of the first block of tokens.css, in its order, with what they become in the dark: the page shows what is in force. */
export function designTokens(): Token[] {
  const dark = new Map(declarations(/prefers-color-scheme: dark\)\s*\{\s*:root \{([^}]*)\}/.exec(source)?.[1]));
  return declarations(/:root \{([^}]*)\}/.exec(source)?.[1]).map(([name, value]) => ({ name, value, dark: dark.get(name) ?? null }));
}

function declarations(block = ""): [name: string, value: string][] {
  return [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name as string, value as string]);
}
