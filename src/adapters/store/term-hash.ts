// A term as a number of 32 bits: what is kept of terms where there are too many of them to be kept as words.

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/). */
export function termHashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < term.length; place += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
