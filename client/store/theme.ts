import { create } from 'zustand';

export type ThemeChoice = 'system' | 'light' | 'dark';
const KEY = 'cartulary.theme';

/** The user's choice, and the theme it comes to. That of the browser once `keepTheme` has asked it. */
export const useTheme = create<{ choice: ThemeChoice; dark: boolean }>()(() => ({
  choice: 'system',
  dark: false,
}));

/** Takes the theme of the system until the user chooses one. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, choice);
  } catch {
    // A browser that keeps nothing still shows the theme for now.
  }
  useTheme.setState(themeOf(choice));
}

/** Puts the document in the chosen theme, and keeps it so when the choice or the system changes. */
export function keepTheme(): void {
  useTheme.subscribe(({ dark }) => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  });
  useTheme.setState(themeOf(storedChoice()));
  systemDark().addEventListener('change', () => useTheme.setState(themeOf(useTheme.getState().choice)));
}

function themeOf(choice: ThemeChoice) {
  return { choice, dark: choice === 'system' ? systemDark().matches : choice === 'dark' };
}

function systemDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function storedChoice(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}
