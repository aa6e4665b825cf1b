// What people read of a story's summary and of its sources, in English.
import type { Basis } from '../../news/summary.ts';

export const story = {
  open: 'Summary',
  facts: (articles: number, outlets: number) =>
    outlets <= 1
      ? articles === 1
        ? '1 article'
        : `${articles} articles`
      : `${articles} articles by ${outlets} outlets`,
  first: (time: string) => `first reported ${time}`,
  latest: (time: string) => `latest ${time}`,
  nothingToQuote: 'None of its texts has a whole sentence that can be quoted. The articles themselves:',
  quoted: (basis: Basis) => `Quoted word for word ${restingOn(basis)}.`,
  written: (basis: Basis) =>
    `Written by a model ${restingOn(basis)}; each sentence was checked against the articles linked behind it. It can be wrong: open the source before relying on it.`,
  beingWritten:
    'A model is writing a version of its own; it will take this one’s place if each sentence passes its check.',
  interrupted:
    'The model’s version was interrupted, so the quoted sentences stay. Asking again tries it anew.',
  kept: {
    off: '',
    slow: 'The model was too slow, so the quoted sentences stay.',
    down: 'The model could not be reached, so the quoted sentences stay.',
    refused: 'The model declined to write this one, so the quoted sentences stay.',
    limited: 'The model’s server takes no more requests just now, so the quoted sentences stay.',
    misconfigured:
      'The model’s server refuses the bot, so the quoted sentences stay. Whoever runs this bot finds the reason in its log.',
    nonsense: 'What the model gave could not be read, so the quoted sentences stay.',
    unsupported: 'What the model wrote was not borne out by the articles, so the quoted sentences stay.',
    'over-total': 'Today’s budget for written summaries is used up, so the quoted sentences stay.',
    'over-server':
      'This server’s budget for written summaries is used up for today, so the quoted sentences stay.',
  },
  longer: 'Longer',
  shorter: 'Shorter',
  compare: 'Compare',
  showSources: 'Show sources',
  share: 'Share here',
  unknownLink: 'No article with this address is in the index',
  unknownLinkHow:
    'I never fetch an address that somebody pastes here. If its outlet has a feed, whoever manages feeds can add it.',
  nothing: (words: string) => `No story for “${words}”`,
  nothingHow: (command: string) => `Fewer or other words may find it; ${command} lists stories.`,
  choice: (headline: string, facts: string) => `${headline} — ${facts}`,
  coverage: {
    title: 'Coverage of this message',
    none: 'No coverage found',
    noneHow:
      'No story of the index resembles what this message says or links to. The message was read for this answer only and is not kept.',
    smallPrint: 'The message was read for this answer only and is not kept.',
    wordless: 'This message has no words and no link that I could look for.',
  },
  receipts: {
    title: (headline: string) => `Sources, sentence by sentence: ${headline}`,
    rests: (number: number) => `Sentence ${number} rests on:`,
    all: (articles: number) => (articles === 1 ? 'The article' : `All ${articles} articles`),
  },
} as const;

/** "from 2 full texts and 3 excerpts, 1 cut off". */
function restingOn({ full, excerpt, truncated, headline }: Basis): string {
  const excerpts = excerpt + truncated;
  const cutOff = truncated > 0 ? `, ${truncated} cut off` : '';
  const parts = [
    ...(full > 0 ? [counted(full, 'full text')] : []),
    ...(excerpts > 0 ? [counted(excerpts, 'excerpt') + cutOff] : []),
    ...(headline > 0 ? [counted(headline, 'headline')] : []),
  ];
  return `from ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : (parts[0] ?? 'nothing')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
