import { deflateSync, inflateSync } from "node:zlib";

/** A value as one property of a node holds it: JSON, deflated, in base64. */
export const pack = (value: unknown): string => deflateSync(JSON.stringify(value)).toString("base64");

export const unpack = <Value>(packed: string): Value => JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString());
