import { canonicalLanguage, canonicalScript } from '../record/language-tags.ts';
import type { Alias, EntityRecord } from './entity.ts';
import { canonicalIdentifier } from './identifier.ts';

/** Names and identifiers as someone may give them: what of an alias is left out is not known. */
export interface NamingInput {
  aliases: (Pick<Alias, 'text'> & Partial<Alias>)[];
  identifiers: string[];
}

/**
 * The entity with identifiers, languages and scripts in the one spelling that they are kept and compared in, each
 * identifier and each alias once. What has not the form of one stays for the rules to refuse.
 */
export function inOneSpelling<E extends NamingInput>(
  entity: E,
): E & Pick<EntityRecord, 'aliases' | 'identifiers'> {
  const { aliases, identifiers } = entity;
  return {
    ...entity,
    aliases: Array.isArray(aliases) ? eachOnce(aliases.map(spelledAlias)) : aliases,
    identifiers: Array.isArray(identifiers)
      ? [...new Set(identifiers.map(ifText(canonicalIdentifier)))].sort()
      : identifiers,
  };
}

function spelledAlias(alias: NamingInput['aliases'][number]): Alias {
  if (typeof alias !== 'object' || alias === null) return alias;
  const { lang = null, script = null } = alias;
  return { ...alias, lang: ifText(canonicalLanguage)(lang), script: ifText(canonicalScript)(script) };
}

/** In the order in which they came first. */
function eachOnce(aliases: Alias[]): Alias[] {
  const seen = new Set<string>();
  return aliases.filter((alias) => {
    if (typeof alias !== 'object' || alias === null) return true;
    // What has fields of its own is left for the rules to refuse.
    const said = JSON.stringify(Object.entries(alias).sort(([a], [b]) => (a < b ? -1 : 1)));
    return !seen.has(said) && seen.add(said);
  });
}

function ifText(spell: (text: string) => string): <T>(value: T) => T | string {
  return (value) => (typeof value === 'string' ? spell(value) : value);
}
