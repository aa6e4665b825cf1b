// A page to read in tests: its frame, and a text of three paragraphs.

export const PARAGRAPHS = [
  'The harbour of Port Ellery opened at noon on Wednesday, and nine ships came in before the evening tide, the harbour master said.',
  'Two of them, he said, had waited for a week outside the mole, because the lock of the old basin could not be moved after the storm.',
  'The council of Port Ellery wants to replace the lock within two years; the money is to come from the dues that ships pay.',
];
export const TEXT = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

export const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
