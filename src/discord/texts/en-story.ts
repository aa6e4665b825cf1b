// What people read of a story's summary and of its sources, in English.
import type { Basis } from '../../news/summary.ts';
import type { RejectedSentences } from '../../newsroom/summaries/summarise-story.ts';

/** What was wrong with a sentence, as a reader says it; of what is not named here only the number is told. */
const FAULTS: Readonly<Record<string, string>> = {
  number: 'figures',
  date: 'dates',
  name: 'names',
  quote: 'quotations',
  negation: 'yes or no',
  modality: 'how certain it is',
  attribution: 'who says it',
  words: 'words that no source has',
  source: 'no source that says so',
  markup: 'links or marks',
};

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
  quotedSentence: 'quoted',
  rejected: ({ replaced, dropped, faults }: RejectedSentences) => {
    const count = replaced + dropped;
    if (count === 0) return '';
    const reasons = Object.keys(faults).flatMap((fault) => FAULTS[fault] ?? []);
    const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
    const quoted =
      replaced === 1 ? '1 is replaced by a quoted one' : `${replaced} are replaced by quoted ones`;
    const became = [...(replaced > 0 ? [quoted] : []), ...(dropped > 0 ? [`${dropped} left out`] : [])];
    return `The check refused ${counted(count, 'sentence')} of the model’s${why}: ${became.join(', ')}.`;
  },
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
    'too-often':
      'The model has just written several times for who asked, so the quoted sentences stay. Ask again in a minute.',
    stopped: 'The model was stopped, so the quoted sentences stay. Asking again has it write anew.',
  },
  stop: {
    button: 'Stop',
    title: 'The model’s version',
    stopped: 'It is stopped: the quoted sentences stay.',
    over: 'There is nothing left to stop: the message shows what came of it.',
    notYours:
      'Only who asked for it and who manages this server can stop it. /story shows you one of your own.',
  },
  updated: {
    title: (time: string) =>
      `**Updated.** What was told of this story ${time} rested on words that were changed since:`,
    changed: (outlet: string, before: string, after: string) => `${outlet}: “${before}” is now “${after}”`,
    gone: (outlet: string, before: string) => `${outlet} no longer says: “${before}”`,
    more: (count: number) => `and ${counted(count, 'more sentence')}`,
    elsewhere: (outlets: readonly string[]) =>
      `Updated: ${outlets.join(', ')} changed what they wrote; what was told of it before still stands there.`,
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
    title: (headline: string | null) =>
      headline === null ? 'Sources, sentence by sentence' : `Sources, sentence by sentence: ${headline}`,
    changed: 'changed since',
    unlisted: 'no longer in the index',
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
