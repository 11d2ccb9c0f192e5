import { afterEach, beforeEach } from 'vitest';

/** As much of a browser's tab as the store sees: an address, a history of at most 50 entries, and what it keeps. */
export interface FakeBrowser {
  /** Address and state of each entry. */
  entries: { url: string; state: unknown }[];
  at: number;
  /** Called after each step through the entries, as `popstate` is. */
  onStep: () => Promise<void>;
  /** The search of the address. */
  readonly search: string;
  /** Waits until the steps that were asked for are made. */
  stepped(): Promise<void>;
  /** What a click on Back or Forward does. */
  go(by: number): Promise<void>;
}

const MOST = 50;

/** A fresh tab for each test of a file, at an address without a query. */
export function withFakeBrowser(): { readonly tab: FakeBrowser } {
  const current = { tab: fakeBrowser() };
  beforeEach(() => {
    current.tab = fakeBrowser();
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });
  return current;
}

function fakeBrowser(): FakeBrowser {
  let steps: Promise<void> = Promise.resolve();
  const kept = new Map<string, string>();
  const write = (how: 'push' | 'replace') => (state: unknown, _: string, url: string) => {
    const entry = { url, state: structuredClone(state) };
    if (how === 'replace') tab.entries[tab.at] = entry;
    else tab.entries = [...tab.entries.slice(0, tab.at + 1), entry].slice(-MOST);
    if (how === 'push') tab.at = tab.entries.length - 1;
  };
  const tab: FakeBrowser = {
    entries: [{ url: '/', state: null }],
    at: 0,
    onStep: async () => {},
    get search() {
      return new URL(tab.entries[tab.at]!.url, 'http://x').search;
    },
    stepped: () => steps,
    go(by) {
      steps = steps.then(async () => {
        await null;
        if (!tab.entries[tab.at + by]) return;
        tab.at += by;
        await tab.onStep();
      });
      return steps;
    },
  };
  const location = {
    pathname: '/',
    get search() {
      return tab.search;
    },
  };
  const history = {
    get state() {
      return structuredClone(tab.entries[tab.at]!.state);
    },
    pushState: write('push'),
    replaceState: write('replace'),
    back: () => void tab.go(-1),
    forward: () => void tab.go(1),
  };
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  Object.assign(globalThis, { window: { location, history, sessionStorage } });
  return tab;
}
