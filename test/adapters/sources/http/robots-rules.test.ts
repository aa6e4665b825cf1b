// What a robots.txt says to us, well written or badly, and what a hostile one costs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRobotsRules, excerptRobots } from '../../../../src/adapters/sources/http/robots-rules.ts';
import { CRAWL_DELAY_MAX_MS, SITEMAPS_PER_ROBOTS_MAX } from '../../../../src/limits/politeness.ts';

const ORIGIN = 'https://outlet.example';
const rulesOf = (text: string) => createRobotsRules(ORIGIN, excerptRobots(text));
const allows = (text: string, path: string) => rulesOf(text).isAllowed(`${ORIGIN}${path}`);

describe('rules', () => {
  it.each([
    ['nothing', '', '/a', true],
    ['all, for all', 'User-agent: *\nDisallow: /', '/a', false],
    ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
    ['a folder', 'User-agent: *\nDisallow: /private/', '/private/a', false],
    ['another folder', 'User-agent: *\nDisallow: /private/', '/news/a', true],
    ['the longest rule first', 'User-agent: *\nDisallow: /news\nAllow: /news/open', '/news/open/1', true],
    ['allow where both are as long', 'User-agent: *\nDisallow: /news\nAllow: /news', '/news', true],
    ['an asterisk', 'User-agent: *\nDisallow: /*/print', '/news/print', false],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?page=1', true],
    ['a query', 'User-agent: *\nDisallow: /*?q=', '/search?q=news', false],
    ['capitals of names', 'USER-AGENT: *\nDISALLOW: /a', '/a', false],
    ['but not of paths', 'User-agent: *\nDisallow: /A', '/a', true],
    ['a mark of byte order', '\uFEFFUser-agent: *\nDisallow: /', '/a', false],
    ['old ends of lines', 'User-agent: *\rDisallow: /', '/a', false],
    ['remarks', 'User-agent: * # all\nDisallow: /a # this', '/a', false],
    ['encoded letters', 'User-agent: *\nDisallow: /caf%C3%A9', '/caf%c3%a9/menu', false],
    ['a rule before any agent', 'Disallow: /', '/a', true],
    ['a page in its place', '<!doctype html><html><body>Disallow: /</body></html>', '/a', true],
  ])('understand %s', (...[, text, path, isAllowed]) => expect(allows(text, path)).toBe(isAllowed));

  it('for us count instead of those for all', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: Broadsheet\nDisallow: /private';
    expect(allows(text, '/news')).toBe(true);
    expect(allows(text, '/private')).toBe(false);
  });

  it.each(['broadsheet', 'BROADSHEET', 'Broadsheet/2.0', 'Broadsheet (news)'])('name us as %s', (agent) =>
    expect(allows(`User-agent: ${agent}\nDisallow: /`, '/a')).toBe(false),
  );

  it.each(['Broadsheetbot', 'Broad', 'broadsheet-images', '*bot', 'Mozilla/5.0 (Broadsheet)'])(
    'do not name us as %s',
    (agent) => expect(allows(`User-agent: ${agent}\nDisallow: /`, '/a')).toBe(true),
  );

  it('are those of all groups that name us, also of a group that names others', () => {
    const text =
      'User-agent: other\nUser-agent: broadsheet\nDisallow: /a\n\nUser-agent: broadsheet\nDisallow: /b\nUser-agent: third\nDisallow: /c';
    expect(['/a', '/b', '/c'].map((path) => allows(text, path))).toEqual([false, false, true]);
  });

  it('are those of the group that an empty line runs through', () => {
    expect(allows('User-agent: Broadsheet\n\nUser-agent: other\nDisallow: /', '/a')).toBe(false);
  });

  it('come through a sitemap that stands between agents', () => {
    expect(allows('User-agent: broadsheet\nSitemap: /s.xml\nUser-agent: b\nDisallow: /', '/a')).toBe(false);
  });
});

describe('delays', () => {
  it.each([
    ['5', 5_000],
    ['0.5', 500],
    ['0', null],
    ['-3', null],
    ['soon', null],
    ['86400', CRAWL_DELAY_MAX_MS],
    ['Infinity', CRAWL_DELAY_MAX_MS],
  ])('of %s are read', (written, delayMs) =>
    expect(rulesOf(`User-agent: *\nCrawl-delay: ${written}`).crawlDelayMs).toBe(delayMs),
  );

  it('of others are not ours', () => {
    expect(rulesOf('User-agent: other\nCrawl-delay: 5').crawlDelayMs).toBeNull();
  });
});

describe('sitemaps', () => {
  it('are found wherever they stand, once each, relative ones too', () => {
    const text =
      'Sitemap: https://outlet.example/news.xml\nUser-agent: x\nDisallow: /\nsitemap: /more.xml\nSitemap: /more.xml';
    expect(rulesOf(text).sitemaps).toEqual([
      'https://outlet.example/news.xml',
      'https://outlet.example/more.xml',
    ]);
  });

  it('are bounded, and nothing else is taken for one', () => {
    const many = Array.from({ length: 500 }, (_, at) => `Sitemap: /${at}.xml`).join('\n');
    expect(rulesOf(many).sitemaps).toHaveLength(SITEMAPS_PER_ROBOTS_MAX);
    expect(rulesOf('Sitemap:\nSitemap: http://[\nSitemap').sitemaps).toEqual([]);
  });
});

describe('hostile rules', () => {
  const HALF_A_MEGABYTE = 500_000;
  const fill = (line: string) => line.repeat(HALF_A_MEGABYTE / line.length);
  it.each([
    [
      'agents by rules',
      fill('User-agent: *\n').slice(0, HALF_A_MEGABYTE / 2) +
        fill('Disallow: /a\n').slice(0, HALF_A_MEGABYTE / 2),
    ],
    ['asterisks', `User-agent: *\n${fill(`Disallow: ${'*a'.repeat(200)}b\n`)}`],
    ['one endless rule', `User-agent: *\nDisallow: ${fill('*a')}`],
    ['space', `User-agent: *\nDisallow:${fill(' ')}`],
    ['colons', fill(':')],
    ['lines without an end', fill('\r')],
  ])('of many %s cost no more than a moment', (_name, text) => {
    const before = process.cpuUsage();
    rulesOf(text).isAllowed(`${ORIGIN}/${'a'.repeat(5_000)}`);
    const { user, system } = process.cpuUsage(before);
    // A tenth of a second was measured; without the bounds it is minutes, or all of the memory.
    expect((user + system) / 1000).toBeLessThan(3_000);
  });

  it('of any letters throw nothing, and say the same twice', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('user-agent: *', 'allow: /', 'disallow: /', 'crawl-delay: 1'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('/', '/a', '/a/b?c=d', '/%2a'), (lines, path) => {
        const text = lines.join('\n');
        const excerpt = excerptRobots(text);
        const again = createRobotsRules(ORIGIN, excerptRobots(excerpt)).isAllowed(ORIGIN + path);
        expect(again).toBe(createRobotsRules(ORIGIN, excerpt).isAllowed(ORIGIN + path));
      }),
      { numRuns: 50 },
    );
  });
});
