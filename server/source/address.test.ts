import { describe, expect, test } from 'vitest';
import { addressFault, addressKey, addressKeys } from './address.ts';

describe('one page', () => {
  test.each([
    'https://news.example/a',
    'HTTPS://News.Example/a',
    'http://news.example/a',
    'https://www.news.example/a',
    'https://news.example:443/a',
    'http://news.example:80/a',
    'https://news.example./a',
    'https://news.example/a/',
    'https://news.example/a#part-2',
    'https://news.example/b/../a',
    'https://news.example/%61',
    'https://news.example/a?',
    'https://news.example/a?utm_source=x&utm_medium=y',
    'https://news.example/a?fbclid=abc&gclid=d',
    'https://web.archive.org/web/20220310123000/https://news.example/a',
    'https://web.archive.org/web/20220310123000if_/http://www.news.example/a/',
    'http://web.archive.org/web/2022/news.example/a',
    'https://archive.ph/2022.03.10-123000/https://news.example/a',
    'https://archive.today/newest/https://news.example/a?utm_source=x',
    'https://web.archive.org/web/20220310/https:/news.example/a',
  ])('%s', (address) => {
    expect(addressKey(address)).toBe('news.example/a');
  });
});

test.each([
  'https://doi.org/10.1000/ABC-1',
  'http://dx.doi.org/10.1000/abc-1',
  'https://www.doi.org/10.1000/abc-1',
  'doi:10.1000/abc-1',
  'DOI: 10.1000/Abc-1',
])('%s is one DOI', (address) => {
  expect(addressKey(address)).toBe('doi.org/10.1000/abc-1');
});

test('the order of parameters makes no other page, that of the values of one does', () => {
  const key = addressKey('https://news.example/a?b=2&a=1&a=0');
  expect(key).toBe('news.example/a?a=1&a=0&b=2');
  expect(addressKey('https://news.example/a?a=1&b=2&a=0')).toBe(key);
  expect(addressKey('https://news.example/a?a=0&a=1&b=2')).not.toBe(key);
});

describe('other pages', () => {
  test.each([
    ['https://news.example/A', 'news.example/A'],
    ['https://news.example:8443/a', 'news.example:8443/a'],
    ['https://m.news.example/a', 'm.news.example/a'],
    ['https://news.example/a?id=2&utm_source=x', 'news.example/a?id=2'],
    ['https://news.example/a?page=2', 'news.example/a?page=2'],
    ['https://app.example/#/article/7', 'app.example#/article/7'],
    ['https://news.example/%c3%a9t%C3%A9', 'news.example/%C3%A9t%C3%A9'],
    ['https://news.example/été', 'news.example/%C3%A9t%C3%A9'],
    ['https://новости.example/', 'xn--b1amnebsh.example'],
    ['https://archive.ph/AbCd3', 'archive.ph/AbCd3'],
    ['https://web.archive.org/', 'web.archive.org'],
  ])('%s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  test('what is no address has no key', () => {
    expect(addressKey('box 7')).toBeNull();
    expect(addressKey('urn:isbn:1')).toBeNull();
    expect(addressKeys({ url: null, canonicalUrl: 'https://x.example' })).toEqual(['x.example']);
  });

  test('a key fits an index, and long addresses stay apart', () => {
    const long = `https://news.example/${'я'.repeat(1900)}`;
    expect(addressKey(long)!.length).toBeLessThan(100);
    expect(addressKey(long)).not.toBe(addressKey(`${long}a`));
  });
});

test.each([
  'see the archive box 7',
  '/healthz',
  'javascript:alert(1)',
  'data:text/html,hi',
  'ftp://news.example/a',
  '//news.example/a',
  'https:news.example',
  'https:///a',
  'https://a.example\\@b.example/',
  'https://me:secret@news.example/',
  'https://me@news.example/',
  ' https://news.example/',
  'https://news.example/\u202e',
  `https://news.example/${'a'.repeat(2000)}`,
])('%j is no address of a source', (address) => {
  expect(addressFault(address)).not.toBeNull();
});

test.each([
  'https://news.example',
  'HTTP://news.example/a b'.replace(' ', '%20'),
  'https://новости.example/а',
])('%s is one', (address) => {
  expect(addressFault(address)).toBeNull();
});
