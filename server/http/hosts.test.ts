import { describe, expect, it } from 'vitest';
import { isEveryAddress, isLoopback, nameOf, nameOfSetting, originOf } from './hosts.ts';

describe('the name that a request is addressed to', () => {
  it.each([
    ['localhost:4000', 'localhost'],
    ['LOCALHOST', 'localhost'],
    ['Cartulary.Example.', 'cartulary.example'],
    ['cartulary.example.:443', 'cartulary.example'],
    ['127.0.0.1:4000', '127.0.0.1'],
    ['[::1]:4000', '[::1]'],
    ['[0:0:0:0:0:0:0:1]', '[::1]'],
    ['[2001:DB8::1]:80', '[2001:db8::1]'],
    ['', ''],
    ['::1', ''],
    ['evil.example@localhost', ''],
    ['localhost/evil.example', ''],
    ['localhost:4000#evil', ''],
    ['localhost:', ''],
    ['local host', ''],
    ['a..b\\c', ''],
  ])('%j is %j', (addressed, name) => {
    expect(nameOf(addressed)).toBe(name);
  });

  it('stands in a setting with or without brackets, and without a port', () => {
    expect(['::1', '[::1]', 'X.example', 'x:80', 'http://x'].map(nameOfSetting)).toEqual([
      '[::1]',
      '[::1]',
      'x.example',
      '',
      '',
    ]);
  });

  it('is loopback, every address, or neither', () => {
    const names = ['localhost', '127.0.0.1', '127.1.2.3', '::1', '0.0.0.0', '::', '192.0.2.1'].map(
      nameOfSetting,
    );
    expect(names.map(isLoopback)).toEqual([true, true, true, true, false, false, false]);
    expect(names.map(isEveryAddress)).toEqual([false, false, false, false, true, true, false]);
  });
});

it.each([
  ['http://localhost:5173', 'http://localhost:5173'],
  ['HTTPS://Cartulary.Example.:443', 'https://cartulary.example'],
  ['http://x:80', 'http://x'],
  ['http://[::1]:4000', 'http://[::1]:4000'],
  ['http://x:443', 'http://x:443'],
  ['null', null],
  ['http://x/', null],
  ['http://a@x', null],
  ['file://', null],
  ['chrome-extension://abc', null],
  ['http://x:99999', null],
])('the origin %j is %j', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});
