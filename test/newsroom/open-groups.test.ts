// The groups that a rebuild holds open: found by any article, named by the earliest, listed once nothing can join them.
import { describe, expect, it } from 'vitest';
import { createOpenGroups } from '../../src/newsroom/open-groups.ts';
import { idOf } from '../nouns.ts';

const placed = (place: string, eventTime: number) => ({ id: idOf(place), eventTime });

describe('createOpenGroups', () => {
  it('finds a group by any of its articles, and names it by the earliest, ties by id', () => {
    const open = createOpenGroups();
    open.add([placed('c', 3), placed('b', 1), placed('a', 1)]);
    open.add([]);
    expect(open.find(idOf('c'))?.id).toBe(idOf('a'));
    expect(open.get(idOf('a'))?.articles.map(({ id }) => id)).toEqual(['a', 'b', 'c'].map(idOf));
    expect(open.get(idOf('b'))).toBeNull();
    expect(open.find(idOf('d'))).toBeNull();
  });

  it('lists what ended before a moment, the earliest first, and forgets what is removed', () => {
    const open = createOpenGroups();
    open.add([placed('late', 5), placed('first', 1)]);
    open.add([placed('second', 2)]);
    open.add([placed('third', 4)]);
    expect(open.listBefore(2)).toEqual([]);
    expect(open.listBefore(5).map(({ id }) => id)).toEqual(['second', 'third'].map(idOf));
    const [all] = open.listBefore(6);
    if (all === undefined) throw new Error('there is one');
    open.remove(all);
    expect(open.find(idOf('late'))).toBeNull();
    expect(open.listBefore(9)).toHaveLength(2);
  });
});
