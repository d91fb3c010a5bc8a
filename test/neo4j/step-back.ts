import { setPriority } from "node:os";

// Workers, and the servers and browsers that they start, give way to the one Neo4j: a plan that takes it longer than three seconds is an error.
setPriority(10);
