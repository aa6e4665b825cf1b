// A list of stories as a test shows it: checked against Discord's limits, whole or only its words.
import { expect } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { storyListView, type StoryListOptions } from '../../../src/discord/views/story-list.ts';
import type { StoryList } from '../../../src/newsroom/find-stories.ts';
import { problemsOf, textOf } from '../message-checks.ts';
import { pageOf } from '../nouns.ts';

type Shown = Partial<StoryListOptions> & { page?: number };

export function show(list: StoryList, { page = 0, ...options }: Shown = {}) {
  const view = storyListView(pageOf(list, page), { texts: en, isPrivate: false, tagName: null, ...options });
  expect(problemsOf(view)).toEqual([]);
  return view.components;
}

/** What a list of these stories says. */
export function said(list: StoryList, options: Shown = {}): string {
  return textOf(show(list, options));
}
