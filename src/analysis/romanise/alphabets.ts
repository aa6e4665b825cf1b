// Letters of alphabets that write vowels, as sounds: Cyrillic, Greek, Armenian, Georgian.

/** `letter:sounds` pairs, one table for all: no letter is of two alphabets. Sounds are those of sounds.ts. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    'а:a б:b в:v г:g ґ:g д:d е:e ё:o є:e ж:Z з:z и:i й:i і:i ї:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:h ц:z ч:C ш:S щ:S ъ: ы:i ь: э:e ю:u я:a ђ:j ј:i љ:l њ:n ћ:C џ:j ѓ:g ќ:k ѕ:z',
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:t ι:i κ:k λ:l μ:m ν:n ξ:ks ο:o π:p ρ:r σ:s ς:s τ:t υ:i φ:f χ:h ψ:ps ω:o',
    'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:i թ:t ժ:Z ի:i լ:l խ:h ծ:z կ:k հ:h ձ:z ղ:g ճ:C մ:m յ:i ն:n շ:S ո:o չ:C պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:z ւ:u փ:p ք:k օ:o ֆ:f և:ev',
    'ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:Z რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:g ყ:k შ:S ჩ:C ც:z ძ:z წ:z ჭ:C ხ:h ჯ:j ჰ:h',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Letters that together write one sound. */
const TOGETHER: ReadonlyMap<string, string> = new Map(
  'дж:j дз:z кс:ks тс:z тц:z ου:u αι:e ει:i οι:i αυ:av ευ:ev μπ:b ντ:d γκ:g γγ:g τζ:j τσ:z ու:u'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const PAIRED = new RegExp([...TOGETHER.keys()].join('|'), 'gu');

/** The sounds of a folded word of these alphabets; letters of others stay. */
export function readLetters(folded: string): string {
  const paired = folded.replace(PAIRED, (letters) => TOGETHER.get(letters) ?? letters);
  return Array.from(paired, (letter) => LETTERS.get(letter) ?? letter).join('');
}

/** Endings by which names are declined, by language, longest first: what is before them stays. */
const SLAVIC_ENDINGS =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ым|им|ой|ей|ою|ею|ом|ем|єм|ам|ах|ий|ый|ій|[аяуюеоыиіїєй])$/u;
const GREEK_ENDINGS = /(?:ους|ης|ος|ου|ον|ας|ες|ων|[ηοαει])$/u;
const DECLINED_MIN_LENGTH = 5;

/** A folded Cyrillic or Greek word without the ending of its case. */
export function undeclined(folded: string): string {
  if (folded.length < DECLINED_MIN_LENGTH) return folded;
  if (/^[\u0370-\u03ff]/u.test(folded)) return folded.replace(GREEK_ENDINGS, '');
  return /^[\u0400-\u04ff]/u.test(folded) ? folded.replace(SLAVIC_ENDINGS, '') : folded;
}
