// What people read of feeds, in English.

export const feeds = {
  listTitle: 'Feeds added in this server',
  none: 'No feed was added in this server',
  noneHow: '{command} adds one. The index may have others, added elsewhere.',
  added: 'Added: {url}',
  addedHow:
    'It is read within a minute, for all servers: the index is one, and this server may add up to {max, plural, one {# feed} other {# feeds}} to it. What it brings at first is found by questions, but no digest tells it as news. {command} shows how it does.',
  foundBy: {
    address: 'It is {kind}.',
    link: 'It is {kind} that the page names.',
    path: 'The page names no feed; this is {kind} of the same site.',
    sitemap: 'The page names no feed; this is {kind} of the same site.',
  },
  formats: {
    rss: 'an RSS feed',
    atom: 'an Atom feed',
    rdf: 'an RSS 1.0 feed',
    'json-feed': 'a JSON feed',
    'tag-page': 'a page that lists articles',
    sitemap: 'a news sitemap',
  },
  others: 'The site has more that could be added:',
  known: 'This feed is read already: {url}',
  knownHow: 'The index is one for all servers, so nothing has to be done.',
  changed: 'Changed: {url}',
  changedHow: 'It was added in this server before, and goes by the new settings from its next reading on.',
  notFound: 'Nothing was found to add',
  refused: 'This address cannot be added',
  removed: 'Removed: {url}',
  removedHow: 'It is read no more. Its articles stay in the index until they are too old.',
  unknown: 'No such feed was added in this server',
  unknownHow:
    'Choose one of the list that appears while you type. A feed that the operator or another server added cannot be removed here.',
  waiting: 'not read yet',
  read: 'read {time} · {articles, plural, one {# article} other {# articles}} so far',
  pace: '{perDay, number} a day',
  slowPace: 'less than 1 a day',
  next: 'next {time}',
  readsPages: 'with the text of its pages',
  failing: '**failing** {failures, plural, one {once: {problem}} other {# times in a row: {problem}}}',
  noticed: '**look at it**: {notice}',
  paused: '**paused**: {problem} Add it again to try it anew.',
  more: '{count, number} more.',
  choice: '{outlet} — {url}',

  testTitle: 'What {url} would bring',
  testFailed: '{url} cannot be read',
  testCount: '{items, plural, one {# item} other {# items}}: {fates} · {dated}',
  testCountBy: '{items, plural, one {# item} other {# items}} by {outlet}: {fates} · {dated}',
  testFates: {
    new: '{count, number} would come in',
    known: '{count, number} known already',
    repeated: '{count, number} repeated',
    rejected: '{count, plural, one {# stops} other {# stop}}',
  },
  testItem: {
    new: 'comes in',
    known: 'known already',
    repeated: 'a repetition',
    rejected: '**stops**: {reason}',
  },
  testTextState: {
    full: 'full text',
    excerpt: 'an excerpt',
    truncated: 'an excerpt, cut off',
    headline: 'headline only',
  },
  testNewest: 'newest {time}',
  testUndated: 'none of them dated',
  testDoubtful: 'its date cannot be true and is not gone by',
  testNameless: 'an item without a headline',
  testEmpty: 'It can be read and holds nothing at the moment.',
  testMoved: 'It has moved to {url}, and would be read there.',
  testKept: 'Nothing of it was kept.',

  notices: {
    title: {
      member:
        '{count, plural, one {A feed that you added needs a look} other {Feeds that you added need a look}}',
      operator: '{count, plural, one {A feed needs a look} other {# feeds need a look}}',
    },
    addedIn: 'added in {server}',
    addedSomewhere: 'added by a member',
    more: 'And {count, number} more.',
    how: {
      member:
        'In the server, /feeds list shows how its feeds do, /feeds remove takes one away, and /feeds add tries a paused one again. Nobody has to answer this message.',
      operator:
        'On the command line, broadsheet feeds list shows how all of them do, and broadsheet feeds remove takes one away.',
    },
  },
} as const;
