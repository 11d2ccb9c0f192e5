import { z } from 'zod';
import { STANCES } from '../server/citation/citation.ts';
import { MODALITIES, ROLES } from '../server/claim/claim.ts';
import { ENTITY_KINDS } from '../server/entity/entity.ts';
import { inOneSpelling } from '../server/entity/naming.ts';
import { ENUMS } from '../server/enums/enums.generated.ts';
import { VALUE_KINDS } from '../server/predicate/predicate.ts';
import { canonicalLanguage } from '../server/record/language-tags.ts';
import { DERIVATION_KINDS, RELIABILITIES } from '../server/source/source.ts';

/** The files of a seed folder as `seed/README.md` describes them. An unknown key is refused everywhere. */
const text = z.string().trim().min(1);
const id = z.string().regex(/^[^\s|@]+$/u, 'an id has no space, no | and no @');
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
const list = <T extends z.ZodType>(schema: T) => z.array(schema).default([]);

export const predicateSchema = z.strictObject({
  id,
  label: text,
  inverseLabel: text,
  definition: text,
  symmetric: z.boolean().default(false),
  single: z.boolean().default(false),
  context: z.boolean().default(false),
  subjectKinds: z.array(z.enum(ENTITY_KINDS)).min(1),
  objectKinds: list(z.enum(ENTITY_KINDS)),
  valueKinds: list(z.enum(VALUE_KINDS)),
  objectOptional: z.boolean().default(false),
  followTheMoney: optional(text),
  stix: optional(text),
});

export const entityTypeSchema = z.strictObject({ id, kind: z.enum(ENTITY_KINDS), label: text });

const entityFields = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  type: text,
  name: text,
  aliases: list(z.strictObject({ text, lang: optional(text), script: optional(text) })),
  identifiers: list(z.string()),
  description: optional(text),
  collective: z.boolean().default(false),
});
export const entitySchema = entityFields.transform((entity) => inOneSpelling(entity));

const sourceSchema = z.strictObject({
  id,
  type: text,
  title: text,
  authors: list(text),
  container: optional(text),
  publisher: optional(text),
  issued: optional(text),
  accessed: optional(text),
  url: optional(text),
  canonicalUrl: optional(text),
  language: optional(text.transform(canonicalLanguage)),
  reliability: optional(z.enum(RELIABILITIES)),
  reliabilityReason: optional(text),
  rights: z.strictObject({ statement: text, redistributable: z.boolean() }),
  access: z.enum(ENUMS.Access).default('open'),
  handling: z.enum(ENUMS.Handling).default('clear'),
  archiveUrl: optional(text),
  note: optional(text),
});

export const sourcesSchema = z.strictObject({
  sources: list(sourceSchema),
  snapshots: list(
    z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hex digits'),
      source: id,
      mediaType: text,
      bytes: optional(z.number().int().nonnegative()),
    }),
  ),
  derivations: list(z.strictObject({ from: id, to: id, kind: z.enum(DERIVATION_KINDS) })),
  separations: list(z.strictObject({ a: id, b: id, reason: text })),
});

const valueSchema = z
  .strictObject({
    text: text.optional(),
    edtf: text.optional(),
    quantity: z
      .strictObject({
        amount: optional(z.number()),
        low: optional(z.number()),
        high: optional(z.number()),
        unit: text,
        approximate: z.boolean().default(false),
      })
      .optional(),
    geo: z
      .strictObject({
        lat: z.number().min(-90).max(90),
        lon: z.number().min(-180).max(180),
        precision: optional(z.number().positive()),
      })
      .optional(),
  })
  .refine((value) => Object.values(value).filter((member) => member !== undefined).length === 1, {
    message: 'a value is exactly one of text, edtf, quantity, geo',
  });

/** `paragraph` and `start` are shorthand: the locator, and the position of a quote of that length. */
const citationSchema = z.strictObject({
  id: id.optional(),
  source: id,
  stance: z.enum(STANCES).default('supports'),
  quote: z.string().min(1),
  prefix: optional(z.string()),
  suffix: optional(z.string()),
  paragraph: optional(z.number().int().positive()),
  locator: optional(z.strictObject({ label: text, value: text })),
  start: optional(z.number().int().nonnegative()),
  snapshot: z.string().optional(),
  credibility: optional(z.number().int().min(1).max(5)),
  saidBy: optional(id),
  saidOn: optional(text),
  translation: optional(z.strictObject({ text, lang: text.transform(canonicalLanguage), by: text })),
});

export const claimSchema = z.strictObject({
  id,
  subject: id,
  predicate: id,
  object: optional(id),
  value: optional(valueSchema),
  participants: list(z.strictObject({ role: z.enum(ROLES), entity: id })),
  text,
  modality: z.enum(MODALITIES).default('asserted'),
  negated: z.boolean().default(false),
  embedded: z.boolean().default(false),
  valid: optional(text),
  dateBasis: optional(text),
  content: list(id),
  conditions: list(id),
  reasons: list(id),
  citations: z
    .array(citationSchema, { error: 'a claim has citations' })
    .min(1, 'a claim has at least one citation'),
  contradicts: list(z.strictObject({ claim: id, reason: text })),
  /** Why the claim is withdrawn: it is loaded with its citations, reviewed, and then retracted for this reason. */
  retracted: optional(text),
});

export type SeedClaim = z.infer<typeof claimSchema>;
export type SeedCitation = z.infer<typeof citationSchema>;
export type SeedSource = z.infer<typeof sourceSchema>;
export type SeedSources = z.infer<typeof sourcesSchema>;
export type SeedEntity = z.infer<typeof entitySchema>;
