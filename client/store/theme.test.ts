import { afterEach, describe, expect, test, vi } from 'vitest';

/** A browser as far as a theme needs one, and the module as a page imports it. */
async function browser({ dark, stored }: { dark: boolean; stored?: string }) {
  const kept = new Map(stored ? [['cartulary.theme', stored]] : []);
  const system = Object.assign(new EventTarget(), { matches: dark });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('window', {
    matchMedia: () => system,
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
  return {
    ...(await import('./theme.ts')),
    kept,
    system,
    shown: () => document.documentElement.dataset.theme,
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('the theme', () => {
  test.each([
    [{ dark: false }, 'light'],
    [{ dark: true }, 'dark'],
    [{ dark: true, stored: 'light' }, 'light'],
    [{ dark: false, stored: 'dark' }, 'dark'],
    [{ dark: true, stored: 'blue' }, 'dark'],
  ])('of %o is %s', async (given, expected) => {
    const { keepTheme, shown } = await browser(given);
    keepTheme();
    expect(shown()).toBe(expected);
  });

  test('follows the system until one is chosen, and again when the choice is given back', async () => {
    const { keepTheme, chooseTheme, system, shown, kept } = await browser({ dark: false });
    keepTheme();
    system.matches = true;
    system.dispatchEvent(new Event('change'));
    expect(shown()).toBe('dark');
    chooseTheme('light');
    expect([shown(), kept.get('cartulary.theme')]).toEqual(['light', 'light']);
    system.dispatchEvent(new Event('change'));
    expect(shown()).toBe('light');
    chooseTheme('system');
    expect([shown(), kept.size]).toEqual(['dark', 0]);
  });

  test('is shown by a browser that keeps nothing', async () => {
    const { keepTheme, chooseTheme, shown } = await browser({ dark: false });
    const refuse = () => {
      throw new Error('denied');
    };
    Object.assign(window.localStorage, { getItem: refuse, setItem: refuse });
    keepTheme();
    chooseTheme('dark');
    expect(shown()).toBe('dark');
  });
});
