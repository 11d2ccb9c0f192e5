import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import type { Versioned } from '../record/record.ts';

export const ENTITY_KINDS = Object.values(ENUMS.EntityKind);
export type EntityKind = Enums['EntityKind'];

/** A name in another language or script. `lang` is BCP 47, `script` ISO 15924 (`Latn`, `Cyrl`). */
export interface Alias {
  text: string;
  lang: string | null;
  script: string | null;
}

/** Something in the world that claims are about. Everything known of it beyond its naming is a claim. */
export interface Entity {
  /** Stable and readable: `actor:belarus`. The prefix is the kind in lower case. */
  id: string;
  kind: EntityKind;
  /** From the vocabulary of types of its kind, such as `state`. */
  type: string;
  name: string;
  aliases: Alias[];
  /** `scheme:value`, each unique in the register and in the spelling of its scheme: `wikidata:Q184`, `icao:UMMM`. */
  identifiers: string[];
  description: string | null;
  /** A group named but not listed ("four airbases"). */
  collective: boolean;
}
export type EntityInput = Omit<Entity, 'aliases' | 'identifiers' | 'description' | 'collective'> &
  Partial<Pick<Entity, 'identifiers' | 'description' | 'collective'>> & {
    aliases?: (Pick<Alias, 'text'> & Partial<Alias>)[];
  };

export interface EntityRecord extends Entity, Versioned {
  /** The entity it went into, and what moved with it, so that the merge can be undone. */
  mergedInto: string | null;
  moved: Moved | null;
}
/** What a merge took from the redirected entity. */
export interface Moved {
  subjects: string[];
  objects: string[];
  /** `shared`: the other entity played the same part in the claim already. */
  participants: { claim: string; role: string; shared: boolean }[];
  saidBy: string[];
  /** Merged entities whose redirect was turned. */
  redirects: string[];
  aliases: Entity['aliases'];
  identifiers: string[];
}

declare module '../record/record.ts' {
  interface RecordForms {
    entity: EntityRecord;
  }
}
