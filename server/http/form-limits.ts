/** The texts of a form together: a case of three texts at their longest, nine bytes to a character. */
export const LARGEST_FORM = 2 * 1024 * 1024;

/** What the multipart form of a page may have: a case whose texts are at their longest, with every row it may have. */
export const FORM_LIMITS = { files: 20, fields: 2_000, fieldSize: 512 * 1024, parts: 2_020 };
