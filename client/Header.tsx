import { Search } from './search/Search.tsx';
import { redo, undo } from './store/act.ts';
import { useExplorer } from './store/explorer.ts';
import { chooseTheme, type ThemeChoice, useTheme } from './store/theme.ts';

const NEXT: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' };
const THEME_WORDS: Record<ThemeChoice, string> = { system: 'as the system', light: 'light', dark: 'dark' };
const THEME_ICONS: Record<ThemeChoice, string> = {
  system: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12',
  light:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  dark: 'M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7',
};

export function Header({ onKeys }: { onKeys(): void }) {
  const canUndo = useExplorer(({ history }) => history.past.length > 0);
  const canRedo = useExplorer(({ history }) => history.future.length > 0);
  const { choice } = useTheme();
  return (
    <header>
      <h1>
        <a className="brand" href="/" title="Start again from the first view">
          <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
            <circle cx="11" cy="11" r="9.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
            <path
              d="M6.5 11h9M11 6.5l4.500 4.500L11 15.500"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
            />
          </svg>
          Cartulary
        </a>
      </h1>
      <Search />
      <span className="spring" />
      <IconButton
        label="Undo"
        hint="Undo (Ctrl+Z)"
        isDisabled={!canUndo}
        onPress={undo}
        d="M3 6.500h7a3.500 3.500 0 0 1 0 7H6M3 6.500l3-3M3 6.500l3 3"
      />
      <IconButton
        label="Redo"
        hint="Redo (Ctrl+Shift+Z)"
        isDisabled={!canRedo}
        onPress={redo}
        d="M13 6.500H6a3.500 3.500 0 0 0 0 7h4M13 6.500l-3-3M13 6.500l-3 3"
      />
      <IconButton
        label={`Theme: ${THEME_WORDS[choice]}`}
        hint={`Theme: ${THEME_WORDS[choice]}`}
        onPress={() => chooseTheme(NEXT[choice])}
        d={THEME_ICONS[choice]}
        isHalf={choice === 'system'}
      />
      <button type="button" className="btn icon plain" aria-label="Keys" title="Keys (?)" onClick={onKeys}>
        ?
      </button>
    </header>
  );
}

interface IconButtonProps {
  label: string;
  hint: string;
  d: string;
  isDisabled?: boolean;
  /** The first half of the icon is filled. */
  isHalf?: boolean;
  onPress(): void;
}

function IconButton({ label, hint, d, isDisabled, isHalf, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="btn icon plain"
      aria-label={label}
      title={hint}
      disabled={isDisabled}
      onClick={onPress}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {isHalf && <path d="M8 2a6 6 0 1 0 0 12z" fill="currentColor" />}
        <path
          d={d}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
