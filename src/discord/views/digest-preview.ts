// Shows what the next digest would tell now, and of each story near it why it is in or out.
import type { Subscription } from '../../news/subscription.ts';
import type { DigestPreview, PreviewedStory } from '../../newsroom/digests/preview-digest.ts';
import type { MessageView } from '../door.ts';
import { clip, firstThatFits } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { outletLink } from './citations.ts';
import { ACCENT, container, separator, text } from './components.ts';
import { changeText } from './digest-story.ts';
import { topicText } from './digest.ts';

/** What a headline may take and how many stories are shown, tried in turn until the preview fits. */
const PREVIEW_LENGTHS = [
  { headline: 120, stories: 25 },
  { headline: 80, stories: 20 },
  { headline: 60, stories: 12 },
  { headline: 40, stories: 6 },
] as const;

export function digestPreviewView(
  { topic }: Pick<Subscription, 'topic'>,
  { digest, stories }: DigestPreview,
  texts: Texts,
): MessageView {
  const title = `## ${texts.subscriptions.previewTitle({ topic: topicText(topic, 100, texts) })}`;
  return {
    components: firstThatFits(PREVIEW_LENGTHS, (lengths) => [
      container(ACCENT.quiet, [
        text(title),
        ...(digest === null ? [text(texts.subscriptions.previewNone)] : []),
        ...(stories.length === 0 ? [] : [separator(true), text(linesOf(stories, lengths, texts))]),
      ]),
    ]),
    isForAsker: true,
  };
}

function linesOf(
  stories: readonly PreviewedStory[],
  lengths: (typeof PREVIEW_LENGTHS)[number],
  texts: Texts,
): string {
  const line = (story: PreviewedStory) => {
    const headline = escapeText(clip(story.headline ?? texts.news.noHeadline, lengths.headline));
    const why = texts.subscriptions.previewReasons[story.reason];
    const reason = story.update === null ? why : `${why}: ${changeText(story.update, 40, texts)}`;
    return `- ${headline} (${outletLink(story, texts, 40)}) — ${reason}`;
  };
  return stories.slice(0, lengths.stories).map(line).join('\n');
}
