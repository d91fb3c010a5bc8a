import type { Visit } from "../../domain/visit.ts";
import type { AccountDesk } from "./account-desk.ts";
import { askedHeaders } from "./asked-headers.ts";
import { PROVIDER_ID } from "./sign-in-at-provider.ts";

const SIGN_IN = "/editor/sign-in";

/** The way to the provider and back: each step sends the cookies of the library along and names the address to go to next. */
export function openProviderDoor({ auth }: AccountDesk, publicUrl: string, log: (message: string) => void) {
  async function pass(visit: Visit, path: string, body?: unknown): Promise<Response> {
    const headers = askedHeaders(visit);
    // This server asks its own library: the visitor's request was looked at before.
    if (body) headers.set("content-type", "application/json");
    headers.set("origin", new URL(publicUrl).origin);
    const request = new Request(`${publicUrl}/auth${path}`, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers });
    const answer = await auth.handler(request);
    for (const line of answer.headers.getSetCookie()) visit.setCookie(line);
    return answer;
  }

  return {
    leave: async (visit: Visit): Promise<string> => {
      const answer = await pass(visit, "/sign-in/oauth2", { providerId: PROVIDER_ID, callbackURL: "/editor", errorCallbackURL: SIGN_IN });
      if (answer.ok) return ((await answer.json()) as { url: string }).url;
      log(`the provider could not be reached: ${answer.status} ${await answer.text()}`);
      return `${SIGN_IN}?error=PROVIDER_AWAY`;
    },
    comeBack: async (visit: Visit, search: string): Promise<string> => {
      const answer = await pass(visit, `/oauth2/callback/${PROVIDER_ID}${search}`);
      const location = answer.headers.get("location");
      if (location) return location;
      const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
      return `${SIGN_IN}?error=${encodeURIComponent(code ?? "PROVIDER_REFUSED")}`;
    },
  };
}
