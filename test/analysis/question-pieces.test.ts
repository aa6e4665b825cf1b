// The pieces of a question: quotes, exclusions, alternatives, and which words are meant.
import { describe, expect, it } from 'vitest';
import { piecesOf, withoutFunctionWords } from '../../src/analysis/question-pieces.ts';

describe('piecesOf', () => {
  it('tells words, phrases and alternatives', () => {
    expect(piecesOf('gas or -"crude oil"')).toEqual([
      { kind: 'words', words: [{ text: 'gas', isPhrase: false }], isExcluded: false },
      { kind: 'or' },
      { kind: 'words', words: [{ text: 'crude oil', isPhrase: true }], isExcluded: true },
    ]);
  });

  it('leaves out what holds no word', () => {
    expect(piecesOf('!!! "" - 👍 \uE000')).toEqual([]);
  });

  it('keeps together what is written together', () => {
    const [piece] = piecesOf('gas/oil');
    expect(piece).toMatchObject({ words: [{ text: 'gas' }, { text: 'oil' }] });
  });

  it('parts a sentence without spaces, and drops its particles', () => {
    const [piece] = piecesOf('日本の経済政策と環境の問題');
    expect(piece).toMatchObject({ kind: 'words' });
    const texts = piece?.kind === 'words' ? piece.words.map(({ text }) => text) : [];
    expect(texts).toContain('経済');
    expect(texts).not.toContain('の');
  });
});

describe('withoutFunctionWords', () => {
  const word = (text: string): { text: string; isPhrase: boolean } => ({ text, isPhrase: false });

  it('drops an entry only where all its alternatives are such words', () => {
    expect(withoutFunctionWords([[word('the'), word('storm')], [word('the')], [word('sea')]])).toEqual([
      [word('the'), word('storm')],
      [word('sea')],
    ]);
  });

  it('keeps everything where nothing else is left', () => {
    expect(withoutFunctionWords([[word('the')], [word('who')]])).toHaveLength(2);
  });

  it('keeps phrases whole', () => {
    expect(withoutFunctionWords([[{ text: 'the', isPhrase: true }], [word('storm')], [word('of')]])).toEqual([
      [{ text: 'the', isPhrase: true }],
      [word('storm')],
    ]);
  });
});
