// Shows the tags of the index, a page at a time, each with how much there is under it.
import { TAG_SHOWN_MAX_LENGTH } from '../../limits/discord.ts';
import type { TagActivity } from '../../news/tag.ts';
import { TAG_VIEWS, type TagList, type TagView } from '../../newsroom/tags/list-tags.ts';
import { customIdOf, writeNumber } from '../custom-id.ts';
import type { MessageView } from '../door.ts';
import { clip } from '../message-limits.ts';
import { escapeText, isolated } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, button, container, row, selectRow, separator, text, timestamp } from './components.ts';

/** How tags can be looked at: as a list in one of its orders, or day by day. */
export const TAGS_VIEWS = [...TAG_VIEWS, 'trend'] as const;
export type TagsView = (typeof TAGS_VIEWS)[number];

/** A page fits one select, which takes 25. */
const TAGS_PER_PAGE = 20;

export function tagListView(list: TagList, page: number, texts: Texts): MessageView {
  const pages = Math.max(1, Math.ceil(list.tags.length / TAGS_PER_PAGE));
  const shownPage = Math.min(page, pages - 1);
  const shown = list.tags.slice(shownPage * TAGS_PER_PAGE, (shownPage + 1) * TAGS_PER_PAGE);
  const title =
    list.find === ''
      ? texts.tags.title
      : texts.tags.like({ text: escapeText(clip(list.find, TAG_SHOWN_MAX_LENGTH)) });
  const isBrowsed = list.find === '';
  return {
    components: [
      container(shown.length > 0 ? ACCENT.answer : ACCENT.quiet, [
        text(`## ${title}`),
        text(
          shown.length > 0 ? shown.map((tag) => tagLine(tag, texts)).join('\n') : noneText(list.find, texts),
        ),
        ...(shown.length > 0 ? [separator(false), openRow(shown, texts)] : []),
        ...(isBrowsed && pages > 1 ? [turnRow(list.view, { page: shownPage, pages }, texts)] : []),
        ...(isBrowsed && shown.length > 1 ? [viewRow(list.view, texts)] : []),
      ]),
    ],
    isForAsker: true,
  };
}

function noneText(find: string, texts: Texts): string {
  return find === ''
    ? texts.tags.none
    : texts.tags.noneLike({ text: escapeText(clip(find, TAG_SHOWN_MAX_LENGTH)) });
}

function tagLine(tag: TagActivity, texts: Texts): string {
  const name = escapeText(clip(tag.name, TAG_SHOWN_MAX_LENGTH));
  const { articles } = tag;
  return `- **${name}** — ${texts.tags.line({ articles, time: timestamp(tag.newestAt, 'R') })}`;
}

/** Opens the stories of one of the tags. */
export function openRow(tags: readonly TagActivity[], texts: Texts) {
  const options = tags.map((tag) => ({
    value: tag.slug,
    name: texts.tags.choice({ name: isolated(clip(tag.name, TAG_SHOWN_MAX_LENGTH)), articles: tag.articles }),
  }));
  return selectRow(customIdOf('to'), texts.tags.open, options);
}

function turnRow(view: TagView, { page, pages }: { page: number; pages: number }, texts: Texts) {
  const id = (role: string, target: number) => customIdOf('tl', role, view, writeNumber(target));
  return row(
    button(texts.news.previous, id('p', Math.max(0, page - 1)), { isDisabled: page === 0 }),
    button(texts.news.page({ page: page + 1, pages }), id('x', page), { isDisabled: true }),
    button(texts.news.next, id('n', page + 1), { isDisabled: page >= pages - 1 }),
  );
}

/** The other ways to look at tags. */
export function viewRow(current: TagsView, texts: Texts) {
  const buttons = TAGS_VIEWS.map((view) =>
    button(texts.tags.views[view], customIdOf('tl', 'v', view, '0'), { isDisabled: view === current }),
  );
  return row(...buttons);
}
