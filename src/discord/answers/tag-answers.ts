// Turns a question about tags into a message: the list of them, or how they went day by day.
import { drawPicture } from '../../newsroom/draw-picture.ts';
import { listTags, type TagView } from '../../newsroom/tags/list-tags.ts';
import { findTagTrends } from '../../newsroom/tags/tag-trends.ts';
import type { Desk, MessageView } from '../door.ts';
import { tagListView, type TagsView } from '../views/tag-list.ts';
import { tagTrendView, trendChart } from '../views/tag-trend.ts';

export interface AskedTags {
  find: string;
  view: TagsView;
  page: number;
}

export async function tagsMessage(desk: Desk, { find, view, page }: AskedTags): Promise<MessageView> {
  return view === 'trend' ? trendMessage(desk, find) : listMessage(desk, { find, view, page });
}

async function listMessage(
  { newsroom, texts }: Desk,
  { find, view, page }: AskedTags & { view: TagView },
): Promise<MessageView> {
  return tagListView(await listTags(newsroom, { find, view }), page, texts);
}

async function trendMessage({ newsroom, texts }: Desk, find: string): Promise<MessageView> {
  const found = await findTagTrends(newsroom, { find });
  const picture = found.trends.length === 0 ? null : await drawPicture(newsroom, trendChart(found, texts));
  return tagTrendView({ ...found, find, picture }, texts);
}
