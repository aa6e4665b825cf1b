// Slots: what tells one event of a series from the next, in several languages, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { slotsIn } from '../../../src/analysis/grouping/slots.ts';

const found = (text: string) => slotsIn(text).map(({ kind, value }) => `${kind} ${value}`);

describe('slotsIn', () => {
  it.each([
    ['Corran beat Saltby 2-1 after extra time', ['score 2-1']],
    ['Saltby lost 1–2 at home', ['score 2-1']],
    ['Corran gewann 3:0 gegen Saltby', ['score 3-0']],
    ['El Corran gana por 2-0', ['score 2-0']],
    ['Corran s’impose 3-1 à Saltby, une victoire nette', ['score 3-1']],
    ['They won 6-3, 6-4', ['score 6-3', 'score 6-4']],
    ['The Gulls won 101-98', ['score 101-98']],
    ['A magnitude 6.1 earthquake', ['magnitude 6.1']],
    ['a 5.8-magnitude quake', ['magnitude 5.8']],
    ['ein Beben der Stärke 6,4', ['magnitude 6.4']],
    ['un sismo de magnitud 7,0', ['magnitude 7.0']],
    ['on matchday 12', ['round matchday 12']],
    ['am 12. Spieltag', ['round spieltag 12']],
    ['la 7e étape', ['round étape 7']],
    ['sales in the third quarter', ['quarter 3']],
    ['im zweiten Quartal', ['quarter 2']],
    ['Q4 results', ['quarter 4']],
  ])('finds in %j %j', (text, slots) => {
    expect(found(text)).toEqual(slots);
  });

  it.each([
    ['no contest at all: a ratio of 2-1'],
    ['The match begins at 19:30 Uhr'],
    ['they won in 2019-20 seasons of 2024-25'],
    ['the win of 555-0199 callers'],
    ['a quarter of the town, the 3rd time'],
    ['magnitude of the problem'],
    [''],
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('names each once, and no more than a few', () => {
    expect(found('They won 2-1. Yes, 2-1.')).toEqual(['score 2-1']);
    expect(found('They won 2-1, 3-1, 4-1, 5-1, 6-1, 7-1')).toHaveLength(4);
  });
});
