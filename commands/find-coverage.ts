// Find coverage, in the menu of a message: the stories that the message links to or is about.
import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand } from '../src/discord/door.ts';
import { EVERYWHERE } from '../src/discord/everywhere.ts';
import { readMessage } from '../src/discord/pointed-message.ts';
import { coverageView } from '../src/discord/views/coverage.ts';
import { emptyIndexView, noticeView } from '../src/discord/views/notices.ts';
import { findCoverage as findStories } from '../src/newsroom/find-coverage.ts';

export const findCoverage: MessageCommand = {
  data: { type: ApplicationCommandType.Message, name: 'Find coverage', ...EVERYWHERE },
  execute: async ({ targetMessage }, { newsroom, texts }) => {
    const { articles } = await newsroom.store.articles.getState();
    if (articles === 0) return emptyIndexView(texts);
    const found = await findStories(newsroom, readMessage(targetMessage));
    if (found.kind === 'found') return coverageView(found, texts);
    const { coverage } = texts.story;
    return noticeView(coverage.none, found.kind === 'nothing' ? coverage.noneHow : coverage.wordless);
  },
};
