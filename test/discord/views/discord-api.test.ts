// Holds every kind of view, and every command, against Discord's own description of its API.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { MessageView } from '../../../src/discord/door.ts';
import { en } from '../../../src/discord/texts/en.ts';
import { HELP_TOPICS, helpView } from '../../../src/discord/views/help.ts';
import {
  emptyIndexView,
  failureView,
  goneView,
  nothingFoundView,
  unknownNameView,
} from '../../../src/discord/views/notices.ts';
import { sourcesView } from '../../../src/discord/views/sources.ts';
import { storyListView } from '../../../src/discord/views/story-list.ts';
import { tagListView } from '../../../src/discord/views/tag-list.ts';
import { checkAgainstDiscordApi } from '../../discord-payloads.ts';
import { payloadOf } from '../message-checks.ts';
import {
  anyQuestion,
  anyStory,
  anyStoryList,
  anyTagList,
  createStory,
  createStoryList,
  createTag,
  createTagList,
  manyStories,
  pageOf,
  NOON,
} from '../nouns.ts';

function problemsOf(view: MessageView): string[] {
  return [
    ...checkAgainstDiscordApi('message', payloadOf(view)),
    ...checkAgainstDiscordApi('interaction-callback', { type: 4, data: payloadOf(view) }),
    ...checkAgainstDiscordApi('edit', payloadOf(view)),
  ];
}

describe("Discord's description of its API", () => {
  test.each([
    [
      'stories',
      storyListView(pageOf(createStoryList(manyStories(12)), 1), {
        texts: en,
        isPrivate: true,
        tagName: 'x',
      }),
    ],
    ['sources', sourcesView(createStory(), { texts: en, page: 0, asOf: NOON })],
    ['tags', tagListView(createTagList([createTag(1), createTag(2)]), 0, en)],
    ['no tags', tagListView(createTagList([]), 0, en)],
    ['help', helpView({ texts: en, mention: (command) => `/${command}` }, null)],
    ['an empty index', emptyIndexView(en)],
    ['a story that is gone', goneView(en)],
    ['a failure', failureView('It broke.', 'ABC-DEF', en)],
    ['a near name', unknownNameView('x', [{ name: 'y', customId: '1:nl' }], { otherwise: 'z', texts: en })],
  ])('has nothing against %s', (_, view) => expect(problemsOf(view)).toEqual([]));

  test.each(HELP_TOPICS)('has nothing against the help on %s', (topic) =>
    expect(problemsOf(helpView({ texts: en, mention: (command) => `/${command}` }, topic))).toEqual([]),
  );

  test.each(commands.map(({ data }) => [data.name, data] as const))('has nothing against /%s', (_, data) =>
    expect(checkAgainstDiscordApi('command', data)).toEqual([]),
  );

  test('has nothing against any stories, sources, tags or questions', () => {
    const views = fc.oneof(
      anyStoryList.map((list) =>
        storyListView(pageOf(list, 0), { texts: en, isPrivate: true, tagName: null }),
      ),
      anyStory.map((story) => sourcesView(story, { texts: en, page: 0, asOf: NOON })),
      anyTagList.map((list) => tagListView(list, 0, en)),
      anyQuestion.map((question) =>
        nothingFoundView({ question, newestAt: NOON, tagName: null, steps: [] }, en),
      ),
    );
    fc.assert(
      fc.property(views, (view) => {
        expect(problemsOf(view)).toEqual([]);
      }),
    );
  });
});
