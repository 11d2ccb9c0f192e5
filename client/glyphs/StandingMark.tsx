import { STANDING_WORDS, type StandingKey } from '../model/marks.ts';

/** A sample of the line as the map draws it, for a standing or for contested. Decoration: the word stands beside it. */
export function StandingLine({ standing }: { standing: StandingKey | 'CONTESTED' }) {
  const colour = `var(--${COLOURS[standing]})`;
  return (
    <svg className="glyph" width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
      {standing === 'CONTESTED' ? (
        <path d="M1 4h18M1 8h18" stroke={colour} strokeWidth="1.6" />
      ) : (
        <path d="M1 6h18" stroke={colour} strokeWidth={standing === 'CORROBORATED' ? 3.4 : 1.7} />
      )}
    </svg>
  );
}

/** A claim's standing and whether it is contested, in words and their colours. */
export function StandingWord({ standing, contested }: { standing: StandingKey; contested: boolean }) {
  return (
    <span className="standing-word">
      <span style={{ color: `var(--${COLOURS[standing]})` }}>{STANDING_WORDS[standing].toLowerCase()}</span>
      {contested && <span style={{ color: 'var(--contested)' }}> · contested</span>}
    </span>
  );
}

export const COLOURS: Record<StandingKey | 'CONTESTED', string> = {
  CORROBORATED: 'corroborated',
  SINGLE_SOURCE: 'single',
  CONTESTED: 'contested',
  UNSUPPORTED: 'ink-2',
  RETRACTED: 'ink-2',
};
