// Lists the tags of the index: all of them, those like a text, busiest or newest first.
import { TAGS_FOUND_MAX } from '../../limits/newsroom.ts';
import type { TagActivity } from '../../news/tag.ts';
import type { Newsroom } from '../newsroom.ts';
import { nearestTags } from './nearest-tags.ts';

export type TagView = 'busiest' | 'newest' | 'alphabetical';

export const TAG_VIEWS: readonly TagView[] = ['busiest', 'newest', 'alphabetical'];

export interface TagList {
  find: string;
  view: TagView;
  tags: readonly TagActivity[];
}

export async function listTags(newsroom: Newsroom, asked: { find: string; view: TagView }): Promise<TagList> {
  const { tags } = await newsroom.directory.list();
  const find = asked.find.trim();
  if (find !== '') return { ...asked, tags: nearestTags(find, tags, TAGS_FOUND_MAX) };
  return { ...asked, tags: inOrder(tags, asked.view) };
}

function inOrder(tags: readonly TagActivity[], view: TagView): readonly TagActivity[] {
  switch (view) {
    case 'busiest':
      return tags;
    case 'newest':
      return tags.toSorted((one, other) => other.newestAt - one.newestAt);
    case 'alphabetical':
      return tags.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  }
}
