import { Children, type ReactNode } from 'react';
import { KindGlyph } from '../glyphs/KindGlyph.tsx';
import { COLOURS, StandingLine } from '../glyphs/StandingMark.tsx';
import { KIND_WORDS, KINDS } from '../model/kinds.ts';
import {
  MODALITIES,
  MODALITY_MARKS,
  MODALITY_MEANINGS,
  MODALITY_WORDS,
  STANDING_WORDS,
} from '../model/marks.ts';
import { type FacetValue, isOff, type Workspace } from '../model/workspace.ts';
import { setFacet } from '../store/view.ts';
import { Check } from '../ui/Check.tsx';
import './legend.css';

interface LegendProps {
  counts: Readonly<Record<string, number>>;
  workspace: Workspace;
}

const STANDINGS = ['CORROBORATED', 'SINGLE_SOURCE', 'CONTESTED', 'UNSUPPORTED', 'RETRACTED'] as const;
const STANDING_HINTS: Partial<Record<(typeof STANDINGS)[number], string>> = {
  CORROBORATED: 'Two or more independent witnesses say so.',
  SINGLE_SOURCE: 'One witness says so.',
  CONTESTED: 'Some evidence speaks against it.',
};

/** What the shapes, lines and marks on the map mean; each can be switched off. Lists only what the map has. */
export function Legend({ counts, workspace }: LegendProps) {
  const row = (value: FacetValue, hint: string | undefined, label: ReactNode) =>
    counts[value] ? (
      <Check
        key={value}
        isOn={!isOff(workspace, value)}
        onChange={(on) => setFacet(value, on)}
        count={counts[value]}
        hint={hint}
      >
        {label}
      </Check>
    ) : null;
  return (
    <div className="legend">
      <Group title="Kind">
        {KINDS.map((kind) =>
          row(
            `kind:${kind}`,
            undefined,
            <>
              <KindGlyph kind={kind} />
              {KIND_WORDS[kind]}
            </>,
          ),
        )}
      </Group>
      <Group title="Standing">
        {STANDINGS.map((standing) =>
          row(
            `standing:${standing}`,
            STANDING_HINTS[standing],
            <>
              <StandingLine standing={standing} />
              <span style={{ color: `var(--${COLOURS[standing]})` }}>
                {standing === 'CONTESTED' ? 'Contested' : STANDING_WORDS[standing]}
              </span>
            </>,
          ),
        )}
      </Group>
      <Group title="What the source says">
        {MODALITIES.map((modality) =>
          row(
            `modality:${modality}`,
            MODALITY_MEANINGS[modality],
            <>
              <b className="mark">{MODALITY_MARKS[modality]}</b>
              {MODALITY_WORDS[modality]}
            </>,
          ),
        )}
        {row(
          'modality:NEGATED',
          'The source says that this is not so.',
          <>
            <b className="mark">✕</b>Not so
          </>,
        )}
      </Group>
      <p className="legend-note">
        A double outline is a group named but not listed. A tinted entity has been opened.
      </p>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  if (Children.toArray(children).length === 0) return null;
  return (
    <fieldset className="legend-group">
      <legend className="cap">{title}</legend>
      {children}
    </fieldset>
  );
}
