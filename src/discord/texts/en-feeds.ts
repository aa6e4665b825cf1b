// What people read of feeds, in English.

export const feeds = {
  listTitle: 'Feeds added in this server',
  none: 'No feed was added in this server',
  noneHow: (command: string) => `${command} adds one. The index may have others, added elsewhere.`,
  added: (url: string) => `Added: ${url}`,
  addedHow: (command: string) =>
    `It is read within a minute. What it brings at first is found by questions, but no digest tells it as news. ${command} shows how it does.`,
  known: (url: string) => `This feed is read already: ${url}`,
  knownHow: 'The index is one for all servers, so nothing has to be done.',
  refused: 'This address cannot be added',
  removed: (url: string) => `Removed: ${url}`,
  removedHow: 'It is read no more. Its articles stay in the index until they are too old.',
  unknown: 'No such feed was added in this server',
  unknownHow:
    'Choose one of the list that appears while you type. A feed that the operator or another server added cannot be removed here.',
  waiting: 'not read yet',
  read: (time: string, articles: number) =>
    `read ${time} · ${articles === 1 ? '1 article' : `${articles} articles`} so far`,
  next: (time: string) => `next ${time}`,
  failing: (failures: number, problem: string) =>
    `**failing** ${failures === 1 ? 'once' : `${failures} times in a row`}: ${problem}`,
  paused: (problem: string) => `**paused**: ${problem} Add it again to try it anew.`,
  more: (count: number) => `${count} more.`,
  choice: (outlet: string, url: string) => (outlet === '' ? url : `${outlet} — ${url}`),

  testTitle: (url: string) => `What ${url} would bring`,
  testFailed: (url: string) => `${url} cannot be read`,
  testCount: (items: number, outlet: string) =>
    `${items === 1 ? '1 item' : `${items} items`}${outlet === '' ? '' : ` by ${outlet}`}`,
  testNewest: (time: string) => `newest ${time}`,
  testUndated: 'none of them dated',
  testEmpty: 'It can be read and holds nothing at the moment.',
  testKept: 'Nothing of it was kept.',
} as const;
