// The messages about what is kept: a file that is shown, and a question before a server's is deleted.
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { deleteServerView, fileView } from '../../../src/discord/views/privacy.ts';
import { buttonsOf, textOf } from '../message-checks.ts';

describe('a file', () => {
  test('is named by the component that shows it, and holds the content as JSON', () => {
    const view = fileView('Here:', 'broadsheet-me.json', { subscriptions: [], text: '"quoted" 🌊' });
    expect(view.isForAsker).toBe(true);
    const [file, ...others] = view.files ?? [];
    expect(others).toEqual([]);
    expect(file?.name).toBe('broadsheet-me.json');
    expect(JSON.parse(String(file?.content))).toEqual({ subscriptions: [], text: '"quoted" 🌊' });
    expect(JSON.stringify(view.components)).toContain('attachment://broadsheet-me.json');
    expect(textOf(view.components)).toBe('Here:');
  });
});

describe('the question before deleting', () => {
  test('is for who asked, says what ends, and its only button is marked as dangerous', () => {
    const view = deleteServerView('1:pd:1', en);
    expect(view.isForAsker).toBe(true);
    expect(textOf(view.components)).toContain('This cannot be undone.');
    expect(buttonsOf(view.components)).toMatchObject([{ style: 4, custom_id: '1:pd:1' }]);
  });
});
