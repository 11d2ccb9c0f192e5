import { useState } from 'react';
import type { Fact, Facts } from '../api/api.ts';
import { KindGlyph } from '../glyphs/KindGlyph.tsx';
import { StandingWord } from '../glyphs/StandingMark.tsx';
import { dateWords } from '../model/dates.ts';
import { KIND_WORDS, typeWords } from '../model/kinds.ts';
import { markOf, standingKey } from '../model/marks.ts';
import { opened, placeOf } from '../model/workspace.ts';
import { expand } from '../store/explore.ts';
import { useExplorer } from '../store/explorer.ts';
import { moreFacts, select } from '../store/select.ts';
import { collapse, hide } from '../store/view.ts';
import { plain } from '../text/plain.ts';
import { Text } from '../text/Text.tsx';

/** An entity: its names, and everything that is said of it, grouped by predicate. */
export function EntityPanel({ facts, loadingMore }: { facts: Facts; loadingMore: boolean }) {
  const groups = groupsOf(facts);
  const retracted = facts.retracted.edges.map(({ node }) => node);
  const loaded = facts.claims.edges.length;
  return (
    <article aria-label={plain(facts.name)}>
      <section className="sec">
        <p className="crumb">
          <KindGlyph kind={facts.kind} size={14} collective={facts.collective} />
          <span>
            {KIND_WORDS[facts.kind]} · <Text>{typeWords(facts.type)}</Text>
            {facts.collective && ' · a group, not listed one by one'}
          </span>
        </p>
        <h2 className="claim-text" dir="auto">
          {plain(facts.name)}
        </h2>
        {facts.description && (
          <p className="quiet" dir="auto">
            {plain(facts.description)}
          </p>
        )}
        <Names facts={facts} />
        <Actions id={facts.id} />
      </section>
      <p className="sec facts-count quiet">
        {loaded < facts.claimCount ? `Showing ${loaded} of ` : ''}
        {facts.claimCount.toLocaleString('en')} {facts.claimCount === 1 ? 'claim names' : 'claims name'} it
      </p>
      {groups.map(({ title, claims }) => (
        <FactGroup key={title} title={title} claims={claims} />
      ))}
      {retracted.length > 0 && <FactGroup title="Retracted" claims={retracted} />}
      {facts.claims.pageInfo.hasNextPage && (
        <section className="sec">
          <button type="button" className="btn" disabled={loadingMore} onClick={() => void moreFacts()}>
            {loadingMore ? 'Fetching …' : `Show more of the ${facts.claimCount.toLocaleString('en')} claims`}
          </button>
        </section>
      )}
    </article>
  );
}

/** Past so many claims of one predicate the rest is folded, so that a long list does not bury the others. */
const MOST_OF_ONE = 12;

function FactGroup({ title, claims }: { title: string; claims: readonly Fact[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || claims.length <= MOST_OF_ONE ? claims : claims.slice(0, MOST_OF_ONE - 2);
  return (
    <section className="sec facts">
      <h3 className="cap">
        <Text>{title}</Text>
        {claims.length > 1 && ` · ${claims.length}`}
      </h3>
      <ul className="rows">
        {shown.map((claim) => (
          <FactRow key={claim.id} claim={claim} />
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Show all {claims.length}
          <span className="sr-only"> claims under “{plain(title)}”</span>
        </button>
      )}
    </section>
  );
}

function Names({ facts: { aliases, identifiers } }: { facts: Facts }) {
  return (
    <>
      {aliases.length > 0 && (
        <p className="aliases quiet">
          Also{' '}
          {aliases.map(({ text, lang }, index) => (
            <span key={`${text} ${lang}`}>
              {index > 0 && ', '}
              <Text lang={lang}>{text}</Text>
            </span>
          ))}
        </p>
      )}
      {identifiers.length > 0 && (
        <p className="aliases quiet">
          {identifiers.map(({ scheme, value }, index) => (
            <span key={`${scheme} ${value}`}>
              {index > 0 && ' · '}
              <Text>{`${scheme} ${value}`}</Text>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Actions({ id }: { id: string }) {
  const isOpen = useExplorer(({ workspace }) => placeOf(workspace, id).open !== undefined);
  const isOpening = useExplorer(({ opening }) => opening.includes(id));
  const canClose = useExplorer(({ workspace }) => opened(workspace).length > 1);
  return (
    <p className="actions">
      {isOpen ? (
        canClose && (
          <button type="button" className="btn" onClick={() => collapse(id)}>
            Collapse
          </button>
        )
      ) : (
        <button type="button" className="btn" disabled={isOpening} onClick={() => void expand(id)}>
          {isOpening ? 'Expanding …' : 'Expand'}
        </button>
      )}
      <button type="button" className="btn" onClick={() => hide(id)}>
        Hide
      </button>
    </p>
  );
}

function FactRow({ claim }: { claim: Fact }) {
  const mark = markOf(claim);
  return (
    <li>
      <button type="button" className="row" onClick={() => void select({ kind: 'claim', id: claim.id })}>
        <span>
          {mark && <span className="row-mark">{mark} </span>}
          <Text>{claim.text}</Text>
          {claim.valid && <span className="row-date"> {dateWords(claim.valid.edtf)}</span>}
        </span>
        <StandingWord standing={standingKey(claim)} contested={claim.contested} />
      </button>
    </li>
  );
}

/** Claims by predicate as read from this entity, in the order of their best claim; context after them, what it only takes part in last. */
function groupsOf({ id, claims }: Facts): { title: string; claims: Fact[] }[] {
  const groups = new Map<string, Fact[]>();
  for (const { node } of claims.edges) {
    const title =
      node.subject.id === id
        ? node.predicate.label
        : node.object?.id === id
          ? node.predicate.inverseLabel
          : `as ${(node.participants.find(({ entity }) => entity.id === id)?.role ?? 'participant').toLowerCase()}`;
    groups.set(title, [...(groups.get(title) ?? []), node]);
  }
  return [...groups.entries()]
    .map(([title, ofTitle]) => ({ title, claims: ofTitle }))
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ title, claims }: { title: string; claims: readonly Fact[] }): number {
  if (title.startsWith('as ')) return 2;
  return claims.every(({ predicate }) => predicate.context) ? 1 : 0;
}
