// Texts of every language find room where Discord is narrow: on buttons, and in the longest messages of text alone.
import { describe, expect, test } from 'vitest';
import { BUTTON_LABEL_MAX_LENGTH, fits, LABEL_MAX_LENGTH } from '../../../src/discord/message-limits.ts';
import { textsFor } from '../../../src/discord/texts/texts.ts';
import { HELP_TOPICS, helpView } from '../../../src/discord/views/help.ts';
import { deleteServerView } from '../../../src/discord/views/privacy.ts';

describe.each(['en-US', 'de', 'es-ES', 'fr', 'ja', 'zh-CN'])('in %s', (locale) => {
  const texts = textsFor(locale);

  test('what stands on buttons is not cut off', () => {
    const { news, story, comparison, subscriptions, tags, sources, digest, period, privacy } = texts;
    const labels = [
      ...[news.previous, news.next, news.refresh, news.share, news.page({ page: 88, pages: 99 })],
      ...[story.open, story.longer, story.shorter, story.compare, story.showSources, story.share],
      ...[story.stop.button, story.receipts.all({ articles: 1_234 }), sources.open, sources.read],
      ...[...Object.values(comparison.views), ...Object.values(tags.views)],
      ...[subscriptions.save, subscriptions.cancel, subscriptions.remove, subscriptions.keep],
      ...[digest.more({ count: 1_234 }), privacy.server.confirmButton, texts.report.button],
      ...[period.show.day, period.show.days({ days: 30 }), period.show.all, period.show.chosen],
    ];
    for (const label of labels) {
      expect(label.length, label).toBeGreaterThan(0);
      expect(label.length, label).toBeLessThanOrEqual(BUTTON_LABEL_MAX_LENGTH);
    }
    for (const placeholder of [digest.choose, digest.compare, news.choosePeriod, tags.open, texts.help.more])
      expect(placeholder.length).toBeLessThanOrEqual(LABEL_MAX_LENGTH);
  });

  test('the help and the question before deleting fit into a message', () => {
    const desk = { texts, mention: (command: string) => `</${command}:100000000000000001>` };
    for (const topic of [null, ...HELP_TOPICS]) expect(fits(helpView(desk, topic).components)).toBe(true);
    expect(fits(deleteServerView('1:pd:1', texts).components)).toBe(true);
  });
});
