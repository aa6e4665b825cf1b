// What a summary rests on: the exact words behind each sentence, with their outlets and addresses.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { receiptsView, type StoryReceipt } from '../../../src/discord/views/receipts.ts';
import type { VersionHash } from '../../../src/news/article.ts';
import type { Sentence } from '../../../src/news/summary.ts';
import { hostileText } from '../hostile.ts';
import { buttonLabelsOf, buttonsOf, customIdLabelled, problemsOf, textOf } from '../message-checks.ts';
import { articleId, citationOf, createStory, createWriteUp, NOON, QUOTE_2000 } from '../nouns.ts';

function show(sentences: readonly Sentence[], given: Parameters<typeof createStory>[0] = {}) {
  const writeUps = [1, 2, 3].map((number) => createWriteUp({ outlet: `Outlet ${number}` }, number));
  const story = createStory({ articles: 3, writeUps, ...given });
  return showOf({ story, summary: { sentences }, versions: new Map() });
}

function showOf(told: StoryReceipt) {
  const view = receiptsView(told, { texts: en, asOf: NOON });
  expect(problemsOf(view)).toEqual([]);
  expect(view.isForAsker).toBe(true);
  return view.components;
}

describe('the receipts of a summary', () => {
  test('show a sentence of a model with the words that bear it out, and where they stand', () => {
    const components = show([
      { text: 'The bridge is shut.', citations: [citationOf('It closes on Monday.', 2)] },
    ]);
    const text = textOf(components);
    expect(text).toContain('The bridge is shut.\n**Sentence 1 rests on:**');
    expect(text).toContain('> It closes on Monday.\n-# Outlet 2 · <t:');
    const [read] = buttonsOf(components);
    expect(read).toMatchObject({ label: 'Read', url: 'https://gazette.example/a/2' });
  });

  test('show a quoted sentence once', () => {
    const text = textOf(show([{ text: 'It closes.', citations: [citationOf('It closes.', 1)] }]));
    expect(text.match(/It closes\./g)).toHaveLength(1);
  });

  test('say where a text is cut off, undated or without address', () => {
    const writeUps = [createWriteUp({ isTruncated: true, isDated: false, url: null })];
    const text = textOf(
      show([{ text: 'It closes.', citations: [citationOf('It closes.', 1)] }], { writeUps }),
    );
    expect(text).toContain('undated, taken in');
    expect(text).toContain('cut off');
    expect(text).toContain('no address');
  });

  test('lead to all articles of the story', () => {
    const components = show([{ text: 'It closes.', citations: [citationOf('It closes.', 1)] }]);
    expect(customIdLabelled(components, 'All 3 articles')).toMatch(/^1:so:[0-9a-z]{10}:[0-9a-z]+:0$/);
    expect(buttonLabelsOf(show([], { articles: 1 }))).toEqual(['The article']);
  });

  test('of a write-up that the story lists no more have its address alone', () => {
    const components = show([{ text: 'It closes.', citations: [citationOf('It shut.', 9)] }]);
    expect(textOf(components)).toContain('> It shut.\n-# gazette.example · no longer in the index');
    expect(buttonsOf(components)[0]).toMatchObject({ url: 'https://gazette.example/a/9' });
  });

  test('that were not kept are said to be those of now', () => {
    const sentences = [{ text: 'It closes.', citations: [citationOf('It closes.')] }];
    const told = { story: null, summary: { sentences }, versions: new Map() };
    const view = receiptsView(told, { texts: en, asOf: NOON, isRetold: true });
    expect(problemsOf(view)).toEqual([]);
    expect(textOf(view.components)).toContain(`-# ${en.story.receipts.notKept}`);
    expect(textOf(showOf(told))).not.toContain(en.story.receipts.notKept);
  });

  test('of a story that is gone are shown all the same, without a way to its articles', () => {
    const sentences = [{ text: 'It closes.', citations: [citationOf('It shut.')] }];
    const components = showOf({ story: null, summary: { sentences }, versions: new Map() });
    expect(textOf(components)).toMatch(/^### Sources, sentence by sentence\n/);
    expect(textOf(components)).toContain('> It shut.');
    expect(buttonLabelsOf(components)).toEqual(['Read']);
  });

  test('say whose words were changed since', () => {
    const story = createStory({ articles: 2, writeUps: [createWriteUp({}, 1), createWriteUp({}, 2)] });
    const sentences = [1, 2].map((number) => ({
      text: 'It closes.',
      citations: [citationOf(`It shut, says ${number}.`, number)],
    }));
    const versions = new Map([
      [articleId(1), citationOf('').version],
      [articleId(2), 'ffffffffffffffff' as VersionHash],
    ]);
    const text = textOf(showOf({ story, summary: { sentences }, versions }));
    expect(text.match(/says \d\.\n.*changed since/g)).toEqual([expect.stringMatching(/^says 2/)]);
  });

  test('fit into a message, whatever the texts are', () => {
    const anyText = fc.oneof(hostileText, fc.constant(QUOTE_2000), fc.string({ unit: 'grapheme' }));
    const sentence = fc.record({
      text: anyText,
      citations: fc.array(
        anyText.map((quote, place = 1) => citationOf(quote, place)),
        { maxLength: 3 },
      ),
    });
    fc.assert(fc.property(fc.array(sentence, { maxLength: 5 }), (sentences) => void show(sentences)));
  });
});
