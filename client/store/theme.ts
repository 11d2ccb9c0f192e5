import { create } from 'zustand';

export type ThemeChoice = 'system' | 'light' | 'dark';
const KEY = 'cartulary.theme';
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

/** The user's choice, and the theme it comes to. */
export const useTheme = create<{ choice: ThemeChoice; dark: boolean }>()(() => themeOf(storedChoice()));

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

/** Keeps the document in the chosen theme, now and when the system changes. */
export function keepTheme(): void {
  const apply = ({ dark }: { dark: boolean }) => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  apply(useTheme.getState());
  useTheme.subscribe(apply);
  systemIsDark.addEventListener('change', () => useTheme.setState(themeOf(useTheme.getState().choice)));
}

function themeOf(choice: ThemeChoice) {
  return { choice, dark: choice === 'system' ? systemIsDark.matches : choice === 'dark' };
}

function storedChoice(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}
