// A face without a picture: the first letter of a name, on a colour that belongs to the id.
import { el } from './dom.ts';

/** White letters are readable on each of them (contrast of at least 4.5 to 1). */
const COLORS = ['#3b5f8a', '#7a4b78', '#2f6f5e', '#8a5a2b', '#5a5aa3', '#8b4a4f', '#4d6b2f', '#5f5f6b'];

export function drawAvatar(author: { id: string; name: string; isBot?: boolean }): HTMLElement {
  const letter = String.fromCodePoint(author.name.trim().codePointAt(0) ?? 0x3f);
  const avatar = el('span', { class: 'avatar', 'aria-hidden': 'true' }, [letter.toUpperCase()]);
  if (author.isBot === true) avatar.classList.add('is-bot');
  else avatar.style.backgroundColor = colorOf(author.id);
  return avatar;
}

function colorOf(id: string): string {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9_973;
  return COLORS[sum % COLORS.length] ?? '#5f5f6b';
}
