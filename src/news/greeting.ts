// What is noted of a server that the bot has greeted: when it did.

/** What the keys of these notes begin with; the id of the server follows. */
export const GREETING_NOTE = 'greeted:';
