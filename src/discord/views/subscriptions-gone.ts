// Says which digests went with their channels, and when.
import type { APIContainerComponent } from 'discord.js';
import type { GoneDigest } from '../../newsroom/digests/gone-digests.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, text, timestamp } from './components.ts';
import { topicText } from './digest.ts';

/** What a subject may take, in UTF-16 units: of eight digests too there is room for the answer itself. */
const TOPIC_MAX_LENGTH = 60;

export function goneNotice(
  gone: readonly GoneDigest[],
  command: string,
  texts: Texts,
): APIContainerComponent {
  const words = texts.subscriptions;
  const lines = gone.map(({ topic, channel, at }) =>
    words.gone({
      ...{ topic: topicText(topic, TOPIC_MAX_LENGTH, texts), channel },
      date: timestamp(at, 'D'),
    }),
  );
  return container(ACCENT.problem, [text([...lines, words.goneHow({ command })].join('\n'))]);
}
