import { z } from 'zod';
import { ENUMS, type Enums } from '../enums/enums.generated.ts';
import { defineRecord, type EditOf, type InputOf, type RecordOf } from '../record/define-record.ts';
import { versioned } from '../record/record.ts';
import { anyText, faultless, languageTag, lineOfText, nameText, scriptCode } from '../record/shape.ts';
import { identifierFault } from './identifier.ts';

export const ENTITY_KINDS = Object.values(ENUMS.EntityKind);
export type EntityKind = Enums['EntityKind'];

/** A name in another language or script: BCP 47, and ISO 15924 (`Latn`, `Cyrl`). */
const alias = z.strictObject({
  text: nameText,
  lang: languageTag.nullable(),
  script: scriptCode.nullable(),
});
export type Alias = z.output<typeof alias>;

const ids = z.array(z.string());
/** What a merge took from the redirected entity. */
const moved = z.object({
  subjects: ids,
  objects: ids,
  /** `shared`: the other entity played the same part in the claim already. */
  participants: z.array(z.object({ claim: z.string(), role: z.string(), shared: z.boolean() })),
  saidBy: ids,
  /** Merged entities whose redirect was turned. */
  redirects: ids,
  aliases: z.array(alias),
  identifiers: ids,
});
export type Moved = z.output<typeof moved>;

/** Something in the world that claims are about. Everything known of it beyond its naming is a claim. */
export const ENTITY = defineRecord({
  fixed: {
    /** Stable and readable: `actor:belarus`. The prefix is the kind in lower case. */
    id: z.string(),
    kind: z.enum(ENUMS.EntityKind),
  },
  editable: {
    /** From the vocabulary of types of its kind, such as `state`. */
    type: lineOfText,
    name: nameText,
    aliases: z.array(alias).default([]),
    /** `scheme:value`, each unique in the register and in the spelling of its scheme: `wikidata:Q184`, `icao:UMMM`. */
    identifiers: z.array(faultless(lineOfText, identifierFault)).default([]).meta({ set: true }),
    description: anyText.nullable().default(null),
    /** A group named but not listed ("four airbases"). */
    collective: z.boolean().default(false),
  },
  kept: {},
  booked: {
    ...versioned,
    /** The entity it went into, and what moved with it, so that the merge can be undone. */
    mergedInto: z.string().nullable(),
    moved: moved.nullable(),
  },
});
export type EntityRecord = RecordOf<typeof ENTITY>;
export type EntityEdit = EditOf<typeof ENTITY>;
/** What is left out of an alias is not known. */
export type EntityInput = Omit<InputOf<typeof ENTITY>, 'aliases'> & {
  aliases?: (Pick<Alias, 'text'> & Partial<Alias>)[];
};

declare module '../record/record.ts' {
  interface RecordForms {
    entity: EntityRecord;
  }
}
