import anyAscii from 'any-ascii';
import type { Entity } from '../entity/entity.ts';

/**
 * A text as it is compared: without case, diacritics or script (`Łukaszenka` → `lukaszenka`, `Лукашенко` →
 * `lukashenko`). Words are separated by single spaces; everything that is neither a letter nor a digit is a gap.
 */
export function fold(text: string): string {
  return anyAscii(text.normalize('NFKD').replace(/\p{M}+/gu, ''))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words of a folded text, each once, in order. */
export function foldedWords(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '');
}

/** `Entity.searchText`: every name, alias and identifier, and their folded forms, one a line, each once. */
export function searchTextOf(
  entity: Pick<Entity, 'name'> & Partial<Pick<Entity, 'aliases' | 'identifiers'>>,
): string {
  const names = [
    entity.name,
    ...(entity.aliases ?? []).map((alias) => alias.text),
    ...(entity.identifiers ?? []),
  ];
  return [...new Set([...names, ...names.map(fold)])].filter((line) => line !== '').join('\n');
}
