import { type ReactNode, useMemo } from 'react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { KindGlyph } from '../glyphs/KindGlyph.tsx';
import { StandingWord } from '../glyphs/StandingMark.tsx';
import type { EntityName, Link } from '../model/graph.ts';
import { typeWords } from '../model/kinds.ts';
import { byStrength, markOf, standingKey } from '../model/marks.ts';
import { twinsOf } from '../model/twins.ts';
import type { Visible } from '../model/visible.ts';
import { selectionIn } from '../model/workspace.ts';
import { useExplorer } from '../store/explorer.ts';
import { setBranches, useScreen } from '../store/screen.ts';
import { select } from '../store/select.ts';
import { plain } from '../text/plain.ts';
import { Text } from '../text/Text.tsx';
import { rowKey, rowOf } from './row-key.ts';
import './outline.css';

interface Branch {
  entity: EntityName;
  /** What tells it from another of its name on the map; null for one that is alone. */
  distinction: string | null;
  links: { link: Link; other: string; otherDistinction: string | undefined; label: string }[];
}

/** What the map shows, as a tree: entities, and under each the claims that tie it. For keyboard and screen reader. */
export function Outline({ shown }: { shown: Visible }) {
  const selection = useExplorer(({ workspace }) => selectionIn(workspace));
  const branches = useMemo(() => branchesOf(shown), [shown]);
  const expanded = useScreen((screen) => screen.branches);
  const open = (key: string | number) => {
    const { entity, claim } = rowOf(String(key));
    void select(claim === undefined ? { kind: 'entity', id: entity } : { kind: 'claim', id: claim });
  };
  if (branches.length === 0) return <p className="outline-empty">Nothing is on the map.</p>;
  return (
    <Tree
      aria-label="Outline of the map"
      className="outline"
      onAction={open}
      selectionMode="none"
      items={branches}
      expandedKeys={expanded}
      onExpandedChange={(keys) => setBranches(new Set([...keys].map(String)))}
      dependencies={[selection]}
    >
      {({ entity, distinction, links }) => (
        <TreeItem
          key={entity.id}
          id={rowKey({ entity: entity.id })}
          textValue={plain(
            `${entity.name}, ${distinction ?? typeWords(entity.type)}, ${links.length} claims`,
          )}
          className="outline-row"
        >
          <Row isSelected={selection?.id === entity.id}>
            <Button slot="chevron" className="chevron" aria-label={`Claims of ${plain(entity.name)}`}>
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <path d="M3 1.500 6.500 5 3 8.500" fill="none" stroke="currentColor" strokeWidth="1.4" />
              </svg>
            </Button>
            <KindGlyph kind={entity.kind} size={14} collective={entity.collective} />
            <span className="outline-name">
              <Text>{entity.name}</Text>
              {distinction && (
                <span className="outline-distinction">
                  <Text>{distinction}</Text>
                </span>
              )}
            </span>
            <span className="check-count">{links.length}</span>
          </Row>
          {links.map(({ link, other, otherDistinction, label }) => (
            <TreeItem
              key={link.id}
              id={rowKey({ entity: entity.id, claim: link.id })}
              textValue={plain(`${label} ${other}`)}
              className="outline-row claim-row"
            >
              <Row isSelected={selection?.id === link.id}>
                <span className="outline-name">
                  <Text>{label}</Text>{' '}
                  <span className="outline-other">
                    <Text>{otherDistinction ? `${other} (${otherDistinction})` : other}</Text>
                  </span>
                </span>
                <StandingWord standing={standingKey(link)} contested={link.contested} />
              </Row>
            </TreeItem>
          ))}
        </TreeItem>
      )}
    </Tree>
  );
}

function Row({ isSelected, children }: { isSelected: boolean; children: ReactNode }) {
  return (
    <TreeItemContent>
      <div className="outline-line" data-picked={isSelected}>
        {children}
      </div>
    </TreeItemContent>
  );
}

function branchesOf({ entities, links }: Visible): Branch[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const ofEntity = new Map<string, Link[]>();
  for (const link of links) {
    for (const id of new Set([link.subject, link.object]))
      ofEntity.set(id, [...(ofEntity.get(id) ?? []), link]);
  }
  const twins = twinsOf(entities);
  const branches = entities.map((entity) => ({
    entity,
    distinction: twins.get(entity.id) ?? null,
    links: (ofEntity.get(entity.id) ?? []).sort(byStrength).map((link) => {
      const isSubject = link.subject === entity.id;
      const end = isSubject ? link.object : link.subject;
      const words = isSubject ? link.predicate.label : link.predicate.inverseLabel;
      return {
        link,
        other: names.get(end) ?? end,
        otherDistinction: twins.get(end),
        label: `${markOf(link)} ${words}`.trim(),
      };
    }),
  }));
  return branches.sort((a, b) => a.entity.name.localeCompare(b.entity.name, 'en'));
}
