// What people read in a digest, in English.

/** How a story that was told before is marked; before and now are escaped already. */
interface ChangeWords {
  because: 'figure' | 'claim' | 'outlets';
  before: string | null;
  now: string | null;
}

export const digest = {
  title: (topic: string) => `Digest: ${topic}`,
  weekly: (topic: string) => `Weekly digest: ${topic}`,
  words: (words: string) => `“${words}”`,
  facts: (date: string, { fresh, updates, left }: { fresh: number; updates: number; left: number }) =>
    [
      date,
      ...(fresh > 0 ? [fresh === 1 ? '1 new story' : `${fresh} new stories`] : []),
      ...(updates > 0 ? [updates === 1 ? '1 update' : `${updates} updates`] : []),
      ...(left > 0 ? [`${left} more not shown`] : []),
    ].join(' · '),
  outlets: (articles: number, outlets: number, independent: number) => {
    if (articles === 1) return '';
    if (outlets <= 1) return `${articles} articles`;
    const own = independent > 1 && independent < outlets ? `, ${independent} wrote independently` : '';
    return `${articles} articles by ${outlets} outlets${own}`;
  },
  reported: (time: string) => `reported ${time}`,
  changed,
  update: (change: string, toldAt: string) => `**Update** · ${change} · last told ${toldAt}`,
  plainUpdate: (headline: string, change: string) => `Update: ${headline} (${change})`,
  choose: 'Get a summary (only you see it)',
  compare: 'Compare its outlets (only you see it)',
  more: (count: number) => `List all (${count} more)`,
  noMore: 'I can’t list more of this digest',
  noMoreHow: (command: string) => `It was removed, or it is another server’s. ${command} shows the latest.`,
  smallPrint: (command: string, next: string) =>
    `Each sentence is quoted from the article linked with it. Set up by a server manager with ${command} · next ${next}`,
  /** `told` and `now` are escaped already. */
  corrected: (date: string, outlet: string, told: string) =>
    `**Corrected ${date}:** ${outlet} wrote “${told}”`,
  correctedTo: (now: string) => `now: “${now}”`,
  correctedAway: 'and has taken it back',
  correctedMore: (count: number) => (count === 1 ? '1 more correction' : `${count} more corrections`),
  /** What a push notification shows. */
  notice: (topic: string, stories: number, first: string) =>
    `Digest: ${topic}. ${stories === 1 ? '1 story' : `${stories} stories`}, first: ${first}`,
} as const;

function changed({ because, before, now }: ChangeWords): string {
  const what = because === 'outlets' ? 'independent reports: ' : '';
  if (before !== null && now !== null) return `${what}${before} → ${now}`;
  if (now !== null) return `${what === '' ? 'new: ' : what}${now}`;
  if (before !== null) return `before: ${before}`;
  return because === 'outlets' ? 'more outlets report it' : 'something new is reported';
}
