// What labelled feeds expect of their first item is read from their comments, and compared as plain text.
import { describe, expect, it } from 'vitest';
import { expectationOf, foundIn, isExpected, originOf } from '../../eval/feed-expectations.ts';

const feed = (...lines: readonly string[]) =>
  Buffer.from(`<!--\n${lines.join('\n')}\n-->\n<rss><channel/></rss>`);

describe('expectations', () => {
  it.each([
    ["entries[0]['title'] == 'One'", { field: 'title', wanted: 'One' }],
    ["entries[0]['title'] == u'One'", { field: 'title', wanted: 'One' }],
    [
      'not bozo and entries[0][\'link\'] == "https://a.example/"',
      { field: 'link', wanted: 'https://a.example/' },
    ],
    ["entries[0]['content'][0]['value'] == '''<p>One</p>'''", { field: 'content', wanted: '<p>One</p>' }],
    ["entries[0]['id'] == entries[1]['id'] == 'x'", { field: 'id', wanted: 'x' }],
    [
      String.raw`entries[0]['title'] == 'it\'s \u2014 \xe9\n\U0001f600'`,
      { field: 'title', wanted: "it's — é\n😀" },
    ],
    ["entries[0]['title'] == 'One ' + u'two'", { field: 'title', wanted: 'One two' }],
    ["entries[0]['title'] == 'One' and version == 'rss20'", { field: 'title', wanted: 'One' }],
    ["entries[0]['title'] == ''", { field: 'title', wanted: '' }],
    ["entries[0]['updated'] == 'x'", null],
    ["entries[1]['title'] == 'One'", null],
    ["feed['title'] == 'One'", null],
    ["entries[0]['title'] == len", null],
  ])('are read from %s', (written, expectation) => {
    expect(expectationOf(feed('Description: x', `Expect: ${written}`))).toEqual(expectation);
  });

  it('are read from feeds in wide encodings, and are none where nothing is said', () => {
    const wide = Buffer.from(feed("Expect: entries[0]['title'] == 'One'").toString(), 'utf16le');
    expect(expectationOf(wide)).toEqual({ field: 'title', wanted: 'One' });
    expect(expectationOf(feed("entries[0]['title'] == 'One'"))).toBeNull();
  });
});

describe('origins', () => {
  it('are where the set is served, unless a header says otherwise', () => {
    expect(originOf(feed('x'), 'a/b.xml')).toEqual({
      url: 'http://127.0.0.1:8097/a/b.xml',
      charset: undefined,
    });
    const headers = feed(
      'Header: Content-Location: https://a.example/f',
      'Header: Content-type: text/xml; charset="koi8-r"',
    );
    expect(originOf(headers, 'a')).toEqual({ url: 'https://a.example/f', charset: 'koi8-r' });
  });
});

describe('comparisons', () => {
  it.each([
    ['title', 'One <b>two</b> &amp; three', ['One two & three'], true],
    ['title', 'One  two\n', ['One two'], true],
    ['title', 'Use <b>', ['Use <b>'], true],
    ['title', 'One', ['Two'], false],
    ['summary', 'One', ['', 'One'], true],
    ['summary', '', ['', ''], true],
    ['summary', '<script>x</script>', ['', ''], true],
    ['summary', '', ['One', ''], false],
    ['link', 'https://a.example/', ['https://a.example'], false],
    ['id', 'a b', ['a b'], true],
    ['author', 'Lena Vos (lena@a.example)', ['Lena Vos'], true],
    ['author', 'Lena Vos (Northam)', ['Lena Vos'], false],
  ])('of the %s %j with %j are %s', (...row) => {
    const [field, wanted, found, same] = row;
    expect(isExpected(found, { field, wanted })).toBe(same);
  });

  it('look where a line has the field', () => {
    const line = { headline: ' One\n', abstract: 'a', body: 'b', guid: 'g' };
    expect(foundIn(line, 'title')).toEqual(['One']);
    expect(foundIn(line, 'summary')).toEqual(['a', 'b']);
    expect(foundIn(line, 'content')).toEqual(['b', 'a']);
    expect(foundIn(line, 'link')).toEqual(['']);
    expect(foundIn(line, 'nonsense')).toEqual([]);
  });
});
