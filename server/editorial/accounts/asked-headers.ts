import type { Visit } from "../../domain/visit.ts";
import { ADDRESS_HEADER } from "./create-auth.ts";

const PASSED_ON = ["cookie", "authorization", "user-agent"];

/** What the library is told of a request: who it says it is, and the address that this server saw. */
export function askedHeaders({ headers, address }: Visit): Headers {
  const passed = new Headers({ [ADDRESS_HEADER]: address });
  for (const name of PASSED_ON) {
    const value = headers.get(name);
    if (value) passed.set(name, value);
  }
  return passed;
}
