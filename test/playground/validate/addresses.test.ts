// What may stand where a payload names an address.
import { expect, test } from 'vitest';
import {
  attachedFile,
  buttonAddress,
  pageAddress,
  pictureAddress,
} from '../../../src/playground/validate/addresses.ts';
import { lines, long } from './payloads.ts';

const HOST = 'https://gazette.example/';

test('an address has 2,048 characters, one on a button 512', () => {
  expect(pageAddress(HOST + long(2048 - HOST.length), 'url')).toEqual([]);
  expect(lines(pageAddress(HOST + long(2049 - HOST.length), 'url'))).toEqual(['url BASE_TYPE_BAD_LENGTH']);
  expect(buttonAddress(HOST + long(512 - HOST.length), 'url')).toEqual([]);
  expect(lines(buttonAddress(HOST + long(513 - HOST.length), 'url'))).toEqual(['url BASE_TYPE_BAD_LENGTH']);
});

test.each([
  '',
  'gazette.example',
  '//gazette.example',
  'https://',
  'https://a b.example/',
  'https://gazette.example/\n',
])('%j is no address', (text) => {
  expect(lines(pageAddress(text, 'url'))).toHaveLength(1);
});

test('uploads can be pictures and files, the web only pictures', () => {
  expect(pictureAddress('attachment://chart.png', 'url')).toEqual([]);
  expect(pictureAddress('http://img.example/chart.png', 'url')).toEqual([]);
  expect(lines(pageAddress('attachment://chart.png', 'url'))).toEqual(['url URL_TYPE_INVALID_SCHEME']);
  expect(attachedFile({ url: 'attachment://stories.csv' }, 'file')).toEqual([]);
  expect(lines(attachedFile({ url: 'https://files.example/a.csv' }, 'file'))).toEqual([
    'file.url URL_TYPE_INVALID_SCHEME',
  ]);
});
