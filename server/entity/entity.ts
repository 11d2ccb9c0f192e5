import { ENUMS, type Enums } from '../enums/enums.generated.ts';

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
