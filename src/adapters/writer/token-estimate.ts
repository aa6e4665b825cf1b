// How many tokens a text can come to: counted high, because a budget that is exceeded cannot be had back.

/** Common tokenizers take about four letters of English for one token, and three of long or foreign words. */
const LATIN_PER_TOKEN = 3;
/** Roles, separators and the schema, which servers count too. */
const FRAME_TOKENS = 200;

const LATIN = /[\p{sc=Latin} ]/gu;

/** An upper estimate: letters of Latin script in threes, and each other UTF-16 unit as a token of its own. */
export function tokensOf(text: string): number {
  const latin = text.match(LATIN)?.length ?? 0;
  return Math.ceil(latin / LATIN_PER_TOKEN) + (text.length - latin) + FRAME_TOKENS;
}
