// Hangul as sounds: each sign is an initial, a vowel and what closes it (Unicode puts them in order, U+AC00 on).

const FIRST_SIGN = 0xac00;
const LAST_SIGN = 0xd7a3;
const VOWELS_COUNT = 21;
const FINALS_COUNT = 28;

const INITIALS = 'g,g,n,d,d,r,m,b,b,s,s,,j,j,C,k,t,p,h'.split(',');
const VOWELS = 'a,e,a,e,o,e,o,e,o,ua,ue,ue,o,u,uo,ue,ui,u,u,ui,i'.split(',');
const FINALS = ',k,k,k,n,n,n,t,r,rk,rm,rb,rs,rt,rp,r,m,b,b,t,t,n,t,t,k,t,p,t'.split(',');

/** The sounds of a stretch of Hangul. */
export function readHangul(stretch: string): string {
  return Array.from(stretch, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < FIRST_SIGN || code > LAST_SIGN) return '';
    const place = code - FIRST_SIGN;
    const initial = INITIALS[Math.floor(place / (VOWELS_COUNT * FINALS_COUNT))] ?? '';
    const vowel = VOWELS[Math.floor(place / FINALS_COUNT) % VOWELS_COUNT] ?? '';
    return initial + vowel + (FINALS[place % FINALS_COUNT] ?? '');
  }).join('');
}

/** What Korean writes onto a noun, longest first. */
const PARTICLES =
  /(?:에게서|으로부터|에서는|에서도|이라고|에서|에게|으로|라고|까지|부터|보다|처럼|이다|의|은|는|이|가|을|를|와|과|도|로|에|만|씨|측)$/u;

/** A stretch without the particle that closes it. */
export function withoutParticle(stretch: string): string {
  const bare = stretch.replace(PARTICLES, '');
  return bare.length >= 2 ? bare : stretch;
}
