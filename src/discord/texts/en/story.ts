// What people read of a story's summary, in English.

/** What a summary rests on. */
const resting = {
  full: '{count, plural, one {# full text} other {# full texts}}',
  excerpts: '{count, plural, one {# excerpt} other {# excerpts}}',
  excerptsCutOff: '{count, plural, one {# excerpt} other {# excerpts}}, {truncated, number} cut off',
  headlines: '{count, plural, one {# headline} other {# headlines}}',
  nothing: 'nothing',
} as const;

export const story = {
  open: 'Summary',
  first: 'first reported {time}',
  latest: 'latest {time}',
  nothingToQuote: 'None of its texts has a whole sentence that can be quoted. The articles themselves:',
  resting,
  quoted: 'Quoted word for word from {texts}.',
  written:
    'Written by a model from {texts}; each sentence was checked against the articles linked behind it. It can be wrong: open the source before relying on it.',
  translated:
    'Translated by a model from {texts} (in {languages}). Figures, dates, names and quotations of each sentence were checked against the articles linked behind it; its wording could not be. It can be wrong: open the source before relying on it.',
  beingWritten:
    'A model is writing a version of its own; it will take this one’s place if each sentence passes its check.',
  quotedSentence: 'quoted',
  rejected: {
    why: 'The check refused {count, plural, one {# sentence} other {# sentences}} of the model’s ({faults}): {became}.',
    plain:
      'The check refused {count, plural, one {# sentence} other {# sentences}} of the model’s: {became}.',
    replaced: '{count, plural, one {# is replaced by a quoted one} other {# are replaced by quoted ones}}',
    dropped: '{count, number} left out',
    /** What was wrong with a sentence, as a reader says it. */
    faults: {
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
      bare: 'nothing that can be checked in another language',
      language: 'not translated',
    },
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
    title: '**Updated.** What was told of this story {time} rested on words that were changed since:',
    changed: '{outlet}: “{before}” is now “{after}”',
    gone: '{outlet} no longer says: “{before}”',
    more: '{count, plural, one {and # more sentence} other {and # more sentences}}',
    elsewhere: 'Updated: {outlets} changed what they wrote; what was told of it before still stands there.',
  },
  longer: 'Longer',
  shorter: 'Shorter',
  compare: 'Compare',
  showSources: 'Show sources',
  share: 'Share here',
  unknownLink: 'No article with this address is in the index',
  unknownLinkHow:
    'I never fetch an address that somebody pastes here. If its outlet has a feed, whoever manages feeds can add it.',
  nothing: 'No story for “{words}”',
  nothingHow: 'Fewer or other words may find it; {command} lists stories.',
  choice: '{headline} — {facts}',
  coverage: {
    title: 'Coverage of this message',
    none: 'No coverage found',
    noneHow:
      'No story of the index resembles what this message says or links to. The message was read for this answer only and is not kept.',
    smallPrint: 'The message was read for this answer only and is not kept.',
    wordless: 'This message has no words and no link that I could look for.',
  },
  receipts: {
    title: 'Sources, sentence by sentence',
    titleOf: 'Sources, sentence by sentence: {headline}',
    changed: 'changed since',
    unlisted: 'no longer in the index',
    notKept: 'What that summary rested on was not kept. This is what its articles say now.',
    rests: 'Sentence {number, number} rests on:',
    all: '{articles, plural, one {The article} other {All # articles}}',
  },
} as const;
