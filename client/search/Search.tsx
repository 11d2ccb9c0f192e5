import { type KeyboardEvent, useMemo, useRef } from 'react';
import {
  Collection,
  ComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import type { Hit } from '../api/api.ts';
import { KindGlyph } from '../glyphs/KindGlyph.tsx';
import { StandingWord } from '../glyphs/StandingMark.tsx';
import { typeWords } from '../model/kinds.ts';
import { standingKey } from '../model/marks.ts';
import { focusPicked } from '../outline/focus-outline.ts';
import { openHit } from '../store/explore.ts';
import { useExplorer } from '../store/explorer.ts';
import { type Find, firstHit, forget, type HitGroup, hitsIn, type, useFind } from '../store/find.ts';
import { plain } from '../text/plain.ts';
import { Text } from '../text/Text.tsx';
import './search.css';

const EMPTY: Record<Find['state'], (text: string, message: string | null) => string> = {
  idle: () => 'Type a name, in any spelling or script.',
  searching: () => 'Searching …',
  done: (text) => `Nothing is known under “${text}”. Try another spelling, or fewer letters.`,
  failed: (_, message) => message ?? '',
};

/**
 * Type-ahead over entities, claims, sources and passages. Picking an entity opens it, anything else its evidence. Enter
 * takes the marked hit, else the first, and moves the focus to what was picked; Escape moves it back.
 */
export function Search() {
  const { text, groups: found, state, message } = useFind();
  const records = useExplorer((explorer) => explorer.records);
  const groups = useMemo(() => hitsIn(records, found), [records, found]);
  const cameFrom = useRef<EventTarget | null>(null);
  const isByKey = useRef(false);
  const pick = (key: string | number | null) => {
    const hit = groups.flatMap(({ hits }) => hits).find(({ node }) => node.id === key);
    if (!hit) return;
    forget();
    leaveField();
    void (isByKey.current ? openAndGo(hit) : openHit(hit));
    isByKey.current = false;
  };
  const onEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
    isByKey.current = event.currentTarget.hasAttribute('aria-activedescendant');
    if (isByKey.current) return;
    // Without a marked hit the field would take Enter as giving up.
    event.preventDefault();
    event.stopPropagation();
    void openFirst();
  };
  const onEscape = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    forget();
    event.currentTarget.blur();
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  return (
    <ComboBox
      className="search"
      aria-label="Search the register"
      items={groups}
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
        placeholder="Search names in any script, claims, sources, passages"
        onKeyDownCapture={onEnter}
        onKeyDown={onEscape}
        onFocus={(event) => {
          cameFrom.current = event.relatedTarget;
        }}
      />
      <kbd>/</kbd>
      <Popover className="hits" offset={6} maxHeight={440}>
        <ListBox<HitGroup>
          items={groups}
          renderEmptyState={() => <p className="no-hits">{EMPTY[state](text.trim(), message)}</p>}
        >
          {({ title, hits }) => (
            <ListBoxSection key={title} id={title}>
              <Header className="cap">{title}</Header>
              <Collection items={hits}>
                {(hit) => <HitRow key={hit.node.id} id={hit.node.id} hit={hit} />}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Opens the best hit for what is typed, unless something else is typed before it is found. */
async function openFirst(): Promise<void> {
  const hit = await firstHit();
  // A second Enter finds the search forgotten.
  if (!hit || useFind.getState().text === '') return;
  forget();
  await openAndGo(hit);
}

/** Opens a hit and moves the focus to it, unless it was put elsewhere meanwhile. */
async function openAndGo(hit: Hit): Promise<void> {
  leaveField();
  await openHit(hit);
  if (document.activeElement === document.body) focusPicked();
}

/** At once, not when the hit is there: keys that are pressed meanwhile are commands. */
function leaveField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement) field.blur();
}

/** What was found, the words that matched marked in it, and where they stand when that is not plain. */
function HitRow({ id, hit }: { id: string; hit: Hit }) {
  const { node, field } = hit;
  const found = <Marked hit={hit} />;
  switch (node.__typename) {
    case 'Entity':
      return (
        <ListBoxItem
          id={id}
          textValue={plain(hit.distinction ? `${node.name}, ${hit.distinction}` : node.name)}
          className="hit"
        >
          <KindGlyph kind={node.kind} collective={node.collective} />
          <span className="hit-name">
            {field === 'name' ? found : <Text>{node.name}</Text>}
            {field !== 'name' && (
              <span className="hit-why">
                {field === 'alias' ? 'also' : field} {found}
              </span>
            )}
            <Distinction of={hit} />
          </span>
          <span className="hit-type">
            <Text>{typeWords(node.type)}</Text>
          </span>
        </ListBoxItem>
      );
    case 'Claim':
      return (
        <ListBoxItem
          id={id}
          textValue={hit.distinction ? `${node.text}, ${plain(hit.distinction)}` : node.text}
          className="hit"
        >
          <span className="hit-name">
            <span className="serif">{found}</span>
            <Distinction of={hit} />
          </span>
          <StandingWord standing={standingKey(node)} contested={node.contested} />
        </ListBoxItem>
      );
    case 'Source':
      return (
        <ListBoxItem id={id} textValue={node.title} className="hit">
          <span className="hit-name">
            {field === 'title' ? found : <Text>{node.title}</Text>}
            {field !== 'title' && (
              <span className="hit-why">
                {field} {found}
              </span>
            )}
            <Distinction of={hit} />
          </span>
        </ListBoxItem>
      );
    case 'Citation':
      return (
        <ListBoxItem id={id} textValue={hit.snippet} className="hit">
          <span className="hit-name">
            <span className="serif">“{found}”</span>
            <span className="hit-why">
              {field === 'passage' && 'beside the quote '}for: <Text>{node.claim.text}</Text> ·{' '}
              <Text>{node.source.title}</Text>
            </span>
          </span>
        </ListBoxItem>
      );
  }
}

/** What tells it from others of its name. */
function Distinction({ of: { distinction } }: { of: Hit }) {
  if (!distinction) return null;
  return (
    <span className="hit-distinction">
      <Text>{distinction}</Text>
    </span>
  );
}

/** The snippet with its matching words marked. */
function Marked({ hit: { snippet, matches } }: { hit: Hit }) {
  return (
    <bdi>
      {matches.map(({ start, end }, index) => (
        <span key={start}>
          {plain(snippet.slice(matches[index - 1]?.end ?? 0, start))}
          <mark>{plain(snippet.slice(start, end))}</mark>
        </span>
      ))}
      {plain(snippet.slice(matches.at(-1)?.end ?? 0))}
    </bdi>
  );
}
