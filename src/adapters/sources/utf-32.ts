// Reads UTF-32, which no browser reads and a few feeds are written in.

/** Which end of a letter comes first, and how many bytes its mark takes. */
export interface Utf32 {
  isLittle: boolean;
  markBytes: 0 | 4;
}

/** By its mark, or by the zeros around the first "<"; null for what is not UTF-32. */
export function utf32Of(bytes: Uint8Array): Utf32 | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0)
    return { isLittle: true, markBytes: 4 };
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
    return { isLittle: false, markBytes: 4 };
  if (first === 0x3c && second === 0 && third === 0 && fourth === 0) return { isLittle: true, markBytes: 0 };
  if (first === 0 && second === 0 && third === 0 && fourth === 0x3c) return { isLittle: false, markBytes: 0 };
  return null;
}

/** What is no character becomes the replacement character; odd bytes at the end are left out. */
export function decodeUtf32(bytes: Uint8Array, { isLittle, markBytes }: Utf32): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let piece = '';
  for (let at = markBytes; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    piece += isCharacter ? String.fromCodePoint(code) : '\ufffd';
    if (piece.length < 4_096) continue;
    pieces.push(piece);
    piece = '';
  }
  return pieces.join('') + piece;
}
