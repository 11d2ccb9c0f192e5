import type { KeyboardEvent } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { EntityHit } from '../api/api.ts';
import { KindGlyph } from '../glyphs/KindGlyph.tsx';
import { typeWords } from '../model/kinds.ts';
import { visit } from '../store/explore.ts';
import { type Find, forget, type, useFind } from '../store/find.ts';
import './search.css';

const EMPTY: Record<Find['state'], (text: string, message: string | null) => string> = {
  idle: () => 'Type a name, in any spelling or script.',
  searching: () => 'Searching …',
  done: (text) => `Nothing is known under “${text}”. Try another spelling, or fewer letters.`,
  failed: (_, message) => message ?? '',
};

/** Type-ahead over names, aliases and identifiers. Picking an entity opens it. */
export function Search() {
  const { text, hits, state, message } = useFind();
  const pick = (key: string | number | null) => {
    if (key === null) return;
    forget();
    void visit(String(key));
  };
  return (
    <ComboBox
      className="search"
      aria-label="Search entities"
      items={hits}
      inputValue={text}
      onInputChange={type}
      onSelectionChange={pick}
      selectedKey={null}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      defaultFilter={() => true}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path
          d="M6 1.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9M9.500 9.500l3 3"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      </svg>
      <Input
        placeholder="Search entities by name, in any script, or by identifier"
        onKeyDown={leaveOnEscape}
      />
      <kbd>/</kbd>
      <Popover className="hits" offset={6} maxHeight={440}>
        <ListBox<EntityHit>
          items={hits}
          renderEmptyState={() => <p className="no-hits">{EMPTY[state](text.trim(), message)}</p>}
        >
          {(hit) => <HitRow key={hit.node.id} hit={hit} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Escape empties the field and leaves it, which closes the results. */
function leaveOnEscape(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Escape') return;
  forget();
  event.currentTarget.blur();
}

function HitRow({ hit: { node, field, snippet } }: { hit: EntityHit }) {
  return (
    <ListBoxItem id={node.id} textValue={node.name} className="hit">
      <KindGlyph kind={node.kind} collective={node.collective} />
      <span className="hit-name">
        {node.name}
        {field !== 'name' && (
          <span className="hit-why">
            {field === 'alias' ? 'also' : field} {snippet}
          </span>
        )}
      </span>
      <span className="hit-type">{typeWords(node.type)}</span>
    </ListBoxItem>
  );
}
