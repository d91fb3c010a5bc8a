/** The anchor of the note in the margin that explains a measure or a duty. */
export const noteId = (id: string): string => `note-${id}`;
