// Tells scripts that part words by nothing: a text in them is shorter than what it says would be elsewhere.

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

/** True where a text has words that no spaces part. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}
