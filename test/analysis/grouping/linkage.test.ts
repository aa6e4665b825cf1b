// Linkage: the most alike are joined first, by the mean over all members, and what was not seen counts against it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkNodes, type LinkedNode } from '../../../src/analysis/grouping/linkage.ts';
import type { Comparable } from '../../../src/analysis/grouping/likeness.ts';
import { idOf } from '../../nouns.ts';
import { comparable, ownStems, RULES } from './comparables.ts';

const rules = { ...RULES, joinAt: 0.4 };
/** Texts: with so many stems the mean is taken as it is. */
const text = (place: string, shared: string): LinkedNode => ({
  members: [comparable(place, `${shared} ${ownStems(place, 20)}`)],
  size: 1,
});
const headline = (place: string, stems: string): LinkedNode => ({
  members: [comparable(place, stems)],
  size: 1,
});
const shared = (name: string, count: number) => ownStems(name, count);
const link = (nodes: readonly LinkedNode[], joinAt = rules.joinAt) => linkNodes(nodes, { ...rules, joinAt });

describe('linkNodes', () => {
  it('joins what is alike enough, leaves the rest alone, and loses none', () => {
    const storm = shared('storm', 30);
    expect(link([text('a', storm), text('b', 'court'), text('c', storm)])).toEqual([[0, 2], [1]]);
    expect(link([])).toEqual([]);
  });

  it('goes by the mean over all members, not by the nearest', () => {
    const [storm, court] = [shared('storm', 30), shared('court', 30)];
    const mixed: LinkedNode = {
      members: [text('m', storm), ...['x', 'y', 'z'].map((place) => text(place, court))].flatMap(
        ({ members }) => members,
      ),
      size: 4,
    };
    expect(link([text('a', storm), mixed])).toEqual([[0], [1]]);
    expect(link([text('a', storm), { ...mixed, members: mixed.members.slice(0, 1), size: 1 }])).toEqual([
      [0, 1],
    ]);
  });

  it('takes what was not seen of a story for less alike', () => {
    const storm = shared('storm', 30);
    const seen = text('b', storm);
    expect(link([text('a', storm), seen])).toEqual([[0, 1]]);
    expect(link([text('a', storm), { ...seen, size: 40 }])).toEqual([[0], [1]]);
  });

  it('keeps apart what must be, and all that joins either side', () => {
    const storm = shared('storm', 30);
    const nodes = ['a', 'b', 'c', 'd'].map((place) => text(place, storm));
    const isApart = (one: Comparable, other: Comparable) =>
      [idOf('a'), idOf('b')].includes(one.id) && [idOf('a'), idOf('b')].includes(other.id) && one !== other;
    const groups = linkNodes(nodes, { ...rules, isApart });
    expect(groups).toHaveLength(2);
    expect(groups.filter((places) => places.includes(0) && places.includes(1))).toEqual([]);
  });

  it('joins the pair that is most alike first', () => {
    const nodes = [
      text('a', `${shared('storm', 20)} ${shared('roof', 20)}`),
      text('b', shared('storm', 20)),
      text('c', `${shared('storm', 20)} ${shared('roof', 20)}`),
    ];
    expect(link(nodes, 0.55)).toEqual([[0, 2], [1]]);
  });

  it('measures headlines by how alike a story’s headlines are among themselves, texts by themselves', () => {
    // Two pairs of headlines of one event; across the pairs a third of what each says is shared.
    const about = (place: string, stems: string) => headline(place, `${stems} ${ownStems(place, 1)}`);
    const event = [
      about('a', 'gale roof ferry'),
      about('b', 'gale roof coast'),
      about('c', 'gale harbour tide'),
      about('d', 'gale harbour wave'),
    ];
    const asTexts = event.map(({ members, size }) => ({
      members: members.map((member) => ({ ...member, sparsity: 0 })),
      size,
    }));
    expect(link(event, 0.3)).toEqual([[0, 1, 2, 3]]);
    expect(link(asTexts, 0.3)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('holds every node exactly once, whatever the nodes', () => {
    const stem = fc.constantFrom('gale', 'roof', 'ferry', 'court', 'tram', 'wall');
    const node = fc.uniqueArray(stem, { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 9 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (all, joinAt) => {
          const groups = link(
            all.map((stems, at) => headline(`${at}`, stems.join(' '))),
            joinAt,
          );
          expect(groups.flat().sort((one, other) => one - other)).toEqual(all.map((_, at) => at));
        },
      ),
    );
  });
});
