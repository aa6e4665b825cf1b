// Shows the stories that a message is about, to who asked.
import type { CoverageOutcome } from '../../newsroom/find-coverage.ts';
import type { MessageView } from '../door.ts';
import { firstThatFits } from '../message-limits.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, separator, text } from './components.ts';
import { storyRow, STORY_ROW_LENGTHS } from './story-list.ts';

export function coverageView(found: Extract<CoverageOutcome, { kind: 'found' }>, texts: Texts): MessageView {
  const { stories, asOf } = found;
  return {
    components: firstThatFits(STORY_ROW_LENGTHS, (lengths) => [
      container(ACCENT.answer, [
        text(`## ${texts.story.coverage.title}`),
        separator(true),
        ...stories.map((story, place) => storyRow(story, { texts, lengths, number: place + 1, asOf })),
        separator(false),
        text(`-# ${texts.story.coverage.smallPrint}`),
      ]),
    ]),
    isForAsker: true,
  };
}
