// The reader of our compose files: what it reads, and that it refuses what it would misread.
import { expect, test } from 'vitest';
import { at, namesAt, readYaml } from './read-yaml.ts';

const TEXT = `# A comment.
name: demo

services:
  bot:
    image: demo:1
    test: ["CMD", "look"]
    ports:
      - "127.0.0.1:1:1"
      - plain
  other:
volumes:
  index:
`;

test('mappings, lists and values are read as they are nested', () => {
  expect(readYaml(TEXT)).toEqual({
    name: 'demo',
    services: {
      bot: { image: 'demo:1', test: ['CMD', 'look'], ports: ['127.0.0.1:1:1', 'plain'] },
      other: null,
    },
    volumes: { index: null },
  });
});

test('a path leads to what stands there, or to nothing', () => {
  const yaml = readYaml(TEXT);
  expect(at(yaml, 'services', 'bot', 'image')).toBe('demo:1');
  expect(at(yaml, 'services', 'nobody', 'image')).toBeNull();
  expect(namesAt(yaml, 'services')).toEqual(['bot', 'other']);
  expect(namesAt(yaml, 'services', 'bot', 'ports')).toHaveLength(2);
});

test.each([
  'a: 1\na: 2\n',
  'a:\n\tb: 1\n',
  'a: {b: 1}\n',
  'a: &x 1\n',
  'a: 1 # more\n',
  'just words\n',
  '  a: 1\nb: 2\n',
])('this is refused: %j', (text) => expect(() => readYaml(text)).toThrow());
